"""The page about the interview shows the screens as they are now."""

from pathlib import Path

import pytest

from docs import interview_page
from docs.interview_page import PAGE, TEXT, main
from tests.interview.terminal import LONG

if LONG:

    def test_the_captures_are_what_a_terminal_shows_now(capsys: pytest.CaptureFixture[str]) -> None:
        """Whoever changes what is shown makes the page again: `make docs`. `make check` compares it always."""
        assert (main(["--check"]), capsys.readouterr().err) == (0, "")


def test_the_page_has_every_screen_and_no_line_is_too_wide() -> None:
    """Five screens at 80 columns, one at 120, and plain lines; none of them names a machine."""
    page = PAGE.read_text(encoding="utf-8")
    blocks = page.split("```text\n")[1:]
    shown = [line for block in blocks for line in block.partition("\n```")[0].split("\n")]
    assert len(blocks) == TEXT.read_text(encoding="utf-8").count("\n{") - 1
    assert max(map(len, shown)) <= 80
    assert [word for word in ("/home", "/tmp", "/work", "\x1b", "{") if word in "\n".join(shown)] == []


def test_a_stale_page_is_told_and_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--check` writes nothing."""
    monkeypatch.setattr(interview_page, "PAGE", tmp_path / "interview.md")
    monkeypatch.setattr(interview_page, "page", lambda: "as it is now\n")
    assert main(["--check"]) == 1
    assert "stale: docs/interview.md" in capsys.readouterr().err
    assert not (tmp_path / "interview.md").exists()
    assert main([]) == 0
    assert main(["--check"]) == 0
    assert main(["--fast"]) == 2
