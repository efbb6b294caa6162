"""Cases: starting one with a record, acting on it and its tasks, and showing it to its readers.

    start(tx, rights, form, flow reference, flow, data, record=, path=, pick=) -> case id
    edit(tx, rights, case, data, access=, revision=, path=)    the record of a live case, changed from outside
    on_task(actor, task, action, said, revision=)              -> {task, case, record, next_task}
    on_step(actor, task, step, said)                           -> the same
    evidence(actor, case, file)                                a file that proves a work step
    on_case(actor, case, action, said, revision=)              -> the same
    task, case, story, drawn, log, people                      what one reader sees
    work(actor, list, cursor=, size=)                          My work

``start`` and ``edit`` are part of the caller's transaction; the others are one each.
"""

from formloom.runtime.cases.acting import on_case, on_step, on_task
from formloom.runtime.cases.editing import edit
from formloom.runtime.cases.reading import case, drawn, log, people, story, task
from formloom.runtime.cases.sop import evidence
from formloom.runtime.cases.starting import start
from formloom.runtime.cases.work import page as work

__all__ = [
    "case", "drawn", "edit", "evidence", "log", "on_case", "on_step", "on_task", "people", "start", "story",
    "task", "work",
]
