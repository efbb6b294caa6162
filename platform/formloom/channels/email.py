"""The e-mail channel: a letter becomes a message with an id that all its copies share, and is handed over
to the mail server. What the server says no to is told apart from a server that cannot be worked with."""

import smtplib
import socket
import ssl
import threading
from contextlib import suppress
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from ipaddress import ip_address

from formloom.channels.letter import Letter, html, plain
from formloom.settings import ADDRESS, MailServer

NAME = "email"
PATIENCE = 10.0
LONGEST = 45.0
"""Seconds: for one answer of the server, and for handing over one mail."""
LONGEST_SUBJECT = 200
LONGEST_NAME = 60
SPECIALS = frozenset('()<>[]:;@\\,."=?')
REFUSALS = (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)
CLOSING = "421"
"""With this code the server says no to everybody."""


class Refused(Exception):
    """The server does not take this mail, or not for this receiver. Others may pass."""


class Unreachable(Exception):
    """The server cannot be worked with now: absent, slow, out of order, or it does not let us in."""


def message(letter: Letter, sender: str) -> EmailMessage:
    """The message; every copy has the same id and date. Raises ValueError for an address that is none."""
    if not ADDRESS.fullmatch(letter.address):
        raise ValueError(letter.address)
    found = EmailMessage(policy=SMTP)
    found["Message-ID"] = f"<{letter.key}@{_host(sender)}>"
    found["References"] = f"<{letter.thread}@{_host(sender)}>"
    found["Date"] = format_datetime(letter.at)
    found["From"] = Address(_called(letter.sender), addr_spec=sender)
    found["To"] = Address(_called(letter.name), addr_spec=letter.address)
    found["Subject"] = _one_line(letter.subject)[:LONGEST_SUBJECT]
    # So that no "I am out of the office" comes back.
    found["Auto-Submitted"] = "auto-generated"
    found["X-Auto-Response-Suppress"] = "All"
    found.set_content(plain(letter), cte="base64")
    found.add_alternative(html(letter), subtype="html", cte="base64")
    found["Content-Language"] = letter.language
    return found


def _host(address: str) -> str:
    return address.rpartition("@")[2]


def _one_line(text: str) -> str:
    """What a header may say: control characters and line ends would begin another header.

    So would encoded words, which the message itself decodes when it is made.
    """
    return " ".join("".join(one if one.isprintable() else " " for one in text).split()).replace("=?", "= ?")


def _called(name: str) -> str:
    """A name before an address, without the signs that mean something there.

    Quotes around them would not do: they are lost when a long name is folded.
    """
    return _one_line("".join(" " if one in SPECIALS else one for one in name))[:LONGEST_NAME]


class Line:
    """An open line to the mail server, made when it is needed and kept for the next mail."""

    def __init__(self, server: MailServer) -> None:
        self.server = server
        self.open: smtplib.SMTP | None = None

    def send(self, letter: Letter) -> None:
        """Hand one mail over. Raises Refused or Unreachable."""
        try:
            said = message(letter, self.server.sender)
        except ValueError as error:
            raise Refused(f"{letter.address!r} is no address") from error
        cut = threading.Timer(LONGEST, self._cut)
        cut.start()
        try:
            self._send(said, letter.address)
        except (smtplib.SMTPException, OSError) as error:
            told = _told(error)
            if isinstance(error, REFUSALS) and not told.startswith(CLOSING):
                raise Refused(told) from error
            self.close()
            raise Unreachable(told) from error
        finally:
            cut.cancel()

    def check(self) -> None:
        """Ask whether the server can be worked with. Raises Unreachable."""
        try:
            self._opened().noop()
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise Unreachable(_told(error)) from error

    def close(self) -> None:
        if self.open is not None:
            with suppress(smtplib.SMTPException, OSError):
                self.open.close()
            self.open = None

    def _send(self, said: EmailMessage, address: str) -> None:
        if self.open is not None:
            try:
                self.open.noop()
            except (smtplib.SMTPException, OSError):
                # It was open for too long for the server.
                self.close()
        self._opened().send_message(said, self.server.sender, [address])

    def _opened(self) -> smtplib.SMTP:
        if self.open is None:
            server, safe, own = self.server, ssl.create_default_context(), _host(self.server.sender)
            self.open = (smtplib.SMTP_SSL(local_hostname=own, timeout=PATIENCE, context=safe) if server.tls
                         else smtplib.SMTP(local_hostname=own, timeout=PATIENCE))
            # Made before it connects, so that it can be cut; certificates are compared with this name.
            self.open._host = server.host  # type: ignore[attr-defined]
            code, said = self.open.connect(server.host, server.port)
            if code != 220:
                raise smtplib.SMTPConnectError(code, said)
            self._enter(self.open, safe)
        return self.open

    def _enter(self, line: smtplib.SMTP, safe: ssl.SSLContext) -> None:
        """Greet, encrypt, say who we are. A password goes over an encrypted line or to this machine only."""
        server, encrypted = self.server, self.server.tls
        line.ehlo_or_helo_if_needed()
        if not encrypted and server.starttls != "never" and line.has_extn("starttls"):
            line.starttls(context=safe)
            line.ehlo()
            encrypted = True
        if not encrypted and server.starttls == "required":
            raise smtplib.SMTPNotSupportedError("the server does not offer STARTTLS")
        if server.user:
            if not encrypted and not _is_here(server.host):
                raise smtplib.SMTPNotSupportedError("the password would travel unencrypted")
            line.login(server.user, server.password)

    def _cut(self) -> None:
        """End a mail that takes too long, from beside."""
        held = self.open.sock if self.open is not None else None
        if held is not None:
            with suppress(OSError):
                held.shutdown(socket.SHUT_RDWR)


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _told(error: Exception) -> str:
    """What the server said, in one short line."""
    said: bytes | str
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, said = next(iter(error.recipients.values()))
    elif isinstance(error, smtplib.SMTPResponseException):
        code, said = error.smtp_code, error.smtp_error
    else:
        return _one_line(str(error) or type(error).__name__)[:300]
    text = said.decode(errors="replace") if isinstance(said, bytes) else str(said)
    return _one_line(f"{code} {text}")[:300]
