"""Sending the mails that wait: one at a time, outside every transaction, each confirmed by itself.

A mail that is refused, or that cannot be written, is tried again by the schedule of all deliveries, then
given up; nobody else waits for it. While the server cannot be worked with, all wait; it is asked again every
few minutes, and when it answers what waited for it goes out.
"""

from datetime import datetime, timedelta

from formloom.channels import email
from formloom.channels.email import Line, Refused, Unreachable
from formloom.runtime import letters, mails
from formloom.runtime.clock import now
from formloom.runtime.deliveries import next_try
from formloom.settings import current
from formloom.storage import outbox, people, read, write

LEASE = timedelta(seconds=60)
ASK_AGAIN = timedelta(minutes=5)
UNREACHABLE = "unreachable"


class Mailer:
    """One worker's sending of mail, with its line to the server. owner: its name in the rows."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        server = current().mail
        self.line = Line(server) if server is not None else None
        # Where nothing waits for the server; and when it was last found out of order for the others.
        self.fine: set[str] = set()
        self.asked: dict[str, datetime] = {}

    def due_at(self, workspace: str) -> datetime | None:
        """When the next mail may be sent, or the server be asked again; never without a server."""
        if self.line is None:
            return None
        with read(workspace) as tx:
            due = outbox.next_due(tx, email.NAME)
        return due if due is None or workspace in self.fine else min(due, self._ask_at(workspace))

    def deliver(self, workspace: str) -> bool:
        """Send the next mail that is due; False when there was none."""
        if self.line is None:
            return False
        if workspace not in self.fine and self._ask_at(workspace) <= now():
            self._ask(self.line, workspace)
        with write(workspace) as tx:
            items = outbox.claim(tx, email.NAME, self.owner, now(), LEASE, 1)
        for item in items:
            self._send(self.line, workspace, item)
        return bool(items)

    def rest(self) -> None:
        """Nothing more to send for now: leave the server alone."""
        if self.line is not None:
            self.line.close()

    def _ask_at(self, workspace: str) -> datetime:
        asked = self.asked.get(workspace)
        return now() if asked is None else asked + ASK_AGAIN

    def _ask(self, line: Line, workspace: str) -> None:
        try:
            line.check()
        except Unreachable:
            self.asked[workspace] = now()
        else:
            self._works(workspace)

    def _send(self, line: Line, workspace: str, item: outbox.Item) -> None:
        try:
            if not self._reachable(workspace, item):
                self._give_up(workspace, item, "no_address")
                return
            row = {"key": item.key, "case": item.case, "receiver": item.receiver, "payload": item.payload,
                   "created_at": item.created_at}
            line.send(letters.written(workspace, row))
        except Unreachable as error:
            self.fine.discard(workspace)
            self.asked[workspace] = now()
            self._put_off(workspace, item, f"{UNREACHABLE}: {error}")
        except Refused as error:
            self._put_off(workspace, item, f"refused: {error}")
        except Exception as error:
            # What cannot be understood must not stop the others.
            self._put_off(workspace, item, f"unreadable: {type(error).__name__}: {error}")
        else:
            with write(workspace) as tx:
                outbox.confirm(tx, item, self.owner, now())
            self._works(workspace)

    def _reachable(self, workspace: str, item: outbox.Item) -> bool:
        with read(workspace) as tx:
            return mails.reachable(people.receivers(tx, [item.receiver or ""]).get(item.receiver or ""))

    def _put_off(self, workspace: str, item: outbox.Item, error: str) -> None:
        with write(workspace) as tx:
            outbox.put_off(tx, item, self.owner, error, next_try(item.attempts), now())

    def _give_up(self, workspace: str, item: outbox.Item, error: str) -> None:
        with write(workspace) as tx:
            outbox.put_off(tx, item, self.owner, error, None, now())

    def _works(self, workspace: str) -> None:
        """What waited for the server need not wait for its next try."""
        if workspace not in self.fine:
            with write(workspace) as tx:
                outbox.hurry(tx, email.NAME, f"{UNREACHABLE}:", now())
            self.fine.add(workspace)
