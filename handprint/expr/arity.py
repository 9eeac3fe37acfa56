"""How many arguments an operation takes, in words where a formula gives it another number."""

from handprint.expr.operations import Operation
from handprint.problems import Text


def wrong_count(operation: Operation, given: int) -> Text | None:
    """Return what was expected where the number of arguments does not fit, else None."""
    if operation.least <= given and (operation.most is None or given <= operation.most):
        return None
    least, most = operation.least, operation.most
    if most is None:
        return Text(f"{least} of meer", f"{least} or more")
    return Text(str(least), str(least)) if least == most else Text(f"{least} tot {most}", f"{least} to {most}")
