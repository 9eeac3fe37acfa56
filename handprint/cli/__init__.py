"""Words in, calls, words out: the command line.

`app` answers `--version` before anything else is imported, so that it is instant.
"""

import sys


def app() -> None:
    """Run the command line with the arguments of this process, and exit with its code."""
    if sys.argv[1:] == ["--version"]:
        from handprint import __version__  # noqa: PLC0415 - nothing else may be imported for this answer

        sys.stdout.write(f"handprint {__version__}\n")
        return
    from handprint.cli.program import run  # noqa: PLC0415 - see above

    sys.exit(run(sys.argv[1:]))
