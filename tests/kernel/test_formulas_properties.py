"""What holds for every formula: reading and computing never raise, and arithmetic is exact."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.forms_world import world
from tests.kernel.random_formulas import Writer

from formloom.kernel.formulas import Env, ErrorValue, FormulaError, Scope, check, evaluate, parse
from formloom.kernel.formulas.errors import CHECKING, COMPUTING, READING

NAMES = {"number": ["a", "b"], "text": ["s"], "date": ["d"], "boolean": ["p"], "list:number": ["items.q"],
         "list:text": ["items.t"]}
TYPES = {"a": "number", "b": "number", "s": "text", "d": "date", "p": "boolean", "items": "rows",
         "items.q": "number", "items.t": "text"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=3), inside, max_size=4),
    max_leaves=12,
)
AMOUNTS = st.lists(st.decimals(-10**9, 10**9, places=2), max_size=50)
AMOUNT = st.decimals(-10**9, 10**9, places=4)


def computed(text: str, **values: Any) -> Any:
    return evaluate(parse(text), Env(values, None, world(), Scope(TYPES)))


@settings(deadline=None)
@given(st.text(alphabet='ab1.+-*/^%&<>=(),"（，） \n"e', max_size=60) | st.text(max_size=60))
def test_any_text_is_a_formula_or_refused_with_its_place(text: str) -> None:
    try:
        tree = parse(text)
    except FormulaError as error:
        assert error.code in READING
        assert 0 <= error.start <= error.end <= len(text)
    else:
        assert all(one.code in CHECKING for one in check(tree, Scope()).problems)


@settings(deadline=None)
@given(st.integers(0, 10**9), st.dictionaries(st.sampled_from(["a", "b", "s", "d", "p", "items"]), JSON))
def test_no_value_of_a_record_makes_a_formula_raise(seed: int, values: dict[str, Any]) -> None:
    rng = Random(seed)
    text = Writer(rng, NAMES).any(rng.choice(["number", "text", "boolean", "date"]))
    try:
        tree = parse(text)
    except FormulaError:
        return
    found = evaluate(tree, Env(values, None, world(), Scope(TYPES)))
    assert not isinstance(found, ErrorValue) or found.code in COMPUTING


@settings(deadline=None)
@given(AMOUNTS)
def test_a_sum_is_exact(amounts: list[Decimal]) -> None:
    rows = [{"q": amount} for amount in amounts]
    assert computed("SUM(items.q)", items=rows) == sum(amounts, Decimal(0))


@settings(deadline=None)
@given(AMOUNT, AMOUNT)
def test_what_is_added_can_be_taken_away(a: Decimal, b: Decimal) -> None:
    assert computed("a + b - b = a", a=a, b=b) is True


@settings(deadline=None)
@given(AMOUNT, st.integers(-4, 6))
def test_rounding_is_half_away_from_zero(a: Decimal, digits: int) -> None:
    wanted = a.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    assert computed(f"ROUND(a, {digits})", a=a) == wanted
    assert computed(f"ROUND(ROUND(a, {digits}), {digits}) = ROUND(a, {digits})", a=a) is True


@settings(deadline=None)
@given(st.dates(), st.integers(-3000, 3000))
def test_days_there_and_back(day: Any, days: int) -> None:
    found = computed(f"d + {days} - d", d=day.isoformat())
    assert found in (days, ErrorValue("date_out_of_range"))
