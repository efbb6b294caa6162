"""Values of other forms' records, found by a key. The shell finds them; the check asks whether it can."""

from typing import Any

from formloom.kernel.formulas.errors import Failure
from formloom.kernel.formulas.function import Arg, Function, Run, family
from formloom.kernel.formulas.scope import ANY, DATES, TEXTS, Scope
from formloom.kernel.formulas.tree import Tree
from formloom.kernel.formulas.values import Value, inner, is_blank, outer

COST = 500
"""Steps of one look into the store."""


def _lookup(run: Run, form: Tree, key: Tree, value: Value, field: Tree) -> Value:
    if any(one["kind"] != "text" for one in (form, key, field)):
        raise Failure("bad_argument")
    if is_blank(value):
        return None
    if isinstance(value, list):
        raise Failure("wrong_type")
    run.budget.spend(COST)
    where = run.env.scope.full_form(form["value"])
    return inner(run.env.ctx.lookup(where, key["value"], outer(value), field["value"]))


def _kind(type: str) -> str:
    """What can be compared with what: ids and dates are texts."""
    return "text" if type in TEXTS | DATES else type


def _typed(scope: Scope, args: list[Tree], given: list[str], refuse: Any) -> str:
    """The type of the field looked up; what cannot be looked up is refused where it stands."""
    form, key, value, field = args
    literal = [one for one in (form, key, field) if one["kind"] != "text"]
    for one in literal:
        refuse("wrong_argument_type", one, name="LOOKUP", wanted="text", found="formula")
    if literal:
        return ANY
    known = scope.lookups(form["value"])
    if known is None:
        refuse("unknown_name", form, name=form["value"])
        return ANY
    for one in (key, field):
        if one["value"] not in known:
            refuse("unknown_name", one, name=one["value"])
    if key["value"] in known:
        wanted, findable = known[key["value"]]
        if not findable:
            refuse("no_lookup_key", key, name=key["value"])
        elif ANY not in (wanted, given[2]) and _kind(wanted) != _kind(given[2]):
            refuse("wrong_argument_type", value, name="LOOKUP", wanted=wanted, found=given[2])
    return known[field["value"]][0] if field["value"] in known else ANY


RECORDS = family(
    Function("LOOKUP", (Arg("form", "node"), Arg("key", "node"), Arg("value"), Arg("field", "node")), ANY,
             _lookup,
             {"en": "A field of the first record of another form whose key has this value; blank for none.",
              "zh-CN": "在另一表单中按关键字段查找首条记录，返回其指定字段；查不到时为空。"},
             typed=_typed),
)
