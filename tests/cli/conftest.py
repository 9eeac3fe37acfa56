"""A command line inside the tests' own process: quicker than a process for each."""

import sys
from pathlib import Path

import pytest

from handprint.cli.console import aside, screen
from handprint.cli.program import run
from tests.cli.running import Inside, Told


@pytest.fixture
def inside(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Inside:
    """Return what runs a command line inside this process."""

    def run_inside(*arguments: str | Path) -> Told:
        words = [str(argument) for argument in arguments]
        monkeypatch.setattr(sys, "argv", ["handprint", *words])
        for console in (screen, aside):
            console.cache_clear()
        code = run(words)
        out, err = capsys.readouterr()
        return Told(code, out, err)

    return run_inside
