/** Problems that the browser has to put into words itself, and why an action is not possible. */

export const problems = {
  "problem.offline": "没有连上服务器。输入的内容还在，请检查网络后重试。",
  "problem.server_error": "服务器没有给出可用的回答，请稍后重试。",
  "problem.conflict": "已有人先行处理，请刷新查看最新情况。",
  "problem.forbidden": "您没有此权限，可请工作区管理员授权。",
  "problem.invalid": "还有内容需要填写或修改。",
  "problem.locked": "该流程已挂起，恢复后方可继续。",
  "problem.not_allowed": "当前不能进行此操作。",
  "problem.not_found": "内容不存在，或您没有访问权限。",
  "problem.not_open": "该任务已不在待办状态。",
  "problem.stale": "内容已被他人修改。您输入的还在，请对照最新内容后再保存。",
  "problem.too_soon": "刚刚已操作过，请稍后再试。",
} as const;
