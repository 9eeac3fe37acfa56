"""How the program ends when it is stopped, or hits a bug of its own."""

import pytest

from handprint.cli import program
from tests.cli.running import EXAMPLE, Inside


def _ends_with(monkeypatch: pytest.MonkeyPatch, end: BaseException) -> None:
    def stop(_arguments: list[str]) -> object:
        raise end

    monkeypatch.setattr(program, "_invoked", stop)


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), EOFError()], ids=type)
def test_who_stops_is_told_so(inside: Inside, monkeypatch: pytest.MonkeyPatch, stop: BaseException) -> None:
    """Ctrl+C and the end of input are no fault: exit code 75."""
    _ends_with(monkeypatch, stop)
    told = inside("score", EXAMPLE)
    assert (told.code, told.err.strip()) == (75, "Gestopt.")


def test_a_bug_is_told_in_sentences(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 70, no traceback, and a way to see more."""
    _ends_with(monkeypatch, RuntimeError("a field has a stand-in"))
    told = inside("score", EXAMPLE)
    assert told.code == 70
    assert "Dit is een fout in handprint zelf" in told.err
    assert "HANDPRINT_DEBUG=1" in told.err
    assert "Traceback" not in told.err


def test_a_bug_shows_everything_to_a_developer(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
    """With HANDPRINT_DEBUG the exception itself comes through."""
    _ends_with(monkeypatch, RuntimeError("a field has a stand-in"))
    monkeypatch.setenv("HANDPRINT_DEBUG", "1")
    with pytest.raises(RuntimeError, match="stand-in"):
        inside("score", EXAMPLE)
