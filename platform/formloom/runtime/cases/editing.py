"""A39: the record of a live case changed outside its flow, by somebody who may."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from formloom.kernel.flows import Edit, decide
from formloom.kernel.problems import Refused
from formloom.runtime import catalogue
from formloom.runtime.cases import refusals, storing
from formloom.runtime.cases.loading import load, world
from formloom.runtime.problems import NotFound
from formloom.runtime.rights import Rights
from formloom.storage import Tx, records


def edit(
    tx: Tx, rights: Rights, case: str, data: Mapping[str, Any], *, access: Mapping[str, str],
    revision: int | None, path: str,
) -> None:
    """Change the record as an event of its case, judged by the form of today. Locks the case first."""
    held = load(tx, rights, case, lock=True)
    table = catalogue.need_table(tx, held.form_reference)
    stored = records.get(tx, table, held.row.record)
    if stored is None:
        raise NotFound()
    now = replace(held, form=table.form, table=table, stored=stored,
                  case=replace(held.case, record=held.case.record._replace(data=stored.data)))
    told = replace(world(rights, held), form=table.form)
    found = decide(held.flow, now.case, Edit(data, access, revision), told)
    if isinstance(found, Refused):
        raise refusals.problem(tx, rights, held, found, None)
    if found:
        storing.store(tx, rights, now, found, path)
