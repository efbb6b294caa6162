/** Words of the work steps of a task. */

export const sop = {
  "sop.title": "操作步骤",
  "sop.count": "{done}/{all}",
  "sop.progress": "已完成 {done} 步，共 {all} 步",
  "sop.blocking": "必做",
  "sop.by": "{who} 完成于",
  "sop.open": "尚未完成",
  "sop.needs.photo": "需上传照片",
  "sop.needs.file": "需上传文件",
  "sop.needs.note": "需写明结果",
  "sop.add.photo": "拍照或选择照片",
  "sop.add.file": "选择文件，或拖到这里",
  "sop.add.more": "再添加",
  "sop.note": "“{step}”的说明",
  "sop.note_place": "写下结果，例如确认人和时间",
  "sop.note_add": "给“{step}”写说明",
  "sop.note_keep": "保存说明",
  "sop.note_done": "完成此步",
  "sop.undone": "已取消“{step}”的完成标记，说明和文件仍保留。",
} as const;
