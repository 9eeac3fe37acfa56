"""How the gallery reads a file with a whole model."""

from pathlib import Path

from handprint.model.read import read_model
from handprint.problems import Problems


def model_faults(path: Path) -> Problems:
    """Return everything that is wrong with a model file."""
    return read_model(path.read_bytes(), path.name)[1]
