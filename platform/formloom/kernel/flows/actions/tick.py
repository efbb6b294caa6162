"""tick: a work step is done, or not after all (A40). No decision; what is so already is not noted again."""

from typing import Any

from formloom.kernel.flows import guard, sop
from formloom.kernel.flows.commands import Tick
from formloom.kernel.flows.requests import fingerprint
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Problem, Refused

PROOF = ("note", "evidence")


def tick(step: Step, command: Tick) -> Refused | None:
    task = guard.own_task(step, command)
    if isinstance(task, Refused):
        return task
    wanted = sop.step_of(step.stage(task.stage), command.step)
    if wanted is None:
        return Refused("not_found", "step")
    known = step.case.visits[task.visit].sop.get(command.step, {})
    proof = _proof(step, command, wanted, known) if command.done else {}
    if isinstance(proof, Problem):
        return Refused("invalid", proof.path, problems=(proof,))
    same = not command.done or all(known.get(key) == proof.get(key) for key in PROOF)
    if bool(known.get("done")) == command.done and same:
        return None
    step.emit(
        "sop_done" if command.done else "sop_undone",
        task=task.id,
        visit=task.visit,
        stage=task.stage,
        step=command.step,
        by=step.world.actor,
        request=fingerprint(step.world.actor, command),
        **proof,
    )
    return None


def _proof(step: Step, command: Tick, wanted: sop.Doc, known: sop.Doc) -> dict[str, Any] | Problem:
    """Note and files as they are from now on; what the command does not speak of stays as it was."""
    files: list[dict[str, Any]] | Problem = list(known.get("evidence", ()))
    if command.evidence is not None:
        files = sop.admitted(wanted, command.evidence, known, step.world.ctx)
    if isinstance(files, Problem):
        return files
    note = known.get("note") if command.note is None else command.note.strip()
    found = {"note": note, "evidence": files}
    return {key: value for key, value in found.items() if value}
