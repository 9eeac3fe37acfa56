"""The doorway of a checkout: `python cli.py ...` is `handprint ...`."""

from handprint.cli import app

if __name__ == "__main__":
    app()
