"""What can be wrong with a definition: forms, formulas, flows, views, permission sets, templates."""

OF_DEFINITIONS: dict[str, dict[str, str]] = {
    "bad_argument": {
        "en": "A function in the formula gets a value it cannot use.",
        "zh-CN": "公式中有函数收到无法使用的值。"},
    "bad_day": {
        "en": "“{day}” is no day, or stands among the holidays already. Days are written 2026-10-01.",
        "zh-CN": "“{day}”不是有效日期，或已列为节假日。日期写作 2026-10-01。"},
    "bad_key": {
        "en": "“{key}” is no field key: up to 48 small letters, digits and underscores, a letter first.",
        "zh-CN": "“{key}”不能作字段标识：须为 1 至 48 个小写字母、数字或下划线，并以字母开头。"},
    "bad_pattern": {
        "en": "This pattern cannot be read, or it uses something that is not supported.",
        "zh-CN": "该正则表达式无法识别，或使用了不支持的写法。"},
    "bad_placeholder": {
        "en": "The placeholder “{name}” names no field.",
        "zh-CN": "占位符“{name}”没有对应的字段。"},
    "bad_reference": {
        "en": "This reference leads nowhere. A reference stays inside its own document.",
        "zh-CN": "该引用无效，引用只能指向本文档内部。"},
    "bad_schema": {
        "en": "This is not a valid form: look at “{keyword}”.",
        "zh-CN": "这不是有效的表单定义，请检查“{keyword}”。"},
    "bad_span": {
        "en": "The hours “{span}” end before they begin, or overlap the ones before. Write them in order.",
        "zh-CN": "时段“{span}”的结束早于开始，或与前一时段重叠，请按先后顺序填写。"},
    "bad_zone": {
        "en": "There is no time zone “{zone}”. Zones are called like Asia/Shanghai.",
        "zh-CN": "没有时区“{zone}”。时区写作 Asia/Shanghai。"},
    "branch_needs_condition": {
        "en": "Only the last branch may stand without a condition. Give this one its condition.",
        "zh-CN": "只有最后一个分支可以不设条件，请为此分支设置条件。"},
    "branch_without_condition": {
        "en": "This branch has no condition. Write one, or mark it as the branch for everything else.",
        "zh-CN": "该分支没有条件，请填写条件或将其设为默认分支。"},
    "compared_with_nothing": {
        "en": "A comparison with nothing is never true. Use ISBLANK.",
        "zh-CN": "与空值比较永远不成立，请改用 ISBLANK。"},
    "condition_type": {
        "en": "A condition must be true or false.",
        "zh-CN": "条件的结果必须是“是”或“否”。"},
    "date_out_of_range": {
        "en": "The date lies outside the years 1 to 9999.",
        "zh-CN": "日期超出了 1 至 9999 年的范围。"},
    "default_branch": {
        "en": "The last branch is for everything else: mark it as such and give it no condition.",
        "zh-CN": "最后一个分支用于其余所有情况：请标明为默认分支，且不设条件。"},
    "document_too_large": {
        "en": "The document is too large.",
        "zh-CN": "文档过大。"},
    "duplicate_id": {
        "en": "“{id}” stands here twice. Give one of them another name.",
        "zh-CN": "“{id}”重复出现，请修改其中一个。"},
    "formula_cycle": {
        "en": "The formula of “{field}” needs its own result, perhaps by way of other fields.",
        "zh-CN": "“{field}”的公式直接或间接依赖自身的结果。"},
    "formula_empty": {
        "en": "The formula is empty.",
        "zh-CN": "公式为空。"},
    "formula_syntax": {
        "en": "The formula cannot be read from character {start} on.",
        "zh-CN": "公式从第 {start} 个字符起无法识别。"},
    "formula_too_costly": {
        "en": "The formula does too much. Split it into several fields.",
        "zh-CN": "公式计算量过大，请拆分到多个字段。"},
    "formula_too_deep": {
        "en": "The formula is nested too deeply. Split it into several fields.",
        "zh-CN": "公式嵌套过深，请拆分到多个字段。"},
    "formula_too_long": {
        "en": "The formula is too long. Split it into several fields.",
        "zh-CN": "公式过长，请拆分到多个字段。"},
    "hidden_and_required": {
        "en": "“{field}” may be hidden, so it cannot always be required. Require it by a formula.",
        "zh-CN": "“{field}”可能被隐藏，不能设为始终必填，请改用公式设置必填。"},
    "join_too_many": {
        "en": "The block waits for more branches than the {branches} it has.",
        "zh-CN": "等待的分支数超过了现有的 {branches} 个。"},
    "missing_key": {
        "en": "“{key}” is missing here.",
        "zh-CN": "此处缺少“{key}”。"},
    "needs_backup": {
        "en": "A backup is to be reminded, but none is named. Name one.",
        "zh-CN": "提醒对象包含后备人，但未设置后备人，请先设置。"},
    "needs_due": {
        "en": "This counts from the deadline, but the stage has none. Give it one.",
        "zh-CN": "此项以截止时间为准，但该环节没有设置时限，请先设置。"},
    "never_works": {
        "en": "In this calendar nobody ever works, so no deadline would ever come.",
        "zh-CN": "该日历没有任何工作时间，时限将永远不会到来，请设置工作日和工作时段。"},
    "no_lookup_key": {
        "en": "Nothing can be looked up by “{name}”: declare that field unique or indexed first.",
        "zh-CN": "不能按“{name}”查找，请先将该字段设为唯一或建立索引。"},
    "no_match": {
        "en": "Nothing in the formula's list matches.",
        "zh-CN": "公式的列表中没有匹配项。"},
    "not_a_date_field": {
        "en": "A deadline counts from a date or a date with time. “{field}” is neither.",
        "zh-CN": "时限只能以日期或日期时间字段为准，“{field}”不是。"},
    "not_before": {
        "en": "“{stage}” does not always come before this stage.",
        "zh-CN": "“{stage}”并非总在此环节之前。"},
    "not_built": {
        "en": "This version of Formloom does not do this. Leave it out.",
        "zh-CN": "当前版本的织单不支持此项，请去掉。"},
    "not_for_everybody": {
        "en": "A rollup is the same for everybody, every day: its condition cannot name reader or day.",
        "zh-CN": "汇总值对所有人、每一天都相同，其条件不能引用当前用户或今天。"},
    "not_in_rows": {
        "en": "A field of the type {type} cannot stand in a subform.",
        "zh-CN": "子表单中不能放 {type} 类型的字段。"},
    "not_linked_here": {
        "en": "“{field}” does not link to this form. A rollup needs the link that leads from there to here.",
        "zh-CN": "“{field}”没有关联到本表单；汇总需要由对方指向本表单的关联字段。"},
    "not_rolled_up": {
        "en": "“{field}” is no number that is stored there, so it cannot be rolled up.",
        "zh-CN": "“{field}”不是对方存储的数字，无法汇总。"},
    "number_too_large": {
        "en": "A number in the formula grows too large.",
        "zh-CN": "公式中的数值过大。"},
    "only_seen": {
        "en": "“{field}” is new. Whoever enters records by this set sees it, but cannot fill it in.",
        "zh-CN": "“{field}”是新字段，凭此权限新建记录的人只能看到它，不能填写。"},
    "pattern_too_costly": {
        "en": "This pattern is too much work for texts this long. Shorten it, or allow only {max} letters.",
        "zh-CN": "该正则表达式用于这么长的文本时计算量过大，请简化，或将最大长度设为不超过 {max} 个字符。"},
    "remind_when": {
        "en": "A reminder says one thing: after the opening, before or after the deadline, or daily.",
        "zh-CN": "每条提醒须且只能设置一个时间：打开后、截止前、截止后，或每天定时。"},
    "reserved_id": {
        "en": "“{id}” is the name of the beginning. Choose another one.",
        "zh-CN": "“{id}”是起点的保留名称，请另取一个。"},
    "reserved_name": {
        "en": "“{key}” means something else here. Choose another key.",
        "zh-CN": "“{key}”是保留名称，请另取一个标识。"},
    "shows_hidden": {
        "en": "“{field}” is shown here, and computed from “{source}”, which is hidden here.",
        "zh-CN": "“{field}”在此可见，但它由在此隐藏的“{source}”计算得出。"},
    "span_too_long": {
        "en": "This is too long. At most {limit} fit here.",
        "zh-CN": "时间过长，此处最多 {limit}。"},
    "span_too_short": {
        "en": "This is too short: at least {minutes} minutes.",
        "zh-CN": "时间过短，至少 {minutes} 分钟。"},
    "template_refused": {
        "en": "This template cannot be used as it is.",
        "zh-CN": "该模板存在问题，无法使用。"},
    "template_too_new": {
        "en": "This template needs Formloom {requires}. Update the server.",
        "zh-CN": "该模板需要织单 {requires}，请升级服务器。"},
    "too_costly": {
        "en": "The formula does too much for this record.",
        "zh-CN": "公式对此记录的计算量过大。"},
    "too_many_fields": {
        "en": "At most {max} fields fit here.",
        "zh-CN": "此处最多 {max} 个字段。"},
    "too_many_rollups": {
        "en": "At most {max} rollups fit into a form.",
        "zh-CN": "一个表单最多 {max} 个汇总字段。"},
    "too_many_stages": {
        "en": "A flow has at most {limit} stages.",
        "zh-CN": "流程最多 {limit} 个环节。"},
    "too_many_subschemas": {
        "en": "The form has too many parts: at most {max}.",
        "zh-CN": "表单的组成部分过多，最多 {max} 个。"},
    "too_much_to_roll_up": {
        "en": "There is too much to roll up at once: at most {max} are possible while publishing.",
        "zh-CN": "一次要汇总的数据过多：发布时最多汇总 {max} 条。"},
    "unknown_calendar": {
        "en": "There is no calendar “{calendar}”.",
        "zh-CN": "没有日历“{calendar}”。"},
    "unknown_choice": {
        "en": "“{value}” is not one of the field's values.",
        "zh-CN": "“{value}”不在该字段的取值中。"},
    "unknown_department": {
        "en": "There is no department “{department}”.",
        "zh-CN": "没有部门“{department}”。"},
    "unknown_event": {
        "en": "Nobody is told of “{event}”. A message text is called like one of these: {events}.",
        "zh-CN": "没有“{event}”这样的通知。消息文本须以下列之一命名：{events}。"},
    "unknown_field_type": {
        "en": "There is no field type “{type}”.",
        "zh-CN": "没有字段类型“{type}”。"},
    "unknown_form": {
        "en": "There is no form “{form}”.",
        "zh-CN": "没有表单“{form}”。"},
    "unknown_function": {
        "en": "There is no function “{name}”.",
        "zh-CN": "没有函数“{name}”。"},
    "unknown_key": {
        "en": "“{key}” means nothing here. Remove it.",
        "zh-CN": "“{key}”在此处无意义，请删除。"},
    "unknown_keyword": {
        "en": "“{keyword}” cannot be used in this place of a form.",
        "zh-CN": "表单的此处不能使用“{keyword}”。"},
    "unknown_kind": {
        "en": "There is no kind of stage called “{kind}”.",
        "zh-CN": "没有“{kind}”类型的环节。"},
    "unknown_layout": {
        "en": "There is no layout piece “{kind}”.",
        "zh-CN": "没有布局组件“{kind}”。"},
    "unknown_member": {
        "en": "There is no member “{member}”.",
        "zh-CN": "没有成员“{member}”。"},
    "unknown_name": {
        "en": "“{name}” is not known here.",
        "zh-CN": "此处没有“{name}”。"},
    "unknown_option": {
        "en": "The option “{option}” means nothing here.",
        "zh-CN": "此处没有选项“{option}”。"},
    "unknown_role": {
        "en": "There is no role “{role}”.",
        "zh-CN": "没有角色“{role}”。"},
    "unknown_stage": {
        "en": "There is no stage “{stage}”.",
        "zh-CN": "没有环节“{stage}”。"},
    "unreachable": {
        "en": "No case can ever come to “{stage}”.",
        "zh-CN": "流程永远无法到达“{stage}”。"},
    "vote_missing": {
        "en": "A stage that votes says how many votes decide.",
        "zh-CN": "投票环节须设置通过所需的票数。"},
    "vote_never": {
        "en": "More than 100 percent can never agree.",
        "zh-CN": "同意比例不可能超过 100%。"},
    "wrong_argument_count": {
        "en": "The function “{name}” gets too many or too few values.",
        "zh-CN": "函数“{name}”的参数个数不对。"},
    "wrong_argument_type": {
        "en": "The function “{name}” gets a value of the wrong type.",
        "zh-CN": "函数“{name}”的参数类型不对。"},
    "wrong_fill": {
        "en": "“{field}” cannot be filled from there: the types differ, or the field is computed.",
        "zh-CN": "“{field}”不能由此填充：类型不同，或该字段由公式计算。"},
    "wrong_lookup": {
        "en": "A field of the type {type} cannot be shown through a link.",
        "zh-CN": "不能通过关联引用 {type} 类型的字段。"},
    "wrong_operand": {
        "en": "The formula computes with a value of the wrong type.",
        "zh-CN": "公式中参与运算的值类型不对。"},
    "wrong_option": {
        "en": "The option “{option}” is missing or cannot be read.",
        "zh-CN": "选项“{option}”缺失或无法识别。"},
    "wrong_result": {
        "en": "The formula gives a value of another type than is needed here.",
        "zh-CN": "公式结果的类型与此处要求不符。"},
    "wrong_schema_type": {
        "en": "The type here should be {expected}.",
        "zh-CN": "此处的类型应为 {expected}。"},
    "wrong_type": {
        "en": "The formula computes with a value of the wrong type.",
        "zh-CN": "公式中参与运算的值类型不对。"},
    "wrong_value": {
        "en": "“{value}” cannot be used here.",
        "zh-CN": "此处不能使用“{value}”。"},
}
