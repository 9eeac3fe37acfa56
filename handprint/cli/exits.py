"""The exit codes of every command."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended; 0 also when a figure is unknown."""

    DONE = 0
    NO = 1
    """The answer is no: a case fails, a finding, warnings under `--strict`."""
    FAULTS = 2
    """The command is misused, or there are faults in the input."""
    STOPPED = 75
    """Stopped; it can be resumed."""
    BUG = 70
