"""The field types, in palette order: one file each. A new one is its file and one word here."""

from formloom.kernel.forms.field_type import FieldType
from formloom.kernel.forms.fields.attachment import Attachment
from formloom.kernel.forms.fields.date import Date
from formloom.kernel.forms.fields.daterange import DateRange
from formloom.kernel.forms.fields.datetime import DateTime
from formloom.kernel.forms.fields.department import DepartmentField
from formloom.kernel.forms.fields.email import Email
from formloom.kernel.forms.fields.image import Image
from formloom.kernel.forms.fields.link import Link
from formloom.kernel.forms.fields.lookup import Lookup
from formloom.kernel.forms.fields.member import MemberField
from formloom.kernel.forms.fields.money import Money
from formloom.kernel.forms.fields.multiselect import MultiSelect
from formloom.kernel.forms.fields.number import Number
from formloom.kernel.forms.fields.phone import Phone
from formloom.kernel.forms.fields.rollup import Rollup
from formloom.kernel.forms.fields.select import Select
from formloom.kernel.forms.fields.serial import Serial
from formloom.kernel.forms.fields.subform import Subform
from formloom.kernel.forms.fields.switch import Switch
from formloom.kernel.forms.fields.text import Text
from formloom.kernel.forms.fields.textarea import TextArea


def table(*kinds: type[FieldType]) -> dict[str, FieldType]:
    """Name -> field type; a name used twice is refused."""
    found = {kind.name: kind() for kind in kinds}
    if len(found) != len(kinds):
        raise ValueError("two field types have one name")
    return found


FIELD_TYPES = table(
    Text, TextArea, Number, Money, Date, DateTime, DateRange, Select, MultiSelect, Switch, Phone,
    Email, Serial, MemberField, DepartmentField, Link, Lookup, Rollup, Subform, Attachment, Image,
)
