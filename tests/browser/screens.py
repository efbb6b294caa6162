"""Where tests look: a running product, a width and a language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Server:
    """A running product: its address, the password of all demo accounts, and what its process was told."""

    address: str
    password: str
    environment: Mapping[str, str]


@dataclass(frozen=True)
class Screen:
    """One way to look at the product."""

    size: str
    language: str

    @property
    def phone(self) -> bool:
        return self.size == "phone"

    def __str__(self) -> str:
        return f"{self.size}-{self.language}"


SCREENS = [Screen(size, language) for size in ("desk", "phone") for language in ("zh-CN", "en")]
