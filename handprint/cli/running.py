"""The figures beside an interview, worked out while a person reads: no prompt waits for the model or for a score."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from queue import SimpleQueue
from threading import Condition, Event, Thread
from typing import TYPE_CHECKING, Final

from handprint.problems import Language, Text

if TYPE_CHECKING:
    from handprint.model.model import Model, UnitName
    from handprint.questionnaire.answers import AnswerSheet
    from handprint.questionnaire.questionnaire import Questionnaire
    from handprint.score.step import Plan

NOTHING: Final = Text("", "")
PATIENCE: Final = 5.0
"""So many seconds the plain front end waits for figures, on the slowest laptop; then it goes on without."""


class RunningFigures:
    """Reads the model once the first prompt is on the screen, and works out the figures of the newest answers."""

    def __init__(self, model_file: Path | None) -> None:
        self._model_file = model_file
        self._newest: SimpleQueue[tuple[int, AnswerSheet, Questionnaire]] = SimpleQueue()
        self._thread: Thread | None = None
        self._read = Event()
        self._given = 0
        self._worked_out = Condition()
        self._done = 0
        self._ended = False
        self._model: Model | None = None
        self._text = NOTHING
        self.redraw = _nothing
        """Called from another thread when the figures changed; a front end that shows them sets it."""

    def said(self, language: Language) -> str:
        """Return what is known of the figures now, without waiting; empty before the first score."""
        return self._text.said(language)

    def ready(self) -> None:
        """Take notice that a prompt is on the screen: from the first on there is time to read the model."""
        if self._thread is None:
            self._thread = Thread(target=self._work, daemon=True, name="figures")
            self._thread.start()

    def take(self, sheet: "AnswerSheet | None", questionnaire: "Questionnaire") -> None:
        """Work out the figures of these answers; those that came before and still wait are passed over."""
        if sheet is not None:
            self._given += 1
            self._newest.put((self._given, sheet, questionnaire))

    def settled(self, language: Language) -> str:
        """Return the figures of the newest answers, and wait for them: for who reads line by line."""
        self.ready()
        with self._worked_out:
            self._worked_out.wait_for(lambda: self._ended or self._done >= self._given, PATIENCE)
        return self.said(language)

    def units(self) -> "Mapping[str, UnitName]":
        """Return what the model calls its units, once it was read."""
        self.ready()
        self._read.wait()
        return {} if self._model is None else self._model.units

    def _work(self) -> None:
        try:
            self._follow()
        finally:
            self._read.set()
            with self._worked_out:
                self._ended = True
                self._worked_out.notify_all()

    def _follow(self) -> None:
        from handprint.cli.loading import Loader  # noqa: PLC0415 - this thread is what loads it

        loader = Loader(self._model_file)
        self._model = loader.model()
        self._read.set()
        while True:
            number, sheet, questionnaire = self._newest.get()
            while not self._newest.empty():
                number, sheet, questionnaire = self._newest.get()
            self._text = _figures(loader.plan_of(sheet, questionnaire), sheet)
            with self._worked_out:
                self._done = number
                self._worked_out.notify_all()
            self.redraw()


def _figures(plan: "Plan | None", sheet: "AnswerSheet") -> Text:
    """Faults are told at the end, with the card."""
    from handprint.report.running import running  # noqa: PLC0415 - see above
    from handprint.score.one import score_one  # noqa: PLC0415

    return NOTHING if plan is None else running(score_one(plan, sheet))


class Units(Mapping[str, "UnitName"]):
    """What units are called, read from the model when the first of them is shown."""

    def __init__(self, figures: RunningFigures) -> None:
        self._figures = figures

    def __getitem__(self, unit: str) -> "UnitName":
        return self._figures.units()[unit]

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures.units())

    def __len__(self) -> int:
        return len(self._figures.units())


def _nothing() -> None:
    """Stand for what nobody has to be told."""
