"""Taking texts apart and putting them together. A letter is one code point; blank is the empty text."""

import re
from decimal import Decimal

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Run, family
from formloom.kernel.formulas.numbers import HUNDREDTH, multiply, number_in
from formloom.kernel.formulas.patterns import patterned
from formloom.kernel.formulas.values import Value, is_blank, text_of

GROUPED = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3}){1,20}(\.[0-9]{0,60})?")
WHITE = " \t\r\n\u00a0\u3000"


def count_of(number: Decimal) -> int:
    """How many letters; a part of one is dropped, and none are less than no letters."""
    if number < 0:
        raise Failure("bad_argument")
    return int(number)


def joined(run: Run, parts: list[str], separator: str = "") -> str:
    """The parts in one text, accounted for before it is made."""
    run.budget.write(sum(map(len, parts)) + len(separator) * max(0, len(parts) - 1))
    return separator.join(parts)


def _concat(run: Run, *lists: list[Value]) -> str:
    return joined(run, [text_of(value) for values in lists for value in values])


def _left(run: Run, text: str, count: Decimal | None) -> str:
    return text[: 1 if count is None else count_of(count)]


def _right(run: Run, text: str, count: Decimal | None) -> str:
    wanted = 1 if count is None else count_of(count)
    return text[max(0, len(text) - wanted):]


def _mid(run: Run, text: str, start: Decimal, count: Decimal) -> str:
    if start < 1:
        raise Failure("bad_argument")
    begin = int(start) - 1
    return text[begin: begin + count_of(count)]


def _len(run: Run, text: str) -> Decimal:
    return Decimal(len(text))


def _upper(run: Run, text: str) -> str:
    return text.upper()


def _lower(run: Run, text: str) -> str:
    return text.lower()


def _trim(run: Run, text: str) -> str:
    bare = text.strip(WHITE)
    while "  " in bare:
        bare = bare.replace("  ", " ")
    return bare


def find(run: Run, part: str, text: str, start: Decimal | None) -> Decimal:
    """Where the part stands, from 1 on. Raises Failure when it does not."""
    begin = 1 if start is None else int(start)
    if not 1 <= begin <= len(text) + 1:
        raise Failure("bad_argument")
    found = text.find(part, begin - 1)
    if found < 0:
        raise Failure("no_match")
    return Decimal(found + 1)


def _contains(run: Run, text: str, part: str) -> bool | None:
    return part in text if text and part else None


def _substitute(run: Run, text: str, old: str, new: str) -> str:
    if not old:
        return text
    return joined(run, text.split(old), new)


def _rept(run: Run, text: str, times: Decimal) -> str:
    count = count_of(times)
    run.budget.write(len(text) * count)
    return text * count if text else ""


def _text(run: Run, value: Value, pattern: str) -> str:
    return patterned(value, pattern, run.env.ctx.zone)


def _value(run: Run, text: str) -> Decimal | None:
    bare = text.strip(WHITE)
    if is_blank(bare):
        return None
    digits = bare.removesuffix("%")
    number = number_in(digits.replace(",", "") if GROUPED.fullmatch(digits) else digits)
    if number is None:
        raise Failure("bad_argument")
    return multiply(number, HUNDREDTH) if bare.endswith("%") else number


TEXT = Arg("text", "text")
COUNT = Arg("count", "number")
START = Arg("start", "number")
PART = Arg("part", "text")

TEXTS = family(
    Function("CONCAT", (Arg("values", "list"),), "text", _concat,
             {"en": "Joins values and lists of values into one text.",
              "zh-CN": "把多个值或列表连接成一段文本。"}, repeats=1),
    Function("LEFT", (TEXT, Arg("count", "number", optional=True)), "text", _left,
             {"en": "The first letters of a text; one without a count.",
              "zh-CN": "返回文本开头的若干个字符，省略个数时为一个。"}),
    Function("RIGHT", (TEXT, Arg("count", "number", optional=True)), "text", _right,
             {"en": "The last letters of a text; one without a count.",
              "zh-CN": "返回文本末尾的若干个字符，省略个数时为一个。"}),
    Function("MID", (TEXT, START, COUNT), "text", _mid,
             {"en": "So many letters from a position on; the first letter is 1.",
              "zh-CN": "从指定位置起返回若干个字符，首个字符的位置为 1。"}),
    Function("LEN", (TEXT,), "number", _len,
             {"en": "How many letters a text has.", "zh-CN": "返回文本的字符数。"}),
    Function("UPPER", (TEXT,), "text", _upper,
             {"en": "The text in capital letters.", "zh-CN": "把字母转换为大写。"}),
    Function("LOWER", (TEXT,), "text", _lower,
             {"en": "The text in small letters.", "zh-CN": "把字母转换为小写。"}),
    Function("TRIM", (TEXT,), "text", _trim,
             {"en": "The text without space at its ends and with single spaces inside.",
              "zh-CN": "去掉首尾空白，并把中间连续的空格合并为一个。"}),
    Function("FIND", (PART, TEXT, Arg("start", "number", optional=True)), "number", find,
             {"en": "Where a part stands in a text, counted from 1; fails when it is not there.",
              "zh-CN": "返回片段在文本中的位置，从 1 起；找不到时出错。"}),
    Function("CONTAINS", (TEXT, PART), "boolean", _contains,
             {"en": "Whether a text has a part in it; blank when either is blank.",
              "zh-CN": "判断文本是否包含片段；任一为空时结果为空。"}),
    Function("SUBSTITUTE", (TEXT, Arg("old", "text"), Arg("new", "text")), "text", _substitute,
             {"en": "The text with every old part replaced by a new one.",
              "zh-CN": "把文本中的旧片段全部替换为新片段。"}),
    Function("REPT", (TEXT, Arg("times", "number")), "text", _rept,
             {"en": "The text so many times over.", "zh-CN": "把文本重复指定的次数。"}),
    Function("TEXT", (Arg("value"), Arg("pattern", "text")), "text", _text,
             {"en": "A number like 0.00 or #,##0.00 or 0%, a date like yyyy-MM-dd or HH:mm.",
              "zh-CN": "按格式书写数字（0.00、#,##0.00、0%）或日期（yyyy-MM-dd、HH:mm）。"}),
    Function("VALUE", (TEXT,), "number", _value,
             {"en": "The number that a text writes out.", "zh-CN": "把文本形式的数字转换为数字。"}),
)
