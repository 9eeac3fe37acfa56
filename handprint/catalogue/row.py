"""The shape of one row of the catalogue."""

from dataclasses import dataclass

from handprint.problems import Severity, Text


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of fault: `what` is wrong and the `remedy`, with `{facts}` filled in for each case."""

    code: str
    what: Text
    remedy: Text
    severity: Severity = "error"
