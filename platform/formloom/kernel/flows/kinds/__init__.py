"""Stage kinds, in the order of the designer's palette; one file each. ``start`` is in no list of stages."""

from formloom.kernel.flows.kinds.approve import APPROVE
from formloom.kernel.flows.kinds.cc import CC
from formloom.kernel.flows.kinds.condition import CONDITION
from formloom.kernel.flows.kinds.end import END
from formloom.kernel.flows.kinds.handle import HANDLE
from formloom.kernel.flows.kinds.inclusive import INCLUSIVE
from formloom.kernel.flows.kinds.parallel import PARALLEL
from formloom.kernel.flows.kinds.route_back import ROUTE_BACK
from formloom.kernel.flows.stage_kind import StageKind

KINDS: dict[str, StageKind] = {
    kind.name: kind for kind in (HANDLE, APPROVE, CC, CONDITION, PARALLEL, INCLUSIVE, ROUTE_BACK, END)
}

# Kinds of the format that are still to be built: refused by name, so that nobody guesses.
NOT_BUILT = ("guest", "each", "subflow", "delay", "wait", "action")
