"""The form dialect: loading a form, checking a definition, settling a record, showing its values.

A form is a JSON Schema document; what JSON Schema cannot say stands under ``x-formloom``. No I/O here.
"""

from formloom.kernel.forms.check import check_form
from formloom.kernel.forms.check.related import check_related
from formloom.kernel.forms.codes import DEFINITION_CODES, VALUE_CODES
from formloom.kernel.forms.dialect import dialect
from formloom.kernel.forms.display import masked, readable, reading, show, title_fields, title_links, title_of
from formloom.kernel.forms.field import Field, Rule, Tree
from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.fields import FIELD_TYPES
from formloom.kernel.forms.fields.link import TITLE
from formloom.kernel.forms.fields.serial import next_serial, period_of
from formloom.kernel.forms.form import Form
from formloom.kernel.forms.grants import grant
from formloom.kernel.forms.lookups import behind, lookups_in, targets_of, with_lookups, with_targets
from formloom.kernel.forms.promises import broken_promises
from formloom.kernel.forms.reader import reader_schema, trees
from formloom.kernel.forms.references import resolve, split_rows
from formloom.kernel.forms.settle import Settled, settle

__all__ = [
    "DEFINITION_CODES", "FIELD_TYPES", "TITLE", "VALUE_CODES", "Field", "FieldType", "Form", "Rule",
    "Settled", "Tree", "behind", "broken_promises", "check_form", "check_related", "dialect",
    "grant", "lookups_in", "masked", "next_serial", "period_of", "readable", "reader_schema",
    "reading", "resolve", "settle", "show", "split_rows", "targets_of", "title_fields",
    "title_links", "title_of", "trees", "with_lookups", "with_targets",
]
