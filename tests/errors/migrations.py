"""How the gallery takes an answer file along to the questionnaire `tiny`, in a folder of its own."""

from pathlib import Path
from tempfile import TemporaryDirectory

from handprint.cli.loading import Loader
from handprint.cli.migrating import moving, write_moved
from handprint.problems import Problems

TINY = Path(__file__).parent / "migrating" / "included" / "tiny.yaml"


def migration_faults(path: Path) -> Problems:
    """Return everything that is told; with a line `# kept already` another file stands where the old one would stay."""
    content = path.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        answers = Path(folder) / path.name
        answers.write_text(content, encoding="utf-8")
        loader = Loader(questionnaire_file=TINY)
        found = moving(answers, loader)
        if found is None:
            return loader.told()
        if "\n# kept already\n" in content:
            found.kept.write_text("iets anders", encoding="utf-8")
        return write_moved(found)
