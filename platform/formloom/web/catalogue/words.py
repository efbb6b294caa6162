"""What the words of the formats are called in a sentence. One without an entry stands as it is written."""

Words = dict[str, dict[str, str]]

ACCESS: Words = {
    "edit": {"en": "editable", "zh-CN": "可编辑"}, "hidden": {"en": "hidden", "zh-CN": "隐藏"},
    "masked": {"en": "masked", "zh-CN": "脱敏"}, "read": {"en": "read-only", "zh-CN": "只读"},
    "required": {"en": "required", "zh-CN": "必填"},
}
ACTIONS: Words = {
    "create": {"en": "create", "zh-CN": "新建"}, "delete": {"en": "delete", "zh-CN": "删除"},
    "export": {"en": "export", "zh-CN": "导出"}, "import": {"en": "import", "zh-CN": "导入"},
    "print": {"en": "print", "zh-CN": "打印"}, "read": {"en": "read", "zh-CN": "查看"},
    "update": {"en": "change", "zh-CN": "修改"},
}
RIGHTS: Words = {
    "administer": {"en": "administer", "zh-CN": "管理"}, "design": {"en": "design", "zh-CN": "设计"},
    "see_cases": {"en": "see cases", "zh-CN": "查看流程详情"}, "use": {"en": "use", "zh-CN": "使用"},
}
KINDS: Words = {
    "approve": {"en": "approve", "zh-CN": "审批"}, "cc": {"en": "copy", "zh-CN": "抄送"},
    "condition": {"en": "condition", "zh-CN": "条件"}, "end": {"en": "end", "zh-CN": "结束"},
    "handle": {"en": "handle", "zh-CN": "办理"}, "inclusive": {"en": "inclusive", "zh-CN": "包容分支"},
    "parallel": {"en": "parallel", "zh-CN": "并行"}, "route_back": {"en": "back to", "zh-CN": "返回"},
    "start": {"en": "start", "zh-CN": "发起"}, "wait": {"en": "wait", "zh-CN": "等待"},
}
TYPES: Words = {
    "attachment": {"en": "files", "zh-CN": "附件"}, "date": {"en": "date", "zh-CN": "日期"},
    "daterange": {"en": "date range", "zh-CN": "日期区间"},
    "datetime": {"en": "date and time", "zh-CN": "日期时间"},
    "department": {"en": "department", "zh-CN": "部门"}, "email": {"en": "e-mail", "zh-CN": "邮箱"},
    "image": {"en": "image", "zh-CN": "图片"}, "link": {"en": "link", "zh-CN": "关联"},
    "lookup": {"en": "lookup", "zh-CN": "引用"}, "member": {"en": "member", "zh-CN": "成员"},
    "money": {"en": "money", "zh-CN": "金额"}, "multiselect": {"en": "several choices", "zh-CN": "多选"},
    "number": {"en": "number", "zh-CN": "数字"}, "phone": {"en": "phone", "zh-CN": "电话"},
    "rollup": {"en": "rollup", "zh-CN": "汇总"}, "select": {"en": "choice", "zh-CN": "单选"},
    "serial": {"en": "serial number", "zh-CN": "流水号"}, "subform": {"en": "subform", "zh-CN": "子表单"},
    "switch": {"en": "switch", "zh-CN": "开关"}, "text": {"en": "text", "zh-CN": "文本"},
    "textarea": {"en": "long text", "zh-CN": "多行文本"},
}
OPTIONS: Words = {
    "allow": {"en": "allowed actions", "zh-CN": "允许的操作"},
    "backup": {"en": "backup", "zh-CN": "后备人员"},
    "comment": {"en": "comment", "zh-CN": "意见"}, "dedup": {"en": "who agreed before", "zh-CN": "去重"},
    "default": {"en": "default", "zh-CN": "默认值"}, "description": {"en": "description", "zh-CN": "说明"},
    "due": {"en": "deadline", "zh-CN": "期限"}, "empty": {"en": "when nobody is found", "zh-CN": "无人时"},
    "fill": {"en": "what a link fills in", "zh-CN": "带出字段"},
    "filter": {"en": "filter", "zh-CN": "筛选"},
    "form": {"en": "form", "zh-CN": "表单"}, "formula": {"en": "formula", "zh-CN": "公式"},
    "hint": {"en": "hint", "zh-CN": "提示"}, "join": {"en": "join", "zh-CN": "汇合"},
    "leaver": {"en": "who has left", "zh-CN": "离职处理"},
    "maximum": {"en": "largest value", "zh-CN": "最大值"},
    "maxItems": {"en": "most entries", "zh-CN": "最多条数"},
    "maxLength": {"en": "greatest length", "zh-CN": "最大长度"},
    "minimum": {"en": "smallest value", "zh-CN": "最小值"},
    "minItems": {"en": "fewest entries", "zh-CN": "最少条数"},
    "minLength": {"en": "least length", "zh-CN": "最小长度"},
    "mode": {"en": "decision mode", "zh-CN": "会签方式"},
    "on_reject": {"en": "on rejection", "zh-CN": "驳回后"}, "order": {"en": "order", "zh-CN": "顺序"},
    "otherwise": {"en": "for everything else", "zh-CN": "其余情况"},
    "pattern": {"en": "pattern", "zh-CN": "格式"},
    "placeholder": {"en": "placeholder", "zh-CN": "占位文字"},
    "readOnly": {"en": "read-only", "zh-CN": "只读"},
    "readonly": {"en": "read-only when", "zh-CN": "只读条件"},
    "record_title": {"en": "record title", "zh-CN": "记录标题"},
    "remind": {"en": "reminders", "zh-CN": "提醒"},
    "required": {"en": "required when", "zh-CN": "必填条件"},
    "resume": {"en": "after a return", "zh-CN": "退回后"},
    "return_to": {"en": "return to", "zh-CN": "可退回到"}, "rows": {"en": "records", "zh-CN": "记录范围"},
    "rows_update": {"en": "records to change", "zh-CN": "可修改的记录"},
    "scale": {"en": "decimals", "zh-CN": "小数位"},
    "self": {"en": "when it is the initiator", "zh-CN": "本人审批"},
    "signature": {"en": "signature", "zh-CN": "签名"}, "sop": {"en": "steps", "zh-CN": "操作步骤"},
    "sort": {"en": "order", "zh-CN": "排序"}, "timeout": {"en": "when time is up", "zh-CN": "超时处理"},
    "title": {"en": "title", "zh-CN": "名称"}, "to": {"en": "target", "zh-CN": "目标"},
    "unique": {"en": "unique", "zh-CN": "不可重复"},
    "update_running": {"en": "changes while a case runs", "zh-CN": "流转中可改"},
    "visible": {"en": "shown when", "zh-CN": "显示条件"}, "vote": {"en": "vote", "zh-CN": "表决"},
    "when": {"en": "condition", "zh-CN": "条件"}, "who": {"en": "people", "zh-CN": "办理人"},
    "width": {"en": "width", "zh-CN": "宽度"}, "withdraw": {"en": "withdrawing", "zh-CN": "撤回"},
}
SOURCES: Words = {
    "contact_field": {"en": "the contact in “{name}”", "zh-CN": "“{name}”中的联系人"},
    "department": {"en": "department “{name}”", "zh-CN": "部门“{name}”"},
    "everyone": {"en": "everybody", "zh-CN": "所有人"},
    "field": {"en": "whoever stands in “{name}”", "zh-CN": "“{name}”中的人员"},
    "head": {"en": "the head of the department", "zh-CN": "部门负责人"},
    "initiator": {"en": "the initiator", "zh-CN": "发起人"},
    "manager": {"en": "the manager", "zh-CN": "上级"},
    "member": {"en": "{name}", "zh-CN": "{name}"},
    "role": {"en": "role “{name}”", "zh-CN": "角色“{name}”"},
}
TIMES: Words = {
    "days": {"en": "{n} days", "zh-CN": "{n} 天"}, "hours": {"en": "{n} hours", "zh-CN": "{n} 小时"},
    "minutes": {"en": "{n} minutes", "zh-CN": "{n} 分钟"},
    "working_days": {"en": "{n} working days", "zh-CN": "{n} 个工作日"},
    "working_hours": {"en": "{n} working hours", "zh-CN": "{n} 个工作小时"},
}
YES_NO: Words = {"true": {"en": "yes", "zh-CN": "是"}, "false": {"en": "no", "zh-CN": "否"}}
NOTHING = {"en": "nothing", "zh-CN": "空"}
AND = {"en": ", ", "zh-CN": "、"}
