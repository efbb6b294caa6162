"""How much a pattern does: its pieces once every repeat is written out. pattern_parse.ts counts the same."""


class Pieces:
    """Counts while the pattern is read token by token. A piece is a letter, a class, or an edge."""

    def __init__(self) -> None:
        self._around: list[int] = []
        self._counted = 0
        self._last = 0

    @property
    def total(self) -> int:
        return self._counted + self._last

    def take(self, token: str, *, in_class: bool) -> None:
        """The next token; a class is one piece, counted where it opens."""
        if in_class:
            return
        if token.startswith("("):
            self._around.append(self.total)
            self._counted = self._last = 0
        elif token == ")":
            self._last, self._counted = self.total, self._around.pop() if self._around else 0
        elif token in ("*", "+", "?") or token.startswith("{"):
            self._last = max(self._last, 1) * _times(token)
        else:
            self._counted, self._last = self.total, 0 if token == "|" else 1


def _times(repeat: str) -> int:
    """``{2,5}`` -> 5, ``{2,}`` -> 2, everything else -> 1."""
    least, _, most = repeat.strip("{}").partition(",")
    return max(int(most or least), 1) if repeat.startswith("{") else 1
