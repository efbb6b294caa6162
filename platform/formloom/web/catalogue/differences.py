"""What changes between two versions of a document: a sentence per code of ``kernel.differences``."""

DIFFERENCES: dict[str, dict[str, str]] = {
    "action_granted": {
        "en": "“{form}”: may now {action}", "zh-CN": "“{form}”：增加“{action}”权限"},
    "action_withdrawn": {
        "en": "“{form}”: may no longer {action}", "zh-CN": "“{form}”：取消“{action}”权限"},
    "all_fields_access": {
        "en": "“{form}”: fields not named change from {from} to {to}",
        "zh-CN": "“{form}”：未单独列出的字段由“{from}”改为“{to}”"},
    "app_right_granted": {
        "en": "Right on the app added: {right}", "zh-CN": "增加应用权限“{right}”"},
    "app_right_withdrawn": {
        "en": "Right on the app withdrawn: {right}", "zh-CN": "取消应用权限“{right}”"},
    "branch_added": {
        "en": "Branch “{branch}” is added to “{stage}”", "zh-CN": "“{stage}”增加分支“{branch}”"},
    "branch_changed": {
        "en": "Branch “{branch}” of “{stage}”: {option} changes from {from} to {to}",
        "zh-CN": "“{stage}”的分支“{branch}”：{option}由{from}改为{to}"},
    "branch_removed": {
        "en": "Branch “{branch}” of “{stage}” is removed", "zh-CN": "“{stage}”的分支“{branch}”已删除"},
    "branch_set": {
        "en": "Branch “{branch}” of “{stage}”: {option} is now {to}",
        "zh-CN": "“{stage}”的分支“{branch}”：{option}设为{to}"},
    "branch_unset": {
        "en": "Branch “{branch}” of “{stage}”: {option} no longer set (was {from})",
        "zh-CN": "“{stage}”的分支“{branch}”：不再设置{option}（原为{from}）"},
    "changed": {"en": "Something else changes", "zh-CN": "其他内容有改动"},
    "choice_added": {
        "en": "“{field}” can also be “{choice}”", "zh-CN": "“{field}”增加选项“{choice}”"},
    "choice_removed": {
        "en": "“{field}” can no longer be “{choice}”", "zh-CN": "“{field}”删除选项“{choice}”"},
    "choice_retitled": {
        "en": "A choice of “{field}” is renamed from “{from}” to “{to}”",
        "zh-CN": "“{field}”的选项“{from}”改名为“{to}”"},
    "choices_changed": {
        "en": "“{field}”: the look or order of its choices changes",
        "zh-CN": "“{field}”：选项的外观或顺序有改动"},
    "column_added": {
        "en": "Column “{column}” is added", "zh-CN": "增加列“{column}”"},
    "column_removed": {
        "en": "Column “{column}” is removed", "zh-CN": "删除列“{column}”"},
    "columns_reordered": {
        "en": "The columns stand in another order", "zh-CN": "调整了列的顺序"},
    "document_added": {"en": "New", "zh-CN": "新增"},
    "document_changed": {
        "en": "{option} changes from {from} to {to}", "zh-CN": "{option}由{from}改为{to}"},
    "document_removed": {
        "en": "Is taken away; its records and versions stay", "zh-CN": "移除；已有记录和历史版本保留"},
    "document_set": {
        "en": "{option} is now {to}", "zh-CN": "{option}设为{to}"},
    "document_unset": {
        "en": "{option} no longer set (was {from})", "zh-CN": "不再设置{option}（原为{from}）"},
    "entries_added": {
        "en": "{option}: added {to}", "zh-CN": "{option}：增加{to}"},
    "entries_removed": {
        "en": "{option}: removed {from}", "zh-CN": "{option}：删除{from}"},
    "field_access": {
        "en": "“{form}”: “{field}” changes from {from} to {to}",
        "zh-CN": "“{form}”：“{field}”由“{from}”改为“{to}”"},
    "field_added": {
        "en": "Field “{field}” ({type}) is added", "zh-CN": "字段“{field}”（{type}）已添加"},
    "field_changed": {
        "en": "“{field}”: {option} changes from {from} to {to}",
        "zh-CN": "“{field}”：{option}由{from}改为{to}"},
    "field_in_section": {
        "en": "“{field}” now stands in “{section}”", "zh-CN": "“{field}”移到“{section}”"},
    "field_optional": {
        "en": "“{field}” need no longer be filled in", "zh-CN": "“{field}”不再必填"},
    "field_removed": {
        "en": "Field “{field}” is removed; what was filled in is kept",
        "zh-CN": "字段“{field}”已删除；已填写的内容保留"},
    "field_required": {
        "en": "“{field}” must be filled in", "zh-CN": "“{field}”变为必填"},
    "field_retitled": {
        "en": "Field “{from}” is renamed “{to}”", "zh-CN": "字段“{from}”改名为“{to}”"},
    "field_set": {
        "en": "“{field}”: {option} is now {to}", "zh-CN": "“{field}”：{option}设为{to}"},
    "field_translated": {
        "en": "“{field}”: translations change", "zh-CN": "“{field}”：译文有改动"},
    "field_type": {
        "en": "“{field}” changes its type from {from} to {to}",
        "zh-CN": "“{field}”的类型由“{from}”改为“{to}”"},
    "field_unset": {
        "en": "“{field}”: {option} no longer set (was {from})",
        "zh-CN": "“{field}”：不再设置{option}（原为{from}）"},
    "fields_reordered": {
        "en": "The fields stand in another order", "zh-CN": "调整了字段的顺序"},
    "grant_added": {
        "en": "Rights on “{form}” are added", "zh-CN": "增加表单“{form}”的权限"},
    "grant_changed": {
        "en": "“{form}”: {option} changes from {from} to {to}",
        "zh-CN": "“{form}”：{option}由{from}改为{to}"},
    "grant_removed": {
        "en": "All rights on “{form}” are withdrawn", "zh-CN": "取消表单“{form}”的全部权限"},
    "grant_set": {
        "en": "“{form}”: {option} is now {to}", "zh-CN": "“{form}”：{option}设为{to}"},
    "grant_unset": {
        "en": "“{form}”: {option} no longer set (was {from})",
        "zh-CN": "“{form}”：不再设置{option}（原为{from}）"},
    "layout_changed": {
        "en": "The layout changes", "zh-CN": "版面布局有改动"},
    "reach_added": {
        "en": "Also for {who}", "zh-CN": "新增适用对象：{who}"},
    "reach_removed": {
        "en": "No longer for {who}", "zh-CN": "不再适用于：{who}"},
    "rule_added": {
        "en": "New check: “{rule}”", "zh-CN": "新增校验“{rule}”"},
    "rule_changed": {
        "en": "Check “{rule}” changes from {from} to {to}", "zh-CN": "校验“{rule}”由{from}改为{to}"},
    "rule_removed": {
        "en": "Check removed: “{rule}”", "zh-CN": "删除校验“{rule}”"},
    "stage_added_before": {
        "en": "Stage “{stage}” ({kind}) is added before “{next}”",
        "zh-CN": "环节“{stage}”（{kind}）加在“{next}”之前"},
    "stage_added_in": {
        "en": "Stage “{stage}” ({kind}) is added at the end of branch “{branch}”",
        "zh-CN": "环节“{stage}”（{kind}）加在分支“{branch}”末尾"},
    "stage_added_last": {
        "en": "Stage “{stage}” ({kind}) is added as the last one",
        "zh-CN": "环节“{stage}”（{kind}）加在流程末尾"},
    "stage_changed": {
        "en": "Stage “{stage}”: {option} changes from {from} to {to}",
        "zh-CN": "环节“{stage}”：{option}由{from}改为{to}"},
    "stage_field": {
        "en": "In stage “{stage}” “{field}” changes from {from} to {to}",
        "zh-CN": "在环节“{stage}”，“{field}”由“{from}”改为“{to}”"},
    "stage_kind": {
        "en": "Stage “{stage}” changes from {from} to {to}", "zh-CN": "环节“{stage}”由“{from}”改为“{to}”"},
    "stage_moved_before": {
        "en": "Stage “{stage}” moves to before “{next}”", "zh-CN": "环节“{stage}”移到“{next}”之前"},
    "stage_moved_in": {
        "en": "Stage “{stage}” moves to the end of branch “{branch}”",
        "zh-CN": "环节“{stage}”移到分支“{branch}”末尾"},
    "stage_moved_last": {
        "en": "Stage “{stage}” moves to the end", "zh-CN": "环节“{stage}”移到流程末尾"},
    "stage_removed": {
        "en": "Stage “{stage}” is removed", "zh-CN": "环节“{stage}”已删除"},
    "stage_retitled": {
        "en": "Stage “{from}” is renamed “{to}”", "zh-CN": "环节“{from}”改名为“{to}”"},
    "stage_set": {
        "en": "Stage “{stage}”: {option} is now {to}", "zh-CN": "环节“{stage}”：{option}设为{to}"},
    "stage_unset": {
        "en": "Stage “{stage}”: {option} no longer set (was {from})",
        "zh-CN": "环节“{stage}”：不再设置{option}（原为{from}）"},
    "translated": {
        "en": "Translations change", "zh-CN": "译文有改动"},
}
