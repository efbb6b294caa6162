"""One sentence per problem code and language: what is wrong and what to do next.

``{name}`` is replaced by the problem's parameter of that name. Keep the codes sorted.
What is wrong with definitions stands in a file of its own.
"""

from formloom.web.catalogue.definitions import OF_DEFINITIONS

LANGUAGES = ("en", "zh-CN")

PROBLEMS: dict[str, dict[str, str]] = {
    "account_deactivated": {
        "en": "This account has been deactivated. Ask your administrator.",
        "zh-CN": "账号已停用，请联系管理员。"},
    "bad_cursor": {
        "en": "This page mark is not valid any more. Start again from the first page.",
        "zh-CN": "翻页标记已失效，请从第一页重新开始。"},
    "bad_filter": {
        "en": "The list cannot be filtered, searched or sorted like this.",
        "zh-CN": "列表不能这样筛选、搜索或排序。"},
    "bad_header": {
        "en": "The header {name} cannot be read.",
        "zh-CN": "无法读取请求头 {name}。"},
    "bad_json": {
        "en": "The request is not valid JSON.",
        "zh-CN": "请求内容不是有效的 JSON。"},
    "bad_language": {
        "en": "Choose one of these languages: {languages}.",
        "zh-CN": "请从以下语言中选择：{languages}。"},
    "bad_log": {
        "en": "The recorded case {case} cannot be followed. Record it again.",
        "zh-CN": "录制的流程 {case} 无法重放，请重新录制。"},
    "bad_query": {
        "en": "The address has a parameter that cannot be read.",
        "zh-CN": "地址中有无法识别的参数。"},
    "bad_request": {
        "en": "The request cannot be read.",
        "zh-CN": "无法读取该请求。"},
    "bad_text": {
        "en": "The text has characters that cannot be stored.",
        "zh-CN": "文本中含有无法保存的字符。"},
    "body_too_large": {
        "en": "This is larger than the {limit} MB that fit into one request.",
        "zh-CN": "内容超过单次请求的上限 {limit} MB。"},
    "busy": {
        "en": "The server is busy. Try again in a moment; nothing was changed.",
        "zh-CN": "服务器繁忙，请稍后重试；没有任何更改。"},
    "cases_running": {
        "en": "Cases on records of this form have not ended. Let them end before the form goes.",
        "zh-CN": "该表单仍有未结束的流程，结束后才能删除表单。"},
    "closed_approved": {
        "en": "{name} approved this at {time}.",
        "zh-CN": "已由 {name} 于 {time} 同意。"},
    "closed_handled": {
        "en": "{name} completed this at {time}.",
        "zh-CN": "已由 {name} 于 {time} 办理。"},
    "closed_rejected": {
        "en": "{name} rejected this at {time}.",
        "zh-CN": "已由 {name} 于 {time} 驳回。"},
    "closed_returned": {
        "en": "{name} returned this at {time}.",
        "zh-CN": "已由 {name} 于 {time} 退回。"},
    "closed_terminated": {
        "en": "{name} terminated this case at {time}.",
        "zh-CN": "该流程已由 {name} 于 {time} 终止。"},
    "closed_transferred": {
        "en": "{name} transferred this at {time}.",
        "zh-CN": "已由 {name} 于 {time} 转交。"},
    "closed_withdrawn": {
        "en": "{name} withdrew this case at {time}.",
        "zh-CN": "该流程已由 {name} 于 {time} 撤回。"},
    "condition_too_long": {
        "en": "The condition has more than {max} comparisons.",
        "zh-CN": "条件的比较项不能超过 {max} 个。"},
    "conflict": {
        "en": "Someone was faster. Load the page again to see what happened.",
        "zh-CN": "已有人先行处理，请刷新页面查看最新情况。"},
    "csrf": {
        "en": "The page is out of date. Load it again and repeat the step.",
        "zh-CN": "页面已过期，请刷新后重试。"},
    "cycle": {
        "en": "This would make {title} stand above itself.",
        "zh-CN": "这样会使“{title}”成为自己的上级。"},
    "division_by_zero": {
        "en": "The formula divides by zero.",
        "zh-CN": "公式中出现了除以零。"},
    "draft_gone": {
        "en": "This draft was handed in or deleted already.",
        "zh-CN": "该草稿已提交或已删除。"},
    "duplicate": {
        "en": "This is taken: another record has it already.",
        "zh-CN": "该值已被另一条记录使用。"},
    "duplicate_choice": {
        "en": "The same choice is named twice.",
        "zh-CN": "同一选项出现了两次。"},
    "duplicate_file": {
        "en": "The same file is named twice.",
        "zh-CN": "同一文件出现了两次。"},
    "duplicate_key": {
        "en": "The request names the same key twice.",
        "zh-CN": "请求中有重复的键。"},
    "duplicate_row": {
        "en": "The same row is named twice.",
        "zh-CN": "同一行出现了两次。"},
    "file_empty": {
        "en": "The file is empty. Choose another one.",
        "zh-CN": "文件为空，请另选文件。"},
    "file_missing": {
        "en": "Choose a file to upload.",
        "zh-CN": "请选择要上传的文件。"},
    "forbidden": {
        "en": "You may not do this. An administrator of the workspace can give you the right.",
        "zh-CN": "您无权执行此操作，可请工作区管理员授权。"},
    "foreign_origin": {
        "en": "The request comes from another site and was refused.",
        "zh-CN": "请求来自其他网站，已被拒绝。"},
    "formula_error": {
        "en": "The formula cannot be computed here.",
        "zh-CN": "此处的公式无法计算。"},
    "in_use": {
        "en": "“{key}” exists already. Choose another one.",
        "zh-CN": "“{key}”已存在，请换一个。"},
    "internal": {
        "en": "Something went wrong on our side. If it happens again, tell us this number: {id}.",
        "zh-CN": "服务器出现问题。若再次发生，请告知此编号：{id}。"},
    "invalid": {
        "en": "Some entries need your attention. Nothing was stored.",
        "zh-CN": "有内容需要修改，尚未保存。"},
    "key_reused": {
        "en": "This Idempotency-Key was used for another request. Use a fresh key.",
        "zh-CN": "此 Idempotency-Key 已用于另一请求，请使用新的键。"},
    "key_running": {
        "en": "The same request is still being carried out. Wait a moment.",
        "zh-CN": "相同的请求正在处理中，请稍候。"},
    "last_admin": {
        "en": "A workspace needs at least one active administrator.",
        "zh-CN": "工作区至少需要一名在用的管理员。"},
    "links_to_sample": {
        "en": "“{record}” links to a sample record.",
        "zh-CN": "“{record}”引用了示例记录。"},
    "locked": {
        "en": "The case is suspended. It can go on when it is resumed.",
        "zh-CN": "该流程已挂起，恢复后方可继续。"},
    "log_differs": {
        "en": "The recorded case {case} says something else than this row. Record it again.",
        "zh-CN": "录制的流程 {case} 与该记录不一致，请重新录制。"},
    "method_not_allowed": {
        "en": "This address does not take such a request.",
        "zh-CN": "该地址不支持此类请求。"},
    "missing_file": {
        "en": "{file} is missing.",
        "zh-CN": "缺少 {file}。"},
    "missing_text": {
        "en": "The text is missing in one language: {language}.",
        "zh-CN": "缺少一种语言的文字：{language}。"},
    "needed_elsewhere": {
        "en": "{document} needs this form as it is. Change that one first.",
        "zh-CN": "{document} 依赖此表单的现有内容，请先修改它。"},
    "newer_store": {
        "en": "This workspace was made by a newer Formloom. Update the server.",
        "zh-CN": "该工作区由更新版本的织单创建，请升级服务器。"},
    "no_space": {
        "en": "There is no room left to store anything. Nothing is changed; an administrator must make room.",
        "zh-CN": "存储空间已满，没有任何更改，请联系管理员清理空间。"},
    "not_a_boolean": {
        "en": "This is either on or off.",
        "zh-CN": "此项只能为开或关。"},
    "not_a_choice": {
        "en": "Choose one of the offered values.",
        "zh-CN": "请从给出的选项中选择。"},
    "not_a_condition": {
        "en": "This is not a condition.",
        "zh-CN": "此处不是有效的条件。"},
    "not_a_date": {
        "en": "Enter a date like 2026-11-24.",
        "zh-CN": "请输入日期，如 2026-11-24。"},
    "not_a_datetime": {
        "en": "Enter a date and a time.",
        "zh-CN": "请输入日期和时间。"},
    "not_a_key": {
        "en": "A key has 1 to 48 small letters, digits and underscores, and begins with a letter.",
        "zh-CN": "标识须为 1 至 48 个小写字母、数字或下划线，并以字母开头。"},
    "not_a_list": {
        "en": "This must be a list.",
        "zh-CN": "此处应为列表。"},
    "not_a_multiple": {
        "en": "Enter a multiple of {of}.",
        "zh-CN": "请输入 {of} 的倍数。"},
    "not_a_number": {
        "en": "Enter a number.",
        "zh-CN": "请输入数字。"},
    "not_a_past_time": {
        "en": "“{at}” is not a time before the installation. Write it like -P37DT2H.",
        "zh-CN": "“{at}”不是安装之前的时间，请写成 -P37DT2H 的形式。"},
    "not_a_phone": {
        "en": "Enter a phone number.",
        "zh-CN": "请输入电话号码。"},
    "not_a_photo": {
        "en": "This step asks for a photo. Choose an image.",
        "zh-CN": "此步骤需要照片，请选择图片。"},
    "not_a_range": {
        "en": "This is not a range of two days.",
        "zh-CN": "不是有效的日期范围。"},
    "not_a_whole_number": {
        "en": "Enter a whole number.",
        "zh-CN": "请输入整数。"},
    "not_above": {
        "en": "Enter more than {min}.",
        "zh-CN": "必须大于 {min}。"},
    "not_allowed": {
        "en": "This is not possible here and now.",
        "zh-CN": "当前不允许此操作。"},
    "not_an_email": {
        "en": "Enter an e-mail address like name@example.com.",
        "zh-CN": "请输入完整的邮箱地址，须包含 @ 和域名。"},
    "not_an_id": {
        "en": "This is not the id of anything.",
        "zh-CN": "这不是有效的编号。"},
    "not_an_image": {
        "en": "This is not a picture. Choose a PNG, JPEG, GIF or WebP file.",
        "zh-CN": "这不是图片，请选择 PNG、JPEG、GIF 或 WebP 文件。"},
    "not_an_object": {
        "en": "This must be an object with named values.",
        "zh-CN": "此处应为带名称的一组值。"},
    "not_below": {
        "en": "Enter less than {max}.",
        "zh-CN": "必须小于 {max}。"},
    "not_found": {
        "en": "This does not exist, or you have no access to it.",
        "zh-CN": "内容不存在，或您没有访问权限。"},
    "not_in_manifest": {
        "en": "The manifest does not list {file}.",
        "zh-CN": "清单中没有列出 {file}。"},
    "not_open": {
        "en": "This task is not open.",
        "zh-CN": "该任务不在待办状态。"},
    "not_sortable": {
        "en": "A list cannot be sorted by this field.",
        "zh-CN": "列表不能按该字段排序。"},
    "not_text": {
        "en": "Enter a text.",
        "zh-CN": "请输入文本。"},
    "not_unique_yet": {
        "en": "Two records have the same value here. Make them differ before the field becomes unique.",
        "zh-CN": "已有记录在此字段的值重复，消除重复后才能设为唯一。"},
    "not_writable": {
        "en": "This field cannot be changed here.",
        "zh-CN": "此字段在此处不可修改。"},
    "nothing_to_publish": {
        "en": "The draft changes nothing.",
        "zh-CN": "草稿没有任何改动。"},
    "number_too_long": {
        "en": "A number has at most 15 digits.",
        "zh-CN": "数字最多 15 位有效数字。"},
    "password_too_short": {
        "en": "A password has at least {min} characters.",
        "zh-CN": "密码至少 {min} 个字符。"},
    "pattern": {
        "en": "This does not have the expected form.",
        "zh-CN": "格式不符合要求。"},
    "precondition_required": {
        "en": "Say which version you changed: send its ETag as If-Match.",
        "zh-CN": "请说明所修改的版本：以 If-Match 发送其 ETag。"},
    "publish_refused": {
        "en": "The draft cannot be published yet. See what has to be mended.",
        "zh-CN": "草稿尚不能发布，请先修正所列问题。"},
    "range_incomplete": {
        "en": "Both days are needed, the first and the last.",
        "zh-CN": "开始日期和结束日期都要填写。"},
    "range_reversed": {
        "en": "The last day is before the first.",
        "zh-CN": "结束日期早于开始日期。"},
    "required": {
        "en": "Please fill this in.",
        "zh-CN": "请填写此项。"},
    "retyped": {
        "en": "Values of another type are stored in this field. Give the new field a key of its own.",
        "zh-CN": "该字段已存有其他类型的数据，请为新字段另取一个标识。"},
    "sample_in_use": {
        "en": "Records of your own link to sample data. Change or delete them first.",
        "zh-CN": "您自己的记录引用了示例数据，请先修改或删除这些记录。"},
    "schema": {
        "en": "The entries do not fit together as the form demands.",
        "zh-CN": "所填内容不符合表单的整体要求。"},
    "signed_out": {
        "en": "Please sign in.",
        "zh-CN": "请先登录。"},
    "stale": {
        "en": "Somebody changed this meanwhile. Load it again; what you typed is kept.",
        "zh-CN": "内容已被他人修改，请重新加载；您输入的内容已保留。"},
    "started_twice": {
        "en": "Another flow starts with each new record of this form already. Let one of them start by hand.",
        "zh-CN": "已有另一个流程随此表单的新记录启动，请将其中一个改为手动启动。"},
    "step_needs_file": {
        "en": "“{step}” still needs its file.",
        "zh-CN": "“{step}”还缺文件。"},
    "step_needs_note": {
        "en": "“{step}” still needs a note.",
        "zh-CN": "“{step}”还缺说明。"},
    "step_needs_photo": {
        "en": "“{step}” still needs its photo.",
        "zh-CN": "“{step}”还缺照片。"},
    "step_open": {
        "en": "“{step}” has not been ticked yet.",
        "zh-CN": "“{step}”尚未勾选完成。"},
    "still_linked": {
        "en": "Other records link to this one. Change them first.",
        "zh-CN": "仍有其他记录引用此记录，请先修改它们。"},
    "still_running": {
        "en": "A flow is running on this record. It can be deleted when the flow has ended.",
        "zh-CN": "该记录的流程尚未结束，结束后才能删除。"},
    "store_unusable": {
        "en": "The database cannot be used just now. Nothing was changed; try again in a while.",
        "zh-CN": "数据库暂时无法使用，没有任何更改，请稍后重试。"},
    "text_too_long": {
        "en": "A text in the request is too long.",
        "zh-CN": "请求中有文本过长。"},
    "too_deep": {
        "en": "The content is nested too deeply.",
        "zh-CN": "内容嵌套层级过深。"},
    "too_few_items": {
        "en": "At least {min} are needed.",
        "zh-CN": "至少需要 {min} 个。"},
    "too_few_rows": {
        "en": "At least {min} rows are needed.",
        "zh-CN": "至少需要 {min} 行。"},
    "too_large": {
        "en": "At most {max} is allowed.",
        "zh-CN": "不得大于 {max}。"},
    "too_long": {
        "en": "At most {max} characters fit here.",
        "zh-CN": "最多 {max} 个字符。"},
    "too_many": {
        "en": "Too many tries. Wait {seconds} seconds.",
        "zh-CN": "尝试次数过多，请等待 {seconds} 秒。"},
    "too_many_drafts": {
        "en": "You have {max} drafts of this form. Delete some first.",
        "zh-CN": "此表单的草稿已达 {max} 份，请先删除一些。"},
    "too_many_exports": {
        "en": "Others are exporting just now. Try again in {seconds} seconds.",
        "zh-CN": "正在进行的导出较多，请在 {seconds} 秒后重试。"},
    "too_many_items": {
        "en": "At most {max} are allowed.",
        "zh-CN": "最多 {max} 个。"},
    "too_many_keys": {
        "en": "The request has too many entries.",
        "zh-CN": "请求中的条目过多。"},
    "too_many_rows": {
        "en": "At most {max} rows are allowed.",
        "zh-CN": "最多 {max} 行。"},
    "too_many_to_export": {
        "en": "A file takes at most {max} records; this list is longer. Narrow it with a filter.",
        "zh-CN": "单个文件最多导出 {max} 条记录，请先用筛选缩小范围。"},
    "too_many_views": {
        "en": "You have saved {max} views of this form. Delete one you no longer need.",
        "zh-CN": "此表单已保存 {max} 个视图，请先删除不再需要的。"},
    "too_short": {
        "en": "At least {min} characters are needed.",
        "zh-CN": "至少需要 {min} 个字符。"},
    "too_small": {
        "en": "At least {min} is needed.",
        "zh-CN": "不得小于 {min}。"},
    "too_soon": {
        "en": "This was done a short while ago. It is possible again in {minutes} min.",
        "zh-CN": "刚刚已操作过，{minutes} 分钟后可再次操作。"},
    "unknown_field": {
        "en": "There is no such field.",
        "zh-CN": "没有这个字段。"},
    "unknown_flow": {
        "en": "There is no flow “{flow}”.",
        "zh-CN": "没有流程“{flow}”。"},
    "unknown_operator": {
        "en": "This field cannot be compared in that way.",
        "zh-CN": "该字段不支持这种比较方式。"},
    "unknown_row": {
        "en": "This row is not there any more. Load the page again.",
        "zh-CN": "该行已不存在，请刷新页面。"},
    "unmapped": {
        "en": "Some places of the old version have no place in the new one.",
        "zh-CN": "旧版本中有位置在新版本中没有对应。"},
    "unsupported_type": {
        "en": "Send the content as {expected}.",
        "zh-CN": "请以 {expected} 格式发送内容。"},
    "validation": {
        "en": "{message}",
        "zh-CN": "{message}"},
    "wrong_credentials": {
        "en": "The sign-in name or the password is wrong.",
        "zh-CN": "登录名或密码不正确。"},
    "wrong_scale": {
        "en": "At most {scale} decimal places fit here.",
        "zh-CN": "最多 {scale} 位小数。"},
}

PROBLEMS = dict(sorted((PROBLEMS | OF_DEFINITIONS).items()))
