"""Where the reading of a formula is: which token is next, how deep and how much was read, and what is wrong so far."""

from typing import Final

from handprint.expr.syntax import Node
from handprint.expr.tokens import Fault, Token
from handprint.problems import Fact, Text

MAX_LEVELS: Final = 40
MAX_PARTS: Final = 800


class GivenUp(Exception):  # noqa: N818 - no error: what is wrong has been told, and the rest cannot be read
    """The formula cannot be read any further."""


class Cursor:
    """The tokens of one formula with the place of the reading among them."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.faults: list[Fault] = []
        self._position = 0
        self._level = 0
        self._parts = 0

    @property
    def next(self) -> Token:
        """The token that is to be read; the last one is always an `end`."""
        return self.tokens[self._position]

    def is_next(self, sign: str) -> bool:
        """Whether a certain sign is to be read."""
        return self.next.kind == "sign" and self.next.text == sign

    @property
    def is_at_end(self) -> bool:
        """Whether everything was read."""
        return self.next.kind == "end"

    def take(self) -> Token:
        """Return the next token and go past it; the end stays the end."""
        token = self.next
        self._position += not self.is_at_end
        return token

    def fault(self, code: str, at: int, **facts: Fact) -> None:
        """Remember what is wrong."""
        self.faults.append(Fault(code, at, facts))

    def made(self, node: Node) -> Node:
        """Count a part of the tree.

        Raises:
            GivenUp: the formula has too many parts.
        """
        self._parts += 1
        if self._parts > MAX_PARTS:
            self.fault("formula-too-many-parts", node.at, most=MAX_PARTS)
            raise GivenUp
        return node

    def deeper(self) -> None:
        """Go one level down.

        Raises:
            GivenUp: the formula has too many levels.
        """
        self._level += 1
        if self._level > MAX_LEVELS:
            self.fault("formula-too-deep", self.next.at, most=MAX_LEVELS)
            raise GivenUp

    def back(self) -> None:
        """Go one level up."""
        self._level -= 1

    # ---- parentheses, and what should not be there ----

    def close(self, opened: Token) -> None:
        """Read the parenthesis that closes another one."""
        if self.is_next(")"):
            self.take()
        else:
            self.fault("parenthesis-not-closed", opened.at)

    def skip_to_closing(self) -> None:
        """Go to the parenthesis that closes the present one, or to the end."""
        opened = 0
        while not self.is_at_end and (opened or not self.is_next(")")):
            opened += self.is_next("(") - self.is_next(")")
            self.take()

    def stray(self) -> None:
        """Say what is wrong with a token where an expression should have ended."""
        if self.is_next(")"):
            self.fault("parenthesis-not-opened", self.next.at)
        elif self.is_next(","):
            self.fault("comma-unexpected", self.next.at)
        else:
            self.fault("operator-missing", self.next.at, found=shown(self.next))


def shown(token: Token) -> Text:
    """Return a token as it is named in a fault."""
    if token.kind == "end":
        return Text("het einde", "the end")
    written = f"'{token.text}'" if token.kind == "text" else token.text
    return Text(written, written)
