"""From the dotted path of a problem to a JSON pointer into the document."""

import pytest

from formloom.kernel.pointers import pointer

DOCUMENT = {
    "stages": [{"id": "a", "fields": {"items": "read", "items.qty": "edit"}}],
    "forms": {"crm/note~": {}},
}


@pytest.mark.parametrize(("path", "expected"), [
    ("", ""),
    ("stages.0.id", "/stages/0/id"),
    ("stages.0.fields.items", "/stages/0/fields/items"),
    ("stages.0.fields.items.qty", "/stages/0/fields/items.qty"),
    ("forms.crm/note~", "/forms/crm~1note~0"),
    ("stages.0.who", "/stages/0"),
    ("stages.7.id", "/stages"),
    ("." * 5000, ""),
])
def test_a_path_leads_as_far_as_the_document_goes(path, expected):
    assert pointer(DOCUMENT, path) == expected
