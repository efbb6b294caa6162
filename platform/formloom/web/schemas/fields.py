"""Marshmallow's fields with problem codes for messages, and strict about types."""

import re
from typing import Any
from uuid import UUID

from marshmallow import RAISE, Schema, ValidationError, fields, validate

from formloom.kernel.forms.fields import email

KEY = re.compile(r"[a-z][a-z0-9_]{0,47}")
DIGITS = re.compile(r"[0-9]{1,9}")
# Control characters, line ends, and what turns the direction of the text around it.
UNSEEN = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]")
OF_A_BODY = {"unknown": "unknown_field", "type": "not_an_object"}
Messages = dict[str, str | list[Any] | dict[Any, Any]]


def messages(**codes: str) -> Messages:
    """Problem codes where marshmallow would say sentences."""
    return {"required": "required", "null": "required", "validator_failed": "invalid",
            "invalid_utf8": "not_text", **codes}


class Body(Schema):
    """A request body: nothing in it that is not named."""

    error_messages = OF_A_BODY

    class Meta:
        unknown = RAISE


class Answer(Schema):
    """A JSON answer, or a part of one: exactly what is named."""

    class Meta:
        unknown = RAISE


class Length(validate.Length):
    """How many letters or entries; the refusal carries the limit."""

    def __call__(self, value: Any) -> Any:
        if self.min is not None and len(value) < self.min:
            raise ValidationError([("required" if self.min == 1 else "too_short", {"min": self.min})])
        if self.max is not None and len(value) > self.max:
            raise ValidationError([("too_long", {"max": self.max})])
        return value


class Range(validate.Range):
    """How large a number may be."""

    def __call__(self, value: Any) -> Any:
        if self.min is not None and value < self.min:
            raise ValidationError([("too_small", {"min": self.min})])
        if self.max is not None and value > self.max:
            raise ValidationError([("too_large", {"max": self.max})])
        return value


class OneOf(validate.OneOf):
    """One of a closed list."""

    def __call__(self, value: Any) -> Any:
        if value not in self.choices:
            raise ValidationError("not_a_choice")
        return value


class Text(fields.String):
    default_error_messages = messages(invalid="not_text")


class Flag(fields.Boolean):
    default_error_messages = messages(invalid="not_a_boolean")

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid")
        return value


class Whole(fields.Integer):
    """A whole number, as JSON writes one."""

    default_error_messages = messages(invalid="not_a_whole_number", too_large="number_too_long")

    def _validated(self, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.make_error("invalid")
        return value


class Digits(Whole):
    """A whole number in an address: plain digits."""

    def _validated(self, value: Any) -> int:
        if not isinstance(value, str) or not DIGITS.fullmatch(value):
            raise self.make_error("invalid")
        return int(value)


class Title(Text):
    """A name that people read, on one line, without blanks around it."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs).strip()
        if UNSEEN.search(text):
            raise ValidationError("bad_text")
        return text


class Address(Title):
    """An e-mail address as the field type of forms understands it."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        # Blanks around it are a slip, a line end is an attempt at a header.
        if UNSEEN.search(value):
            raise ValidationError("bad_text")
        if len(text) > email.LONGEST or not email.SHAPE.fullmatch(text):
            raise ValidationError("not_an_email")
        return text


class Id(fields.String):
    """A UUID in its plain form, kept as text."""

    default_error_messages = messages(invalid="not_an_id")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(metadata={"format": "uuid", **kwargs.pop("metadata", {})}, **kwargs)

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str) or not is_id(value):
            raise self.make_error("invalid")
        return value


class Key(fields.String):
    """The stable name of a definition, role or workspace."""

    default_error_messages = messages(invalid="not_a_key")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(metadata={"pattern": f"^{KEY.pattern}$"}, **kwargs)

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str) or not KEY.fullmatch(value):
            raise self.make_error("invalid")
        return value


class Many(fields.List[Any]):
    default_error_messages = messages(invalid="not_a_list")


class Seconds(fields.Float):
    """A duration in answers."""


class Object(fields.Dict):
    """A JSON object whose inside another part checks."""

    default_error_messages = messages(invalid="not_an_object")

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:
        try:
            return super()._deserialize(value, attr, data, **kwargs)  # type: ignore[no-untyped-call]
        except ValidationError as error:
            if not isinstance(error.messages, dict):
                raise
            # marshmallow tells apart whether the key or the value is wrong; the place is the same.
            raise ValidationError(
                {key: told.get("value", told.get("key")) for key, told in error.messages.items()}
            ) from error


class Part(fields.Nested):
    default_error_messages = messages(type="not_an_object")


class Anything(fields.Raw):
    default_error_messages = messages()


class File(fields.Raw):
    """A part of a multipart body."""

    default_error_messages = messages(required="file_missing", null="file_missing")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(metadata={"type": "string", "format": "binary"}, **kwargs)


def is_id(text: str) -> bool:
    """Whether this is a UUID written the one way we write it."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
