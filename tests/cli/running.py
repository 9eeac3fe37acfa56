"""How the tests run the command line: as a process of its own, or inside this one."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "dorpshuis.yaml"
ESCAPE = "\x1b"


@dataclass(frozen=True, slots=True)
class Told:
    """What a command left behind."""

    code: int
    out: str
    err: str


Inside: TypeAlias = Callable[..., Told]
"""Runs a command line inside this process; typer's help is in Dutch there."""


def handprint(
    *arguments: str | Path, program: Sequence[str] = ("-m", "handprint"), typed: str | None = None, **variables: str
) -> Told:
    """Run handprint as a process of its own, with only the environment variables and the input that are given."""
    done = raw(*arguments, program=program, typed=typed, **variables)
    return Told(done.returncode, _text(done.stdout), _text(done.stderr))


def raw(
    *arguments: str | Path, program: Sequence[str] = ("-m", "handprint"), typed: str | None = None, **variables: str
) -> subprocess.CompletedProcess[bytes]:
    """Run handprint and return the bytes that it wrote."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "HOME", "TEMP") if name in os.environ}
    environment = {**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0", **variables}
    command = [sys.executable, *program, *map(str, arguments)]
    content = None if typed is None else typed.encode("utf-8", "surrogateescape")
    return subprocess.run(command, env=environment, input=content, capture_output=True, check=False, timeout=60)


def _text(content: bytes) -> str:
    return content.decode("utf-8", errors="replace").replace("\r\n", "\n")


def example_with(folder: Path, *changes: tuple[str, str]) -> Path:
    """Return the example with some of its text replaced, as a file of its own."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path = folder / "answers.yaml"
    path.write_text(text, encoding="utf-8")
    return path
