"""A small app for tests: one form, and one document of every other kind."""

FORM = {
    "title": "Note",
    "type": "object",
    "properties": {
        "title": {"title": "Title", "type": "string", "x-formloom": {"field": "text"}},
        "amount": {"title": "Amount", "type": "number", "x-formloom": {"field": "money", "scale": 2}},
        "lines": {
            "title": "Lines", "type": "array", "x-formloom": {"field": "subform"},
            "items": {"type": "object", "properties": {
                "what": {"title": "What", "type": "string", "x-formloom": {"field": "text"}}}},
        },
    },
    "required": ["title"],
    "x-formloom": {"record_title": "{{title}}"},
}
FLOW = {
    "title": "Read a note", "form": "note",
    "stages": [{"id": "read", "kind": "handle", "title": "Read", "who": ["initiator"]}],
}
VIEW = {"title": "All notes", "form": "note", "columns": ["title", "amount"], "sort": ["-_created_at"]}
SET = {
    "title": "Everybody", "to": [{"everyone": True}],
    "forms": {"note": {"actions": ["read", "create"], "rows": True, "fields": {"*": "edit"}}}, "app": ["use"],
}


def with_field(form, key, schema, **options):
    """The form with one more field, or another one under this key."""
    field = {"title": key.title(), **schema, "x-formloom": options}
    return {**form, "properties": {**form["properties"], key: field}}
