"""`python -m handprint` is `handprint`, also where the command is not on the path."""

from handprint.cli import app

if __name__ == "__main__":
    app()
