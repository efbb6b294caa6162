"""More about texts: searching, cutting, hiding, splitting. Letters are code points."""

import re
from collections.abc import Callable
from decimal import Decimal

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Run, family
from formloom.kernel.formulas.functions.text import count_of, find, joined
from formloom.kernel.formulas.values import Value, is_blank, text_of

CONTROL = re.compile(r"[\x00-\x1f\x7f]")
LAST = 0x10FFFF
SURROGATES = range(0xD800, 0xE000)
HIDDEN = "*"


def _folded(text: str) -> str:
    """Small letters, each in the place of its capital; what would become two letters stays."""
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _search(run: Run, part: str, text: str, start: Decimal | None) -> Decimal:
    return find(run, _folded(part), _folded(text), start)


def _replace(run: Run, text: str, start: Decimal, count: Decimal, new: str) -> str:
    if start < 1:
        raise Failure("bad_argument")
    begin = int(start) - 1
    return text[:begin] + new + text[begin + count_of(count):]


def _proper(run: Run, text: str) -> str:
    letters, inside = [], False
    for letter in text:
        letters.append(letter.lower() if inside else letter.upper())
        inside = letter.isalpha()
    return "".join(letters)


def _textjoin(run: Run, separator: str, skip: bool | None, *lists: list[Value]) -> str:
    found = [value for values in lists for value in values if not (skip and is_blank(value))]
    return joined(run, [text_of(value) for value in found], separator)


def _exact(run: Run, one: str, other: str) -> bool:
    return one == other


def _at_end(meets: Callable[[str, str], bool]) -> Callable[[Run, str, str], bool | None]:
    return lambda run, text, part: meets(text, part) if text and part else None


def _split(run: Run, text: str, separator: str) -> list[Value]:
    if not separator:
        raise Failure("bad_argument")
    found: list[Value] = list(text.split(separator)) if text else []
    run.budget.spend(len(found))
    return found


def _cut(keep: Callable[[str, str, str], str]) -> Callable[[Run, str, str], str]:
    """What stands on one side of where the part first stands."""

    def cut(run: Run, text: str, part: str) -> str:
        if not part:
            raise Failure("bad_argument")
        if not text:
            return ""
        if part not in text:
            raise Failure("no_match")
        return keep(*text.partition(part))

    return cut


def _clean(run: Run, text: str) -> str:
    return CONTROL.sub("", text)


def _unichar(run: Run, number: Decimal) -> str:
    if not 1 <= number < LAST + 1 or int(number) in SURROGATES:
        raise Failure("bad_argument")
    return chr(int(number))


def _unicode(run: Run, text: str) -> Decimal:
    if not text:
        raise Failure("bad_argument")
    return Decimal(ord(text[0]))


def _mask(run: Run, text: str, first: Decimal, last: Decimal) -> str:
    """A text that is no longer than what is kept is hidden as a whole."""
    before, after = count_of(first), count_of(last)
    hidden = len(text) - before - after
    if hidden <= 0:
        return HIDDEN * len(text)
    return text[:before] + HIDDEN * hidden + text[len(text) - after:]


TEXT = Arg("text", "text")
PART = Arg("part", "text")
START = Arg("start", "number")
COUNT = Arg("count", "number")

LETTERS = family(
    Function("SEARCH", (PART, TEXT, Arg("start", "number", optional=True)), "number", _search,
             {"en": "Where a part stands in a text, capital letters or small; fails when it is not there.",
              "zh-CN": "返回片段在文本中的位置，不区分大小写；找不到时出错。"}),
    Function("REPLACE", (TEXT, START, COUNT, Arg("new", "text")), "text", _replace,
             {"en": "The text with so many letters from a position on replaced.",
              "zh-CN": "把从指定位置起的若干个字符替换为新文本。"}),
    Function("PROPER", (TEXT,), "text", _proper,
             {"en": "The text with a capital at the beginning of each word.",
              "zh-CN": "把每个单词的首字母大写，其余小写。"}),
    Function("TEXTJOIN", (Arg("separator", "text"), Arg("skip", "boolean"), Arg("values", "list")), "text",
             _textjoin,
             {"en": "Values and lists in one text, with a separator; skip leaves out blanks.",
              "zh-CN": "用分隔符连接多个值或列表；跳过为真时忽略空值。"}, repeats=1),
    Function("EXACT", (TEXT, Arg("other", "text")), "boolean", _exact,
             {"en": "Whether two texts are the same; two blanks are.",
              "zh-CN": "判断两段文本是否完全相同；同为空时为真。"}),
    Function("STARTSWITH", (TEXT, PART), "boolean", _at_end(str.startswith),
             {"en": "Whether a text begins with a part; blank when either is blank.",
              "zh-CN": "判断文本是否以片段开头；任一为空时结果为空。"}),
    Function("ENDSWITH", (TEXT, PART), "boolean", _at_end(str.endswith),
             {"en": "Whether a text ends with a part; blank when either is blank.",
              "zh-CN": "判断文本是否以片段结尾；任一为空时结果为空。"}),
    Function("SPLIT", (TEXT, Arg("separator", "text")), "list:text", _split,
             {"en": "The parts of a text between separators, as a list.",
              "zh-CN": "按分隔符把文本拆成列表。"}),
    Function("TEXTBEFORE", (TEXT, PART), "text", _cut(lambda before, part, after: before),
             {"en": "What stands before the first such part; fails when it is not there.",
              "zh-CN": "返回片段首次出现之前的文本；找不到时出错。"}),
    Function("TEXTAFTER", (TEXT, PART), "text", _cut(lambda before, part, after: after),
             {"en": "What stands after the first such part; fails when it is not there.",
              "zh-CN": "返回片段首次出现之后的文本；找不到时出错。"}),
    Function("CLEAN", (TEXT,), "text", _clean,
             {"en": "The text without line breaks and other signs that do not print.",
              "zh-CN": "去掉换行等不可打印的字符。"}),
    Function("UNICHAR", (Arg("number", "number"),), "text", _unichar,
             {"en": "The letter with a number in Unicode.", "zh-CN": "返回 Unicode 编码对应的字符。"}),
    Function("UNICODE", (TEXT,), "number", _unicode,
             {"en": "The number of the first letter in Unicode.", "zh-CN": "返回首个字符的 Unicode 编码。"}),
    Function("MASK", (TEXT, Arg("first", "number"), Arg("last", "number")), "text", _mask,
             {"en": "The text with only its first and last letters to be read, like 138****1234.",
              "zh-CN": "只保留首尾若干个字符，其余用 * 遮盖，如 138****1234。"}),
)
