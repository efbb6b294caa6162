"""Everything that stays in the house: deadlines and reminders, and notices for a crowd."""

from datetime import datetime

from formloom.runtime import clock, deliveries
from formloom.runtime.cases import firing


class House:
    """A worker's job, see ``loop``. owner: its name on the rows it holds."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        # Workspace -> the movement of an injected clock that was seen through there.
        self.seen: dict[str, str] = {}

    def due_at(self, workspace: str) -> datetime | None:
        times = [deliveries.due_at(workspace), self._fires_at(workspace)]
        return min((at for at in times if at is not None), default=None)

    def deliver(self, workspace: str) -> bool:
        fired = firing.fire_due(workspace, self.owner) if self._fires_at(workspace) is not None else 0
        return fired + deliveries.deliver(workspace, self.owner) > 0

    def rest(self) -> None:
        """There is nothing to put away."""

    def _fires_at(self, workspace: str) -> datetime | None:
        """When something falls due. A clock that a play holds has to move first, once for all of it (J40)."""
        moving = clock.moving()
        if moving is not None and (moving == clock.STILL or self.seen.get(workspace) == moving):
            return None
        found = firing.due_at(workspace)
        if moving is not None and (found is None or found > clock.now()):
            self.seen[workspace] = moving
            return None
        return found
