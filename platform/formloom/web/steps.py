"""An answer that tells how far a long piece of work is: a line of JSON each, the last one its outcome.

    {"step": "records", "done": 120, "total": 391}
    {"done": {"app": "sales_follow_up"}}        or   {"problem": {…}}, a problem document

The work is done whole whether or not anybody goes on listening.
"""

import logging
import secrets
import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import Any

from flask import Response

from formloom.kernel import strict_json
from formloom.runtime.problems import Busy, RuntimeProblem
from formloom.storage import StoreBusy
from formloom.web.http_problem import HttpProblem
from formloom.web.problems import document

CONTENT_TYPE = "application/x-ndjson"
Value = dict[str, Any]
Work = Callable[[Callable[[str, int, int], None]], Value]
log = logging.getLogger(__name__)


def stream(work: Work, language: str) -> Response:
    """Do the work in a thread of its own and tell of it."""
    lines: SimpleQueue[Value | None] = SimpleQueue()

    def carry_out() -> None:
        try:
            found = work(lambda step, done, total: lines.put({"step": step, "done": done, "total": total}))
            lines.put({"done": found})
        except RuntimeProblem as refused:
            lines.put({"problem": document(refused, language)})
        except StoreBusy:
            lines.put({"problem": document(Busy(), language)})
        except Exception:
            number = secrets.token_hex(6)
            log.exception("error %s", number)
            lines.put({"problem": document(HttpProblem(500, "internal", params={"id": number}), language)})
        finally:
            lines.put(None)

    threading.Thread(target=carry_out, name="work in steps", daemon=True).start()
    response = Response(_lines(lines), content_type=CONTENT_TYPE)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _lines(lines: "SimpleQueue[Value | None]") -> Iterator[str]:
    while (line := lines.get()) is not None:
        yield strict_json.dumps(line) + "\n"
