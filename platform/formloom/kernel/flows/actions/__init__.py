"""Actions: one file each, from a command to events. The table says which file answers which command."""

from collections.abc import Callable
from typing import Any

from formloom.kernel.flows import commands
from formloom.kernel.flows.actions.add_comment import add_comment
from formloom.kernel.flows.actions.approve import approve
from formloom.kernel.flows.actions.begin import begin
from formloom.kernel.flows.actions.cc import cc
from formloom.kernel.flows.actions.edit import edit
from formloom.kernel.flows.actions.handle import handle
from formloom.kernel.flows.actions.jump import jump
from formloom.kernel.flows.actions.reject import reject
from formloom.kernel.flows.actions.resubmit import resubmit
from formloom.kernel.flows.actions.resume import resume
from formloom.kernel.flows.actions.retry import retry
from formloom.kernel.flows.actions.return_ import return_
from formloom.kernel.flows.actions.save import save
from formloom.kernel.flows.actions.submit import submit_draft
from formloom.kernel.flows.actions.suspend import suspend
from formloom.kernel.flows.actions.terminate import terminate
from formloom.kernel.flows.actions.tick import tick
from formloom.kernel.flows.actions.transfer import transfer
from formloom.kernel.flows.actions.urge import urge
from formloom.kernel.flows.actions.withdraw import withdraw
from formloom.kernel.flows.step import Step
from formloom.kernel.problems import Refused

ACTIONS: dict[type, Callable[[Step, Any], Refused | None]] = {
    commands.Submit: submit_draft,
    commands.Resubmit: resubmit,
    commands.Approve: approve,
    commands.Reject: reject,
    commands.Handle: handle,
    commands.Save: save,
    commands.Begin: begin,
    commands.Tick: tick,
    commands.Return: return_,
    commands.Transfer: transfer,
    commands.Withdraw: withdraw,
    commands.Urge: urge,
    commands.Copy: cc,
    commands.Comment: add_comment,
    commands.Suspend: suspend,
    commands.Resume: resume,
    commands.Terminate: terminate,
    commands.Jump: jump,
    commands.Retry: retry,
    commands.Edit: edit,
}
