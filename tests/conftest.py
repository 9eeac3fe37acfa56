"""What every test may count on: a clean environment, a Hypothesis profile, and skips that are told loudly."""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

# A machine's own settings may not decide whether a test passes.
for variable in ("HANDPRINT_HOME", "HANDPRINT_LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
    os.environ.pop(variable, None)

# The long profile tries 25 times as much, and something else every night. A law that wants more multiplies it:
# `@settings(max_examples=20 * settings().max_examples)` is 2,000 formulas, and 50,000 in the long run.
settings.register_profile("quick", max_examples=100, deadline=None, database=None, derandomize=True)
settings.register_profile("long", max_examples=2500, deadline=None, database=None, print_blob=True)
settings.load_profile("long" if os.environ.get("HANDPRINT_TESTS") == "long" else "quick")


@pytest.fixture(scope="session")
def soffice() -> Path:
    """Return LibreOffice's command, or skip and say what is then not tested. Mark the test `libreoffice` as well."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        pytest.skip("LibreOffice is missing, so no workbook was recalculated (apt install libreoffice-calc-nogui)")
    return Path(found)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that need LibreOffice on one worker, so that it runs once per test run."""
    for item in items:
        if item.get_closest_marker("libreoffice"):
            item.add_marker(pytest.mark.xdist_group("libreoffice"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was not tested, and why, at the end of every run."""
    reasons = Counter(_reason(report) for report in terminalreporter.stats.get("skipped", []))
    if not reasons:
        return
    terminalreporter.section("NOT TESTED HERE", sep="!", red=True, bold=True)
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"{count} x {reason}", yellow=True)


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    said = report.longrepr
    return str(said[2] if isinstance(said, tuple) else said).removeprefix("Skipped: ")
