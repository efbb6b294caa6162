"""Mail: a member's own choices, and the workspace's outgoing mail for its administrators."""

from typing import Any

from flask import Response

from formloom.runtime import my_mail, outgoing_mail
from formloom.web.api import Blueprint
from formloom.web.etag import revision, tag
from formloom.web.permissions import actor, allows
from formloom.web.schemas import mail as shapes

Value = dict[str, Any]
Tagged = tuple[Value, dict[str, str]]
# The letter is ours, its words may be anybody's: nothing runs, nothing is fetched, links open elsewhere.
LETTER_POLICY = ("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; "
                 "form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox")
mail = Blueprint("mail", __name__, description="Mail.", url_prefix="/w/<ws>")


@mail.get("/me/mail")
@mail.answer(shapes.MyMailSchema)
@allows("member")
def mine(ws: str) -> Tagged:
    """Where my mail goes, and what is mailed to me."""
    return _tagged(my_mail.show(actor()))


@mail.patch("/me/mail")
@mail.versioned()
@mail.body(shapes.MyMailBody)
@mail.answer(shapes.MyMailSchema)
@allows("member")
def change_mine(body: Value, ws: str) -> Tagged:
    """Set my address, or which kinds I do not want; ``off`` names those."""
    return _tagged(my_mail.change(actor(), revision(), **body))


@mail.get("/mail")
@mail.query(shapes.OutgoingQuery)
@mail.answer(shapes.OutgoingSchema)
@allows("administer")
def outgoing(query: Value, ws: str) -> Value:
    """Outgoing mail, the newest first: what waits, what was sent, what was given up."""
    return outgoing_mail.page(actor(), **query)


@mail.post("/mail/again")
@mail.body(shapes.AgainBody)
@mail.answer(shapes.AgainSchema)
@allows("administer")
def again(body: Value, ws: str) -> Value:
    """Send these again at once, or ``all`` that was given up."""
    return outgoing_mail.send_again(actor(), body["ids"], everything=body["all"])


@mail.get("/mail/<id>")
@mail.answer(shapes.LetterSchema)
@allows("administer", id="mail")
def letter(ws: str, id: str) -> Value:
    """One mail as it arrives; in the demo only, since a mail is its receiver's."""
    return outgoing_mail.opened(actor(), id)


@mail.get("/mail/<id>/page")
@mail.documented("The mail's HTML", "text/html")
@allows("administer", id="mail")
def letter_page(ws: str, id: str) -> Response:
    """The HTML of one mail; in the demo only."""
    response = Response(outgoing_mail.as_page(actor(), id), content_type="text/html; charset=utf-8")
    response.headers["Content-Security-Policy"] = LETTER_POLICY
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    return response


def _tagged(value: Value) -> Tagged:
    return value, tag(value["revision"])
