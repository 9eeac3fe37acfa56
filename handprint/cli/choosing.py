"""Which questionnaire a new interview uses: a list with titles, before anything heavy is loaded."""

from collections.abc import Mapping
from typing import Final

from handprint.interview.conversation import STOP, FrontEnd
from handprint.interview.speech import Line, Progress, Prompt
from handprint.language import safe_text
from handprint.problems import Language, Text
from handprint.readers.questionnaire_list import questionnaire_titles

_TITLE: Final = Text("Nieuw interview", "New interview")
_ASK: Final = Text("Wat past het best bij dit initiatief?", "What fits this initiative best?")
_TYPING: Final = Text("een nummer of een naam · !q = stoppen", "a number or a name · !q = stop")
_LEAST: Final = 3
"""So many letters say which one is meant; fewer are more likely to be a slip."""


def choose_questionnaire(front: FrontEnd, language: Language) -> str:
    """Return the id of the questionnaire that a person chooses.

    Raises:
        EOFError: the person stops, or no line will come any more.
        KeyboardInterrupt: Ctrl-C.
    """
    titles = questionnaire_titles()
    prompt = _prompt(titles)
    while True:
        line = front.ask(prompt, language).strip()
        if line.casefold() == STOP:
            raise EOFError
        found = chosen(line, titles)
        if len(found) == 1:
            front.show((Line(titles[found[0]], "answer"),), language)
            return found[0]
        front.show((_unclear(line, bool(found)),), language)


def _prompt(titles: Mapping[str, Text]) -> Prompt:
    listed = (
        Line(Text(f"{at:4}  {title.nl}", f"{at:4}  {title.en}")) for at, title in enumerate(titles.values(), start=1)
    )
    return Prompt("head", (Line(_ASK), *listed), _TYPING, Progress(_TITLE, 0, 0, 0, 0))


def chosen(line: str, titles: Mapping[str, Text]) -> tuple[str, ...]:
    """Return the ids that a line can mean: by number, by id, or by words of the title in either language."""
    ids, said = tuple(titles), line.casefold()
    numbers = {str(at): (id_,) for at, id_ in enumerate(ids, start=1)}
    if line.isdecimal():
        return numbers.get(line, ())
    if said in titles:
        return (said,)
    if len(said) < _LEAST:
        return ()
    return tuple(id_ for id_, title in titles.items() if said in f"{title.nl}\n{title.en}".casefold())


def _unclear(line: str, several: bool) -> Line:
    if several:
        return Line(Text("Dat past bij meer vragenlijsten. Kies een nummer.", "That fits several. Choose a number."))
    shown = safe_text(line)
    return Line(
        Text(f"'{shown}' staat niet in de lijst. Kies een nummer.", f"'{shown}' is not in the list. Choose a number."),
        "fault",
    )
