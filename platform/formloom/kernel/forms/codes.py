"""The closed list of what can be wrong with a value. Each has its sentences in the problem catalogue."""

VALUE_CODES = frozenset({
    "bad_text", "duplicate_choice", "duplicate_file", "duplicate_row", "formula_error", "not_a_boolean",
    "not_a_choice", "not_a_date", "not_a_datetime", "not_a_list", "not_a_multiple", "not_a_number",
    "not_a_phone", "not_a_range", "not_above", "not_an_email", "not_an_id", "not_an_image",
    "not_an_object", "not_below", "not_found", "not_text", "not_writable", "number_too_long", "pattern",
    "range_incomplete", "range_reversed", "required", "schema", "too_few_items", "too_few_rows",
    "too_large", "too_long", "too_many_items", "too_many_rows", "too_short", "too_small", "unknown_field",
    "unknown_row", "validation", "wrong_scale",
})
"""What ``settle`` may say about a record."""

DEFINITION_CODES = frozenset({
    "bad_key", "bad_pattern", "bad_placeholder", "bad_reference", "bad_schema", "document_too_large",
    "duplicate_id", "formula_cycle", "hidden_and_required", "not_an_object", "not_in_rows",
    "pattern_too_costly", "reserved_name", "too_deep", "too_many_fields", "too_many_items",
    "too_many_subschemas", "unknown_choice", "unknown_field", "unknown_field_type", "unknown_form",
    "unknown_keyword", "unknown_layout", "unknown_option", "wrong_fill", "wrong_lookup", "wrong_option",
    "wrong_schema_type",
})
"""What ``check_form`` may say about a definition, besides the codes of formulas."""
