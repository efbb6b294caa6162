"""What the surroundings decide: read once from the environment, refused with a sentence when unsafe."""

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

SECRET_BYTES = 32
DISTINCT = 10
SMTP_PORTS = {"smtp": 25, "smtps": 465}
ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*")


class BadSettings(ValueError):
    """The product must not start like this; the text says what to set."""


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed over. tls: it speaks TLS from its first byte on.

    starttls: "offered" (used where the server offers it), "required" or "never".
    sender: the address mail comes from.
    """

    host: str
    port: int
    sender: str
    tls: bool = False
    starttls: str = "offered"
    user: str = ""
    password: str = ""


@dataclass(frozen=True)
class Settings:
    """All settings of docs/settings.md.

    demo: bound to this machine by default, makes its own secret, cookies work without https.
    """

    data: Path
    demo: bool = False
    database_url: str | None = None
    url: str | None = None
    bind: str = "127.0.0.1"
    port: int = 8000
    proxies: int = 0
    secret: bytes = b""
    clock_file: Path | None = None
    demo_password: str | None = None
    mail: MailServer | None = None

    @property
    def address(self) -> str:
        """Where people reach the product."""
        return self.url or f"http://{'127.0.0.1' if self.bind == '0.0.0.0' else self.bind}:{self.port}"

    @property
    def origin(self) -> str:
        parts = urlsplit(self.address)
        return f"{parts.scheme}://{parts.netloc}"


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings without the check that serving needs (see ``ready_to_serve``)."""
    given = os.environ if environ is None else environ
    mode = given.get("FORMLOOM_MODE") or "production"
    if mode not in ("demo", "production"):
        raise BadSettings("FORMLOOM_MODE is either demo or production.")
    database_url = given.get("DATABASE_URL") or None
    if database_url and not database_url.startswith(("postgresql:", "postgresql+psycopg:")):
        raise BadSettings(
            "DATABASE_URL takes a postgresql:// address. For SQLite leave it out and set FORMLOOM_DATA."
        )
    clock = given.get("FORMLOOM_CLOCK_FILE")
    url = (given.get("FORMLOOM_URL") or "").rstrip("/") or None
    return Settings(
        data=Path(given.get("FORMLOOM_DATA") or "var").absolute(),
        demo=mode == "demo",
        database_url=database_url,
        url=url,
        bind=given.get("FORMLOOM_BIND") or "127.0.0.1",
        port=_number(given, "PORT", 8000, 65535),
        proxies=_number(given, "FORMLOOM_PROXIES", 0, 10),
        secret=given.get("FORMLOOM_SECRET", "").encode(),
        clock_file=Path(clock) if clock else None,
        demo_password=given.get("FORMLOOM_DEMO_PASSWORD") or None,
        mail=_mail_server(given.get("SMTP_URL") or "", urlsplit(url or "").hostname or "localhost"),
    )


def _mail_server(text: str, own_host: str) -> MailServer | None:
    """The mail server of an SMTP_URL; its user is the sender where that is an address."""
    if not text:
        return None
    try:
        parts = urlsplit(text)
        options, port = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query))), parts.port
    except ValueError as error:
        raise BadSettings("SMTP_URL cannot be read. Write smtp://user:password@host:587.") from error
    if parts.scheme not in SMTP_PORTS or not parts.hostname or parts.path.strip("/"):
        raise BadSettings("SMTP_URL takes smtp://host:port or smtps://host:port, with user:password@ before.")
    if options.keys() - {"from", "starttls"}:
        raise BadSettings("SMTP_URL knows the options from and starttls only.")
    starttls = options.get("starttls", "offered")
    if starttls not in ("offered", "required", "never"):
        raise BadSettings("The option starttls of SMTP_URL is offered, required or never.")
    user = unquote(parts.username or "")
    sender = options.get("from") or (user if ADDRESS.fullmatch(user) else f"formloom@{own_host}")
    if not ADDRESS.fullmatch(sender):
        raise BadSettings("The option from of SMTP_URL is a plain address such as orders@example.com.")
    if any(not one.isprintable() for one in (user, unquote(parts.password or ""))):
        raise BadSettings("The user and password of SMTP_URL are one line without control characters.")
    return MailServer(
        parts.hostname, port or SMTP_PORTS[parts.scheme], sender, tls=parts.scheme == "smtps",
        starttls=starttls, user=user, password=unquote(parts.password or ""))


_active: Settings | None = None


def current() -> Settings:
    """The settings of this process: the environment's, read once."""
    global _active
    if _active is None:
        _active = from_environment()
    return _active


def use(settings: Settings | None) -> None:
    """Run this process with other settings; None reads the environment again."""
    global _active
    _active = settings


def ready_to_serve(settings: Settings) -> Settings:
    """The same settings with a secret that can be trusted. Raises BadSettings."""
    if settings.demo:
        return replace(settings, secret=settings.secret or demo_secret(settings.data))
    if len(settings.secret) < SECRET_BYTES or len(set(settings.secret)) < DISTINCT:
        raise BadSettings(
            f"Set FORMLOOM_SECRET to at least {SECRET_BYTES} random bytes, for instance: openssl rand -hex 32"
        )
    if not (settings.url or "").startswith("https://"):
        raise BadSettings("Set FORMLOOM_URL to the https:// address that people use.")
    if settings.clock_file:
        raise BadSettings("FORMLOOM_CLOCK_FILE is for tests; remove it.")
    return settings


def demo_secret(data: Path) -> bytes:
    """The demo's own secret: made once, readable by its owner only."""
    path = data / "secret"
    if not path.exists():
        data.mkdir(parents=True, exist_ok=True)
        fresh = data / f"secret.{secrets.token_hex(4)}"
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(secrets.token_hex(SECRET_BYTES).encode())
        with suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
    return path.read_bytes()


def _number(given: Mapping[str, str], name: str, default: int, largest: int) -> int:
    text = given.get(name) or str(default)
    if not text.isdigit() or int(text) > largest:
        raise BadSettings(f"{name} is a whole number from 0 to {largest}.")
    return int(text)
