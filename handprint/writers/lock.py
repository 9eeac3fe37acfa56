"""The lock beside an answer file: who has it open, on which machine, in which process, since when.

Two people who answer the same questions at once would fork the history. A lock of a process that died on this machine
is taken over without asking; nobody can know that about another machine, so there a person gives a reason.
"""

import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from handprint.catalogue import problem
from handprint.language import format_date
from handprint.problems import Fact, Language, Place, Problem, Problems, Text

TRIES: Final = 5
PAUSE_SECONDS: Final = 0.1
HALF_WRITTEN_SECONDS: Final = 60
"""A lock that says nothing after this time was left by a process that stopped in the middle of it."""

_NOBODY: Final = Text("iemand", "somebody")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open; `since` is a moment in ISO form with its offset."""

    person: str
    account: str
    machine: str
    process: int
    since: str


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is ours, and whose it was where it was taken over with a reason."""

    path: Path
    holder: Holder
    taken_from: Holder | None = None

    def is_ours(self) -> bool:
        """Tell whether nobody took it over; a lock that somebody removed is made again."""
        found = _holder(self.path)
        return found == self.holder or (found is None and not self.path.exists() and _made(self.path, self.holder))

    def release(self) -> None:
        """Remove the lock, unless it is somebody else's by now."""
        if _holder(self.path) == self.holder:
            self.path.unlink(missing_ok=True)


def lock_path(answers: Path) -> Path:
    """Return where the lock of an answer file stands."""
    return answers.with_name(f"{answers.name}.lock")


def take_lock(answers: Path, me: Holder, reason: str = "") -> tuple[Lock | None, Problems]:
    """Return the lock of an answer file, or the problem that says who has it.

    Args:
        answers: the answer file, which need not exist.
        me: who asks for it.
        reason: why a lock of somebody else is taken over; without one it is not.
    """
    path = lock_path(answers)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _taken(path, answers, me, reason.strip())
    except OSError as error:
        return None, (problem("file-not-written", Place(str(path)), reason=error.strerror or type(error).__name__),)


def _taken(path: Path, answers: Path, me: Holder, reason: str) -> tuple[Lock | None, Problems]:
    for _ in range(TRIES):
        if _made(path, me):
            return Lock(path, me), ()
        held = _holder(path)
        if held is not None or _is_left_half_written(path):
            return _from(held, path, answers, me, reason)
        time.sleep(PAUSE_SECONDS)
    return _from(None, path, answers, me, reason)


def _from(held: Holder | None, path: Path, answers: Path, me: Holder, reason: str) -> tuple[Lock | None, Problems]:
    if held is None and _is_left_half_written(path):
        _replace(path, me)
        return Lock(path, me), ()
    if held is not None and held.machine == me.machine and not is_running(held.process):
        _replace(path, me)
        return Lock(path, me), (_told("lock-left-behind", answers, held),)
    if reason:
        _replace(path, me)
        return Lock(path, me, held or Holder("", "", "", 0, "")), ()
    return None, (_told("interview-open-elsewhere", answers, held),)


# ---- the file ----


def _made(path: Path, me: Holder) -> bool:
    """Make the lock with all its content at once, unless it exists."""
    temporary = _temporary(path, me)
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        return False
    except OSError:
        # Memory sticks and some network drives know no second name for a file.
        return _created(path, me)
    finally:
        temporary.unlink(missing_ok=True)
    return True


def _created(path: Path, me: Holder) -> bool:
    try:
        with path.open("xb") as file:
            file.write(_content(me))
    except FileExistsError:
        return False
    return True


def _replace(path: Path, me: Holder) -> None:
    _temporary(path, me).replace(path)


def _temporary(path: Path, me: Holder) -> Path:
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    temporary.write_bytes(_content(me))
    return temporary


def _content(holder: Holder) -> bytes:
    return f"{json.dumps(asdict(holder))}\n".encode("ascii")


def _holder(path: Path) -> Holder | None:
    """Return who holds a lock, or None where there is none, or none that says it."""
    try:
        found = Holder(**json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    texts = (found.person, found.account, found.machine, found.since)
    return found if isinstance(found.process, int) and all(isinstance(text, str) for text in texts) else None


def _is_left_half_written(path: Path) -> bool:
    try:
        return _holder(path) is None and time.time() - path.stat().st_mtime > HALF_WRITTEN_SECONDS
    except OSError:
        return False


# ---- who it is ----


def _told(code: str, answers: Path, held: Holder | None) -> Problem:
    person = (held.person or held.account) if held else ""
    facts: dict[str, Fact] = {
        "person": Text(person, person) if person else _NOBODY,
        "machine": held.machine if held else "?",
        "since": _moment(held.since if held else ""),
    }
    return problem(code, Place(str(answers)), **facts)


def _moment(since: str) -> Text:
    """Return a moment in the time of this machine."""
    try:
        at = datetime.fromisoformat(since).astimezone()
    except (ValueError, OverflowError, OSError):
        return Text("?", "?")
    said: tuple[Language, Language] = ("nl", "en")
    return Text(*(f"{format_date(at.date(), language)} {at:%H:%M}" for language in said))


def is_running(process: int) -> bool:
    """Tell whether a process of this machine is alive; where that cannot be known, it is."""
    if process <= 0:
        return False
    return _is_running_on_windows(process) if sys.platform == "win32" else _is_running_on_posix(process)


def _is_running_on_posix(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _is_running_on_windows(process: int) -> bool:
    """On Windows os.kill would end the process."""
    if sys.platform != "win32":
        return True
    import ctypes  # noqa: PLC0415 - only where it is needed

    query, still_active, access_denied = 0x1000, 259, 5
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    handle = kernel.OpenProcess(query, False, process)  # noqa: FBT003 - the interface of Windows
    if not handle:
        return bool(ctypes.get_last_error() == access_denied)
    code = ctypes.c_ulong()
    try:
        return not kernel.GetExitCodeProcess(handle, ctypes.byref(code)) or code.value == still_active
    finally:
        kernel.CloseHandle(handle)
