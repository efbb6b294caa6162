"""A real mail server on this machine, for tests: takes mail, refuses somebody, is slow, or is not there."""

import socket
import ssl
import threading
from collections.abc import Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from formloom.settings import MailServer

HERE = "127.0.0.1"


class _Counter(Controller):
    """Listens on a port of the machine's choice, or on one that was ours before."""

    def __init__(self, handler: Any, port: int, **options: Any) -> None:
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind((HERE, port))
        super().__init__(handler, hostname=HERE, port=self.socket.getsockname()[1], **options)

    def _create_server(self) -> Any:
        return self.loop.create_server(self._factory_invoker, sock=self.socket)


class PostOffice:
    """refuse: address -> what the server answers instead of taking mail for it. taken: what it took.

    hold: while it is cleared, the server takes mail and says nothing.
    """

    def __init__(self, port: int = 0, tls: ssl.SSLContext | None = None, **options: Any) -> None:
        self.refuse: dict[str, str] = {}
        self.hold = threading.Event()
        self.hold.set()
        self.taken: list[tuple[str, EmailMessage]] = []
        self.arrived = threading.Condition()
        self.controller = _Counter(self, port, tls_context=tls, server_hostname="post.example", **options)

    def __enter__(self) -> "PostOffice":
        self.controller.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.hold.set()
        self.controller.stop()

    @property
    def port(self) -> int:
        return int(self.controller.port)

    @property
    def url(self) -> str:
        """The same as SMTP_URL."""
        return f"smtp://{HERE}:{self.port}/?from=orders@example.com"

    @property
    def mail(self) -> MailServer:
        """The settings of who sends by it."""
        return MailServer(HERE, self.port, "orders@example.com")

    def to(self, address: str) -> list[EmailMessage]:
        """What came for an address, in the order it came."""
        return [letter for receiver, letter in self.taken if receiver == address]

    def wait(self, enough: Callable[[], bool], timeout: float = 30) -> None:
        """Until enough has arrived."""
        with self.arrived:
            assert self.arrived.wait_for(enough, timeout), [receiver for receiver, _ in self.taken]

    async def handle_RCPT(
        self, server: SMTP, session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:
        letter = message_from_bytes(envelope.content, _class=EmailMessage, policy=default)
        assert isinstance(letter, EmailMessage)
        with self.arrived:
            self.taken += [(address, letter) for address in envelope.rcpt_tos]
            self.arrived.notify_all()
        await server.loop.run_in_executor(None, self.hold.wait)
        return "250 Taken"
