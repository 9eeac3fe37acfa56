"""Random questionnaires with routes, rows, checks, defaults and options with conditions, each with a small model."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

from handprint.model.read import read_model
from handprint.problems import errors
from handprint.questionnaire.questionnaire import Questionnaire, Route
from handprint.questionnaire.read import read_questionnaire
from handprint.score.plan import plan_for
from handprint.score.step import Plan
from tests.score.made import HEAD

GROUP = "rows"
MOST_ROWS = 3
CODES = ("a", "b", "c")
DISCOUNT = "discount: {rate: 0%, first_year: no, evidence: assumption}\n"


@dataclass(frozen=True, slots=True)
class Hall:
    """A questionnaire, and the calculation over it for each route."""

    questionnaire: Questionnaire
    plans: dict[Route, Plan]


@dataclass(slots=True)
class Making:
    """A questionnaire that is being made: what is known so far, by type; extended questions know everything."""

    rng: Random
    numbers: list[str] = field(default_factory=list)
    yes_no: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    has_rows: bool = False
    count: int = 0

    def condition(self) -> str | None:
        """Return a random condition over what was asked before, if anything was."""
        found = [
            *(f"{id_} > {self.rng.choice((0, 10, 40))} [meal]" for id_ in self.numbers),
            *(self.rng.choice((id_, f"not {id_}")) for id_ in self.yes_no),
            *(f"{id_} {self.rng.choice(('=', '!='))} '{self.rng.choice(CODES)}'" for id_ in self.choices),
            *([f"sum({GROUP}, amount) > 20 [meal]", f"answered({GROUP})"] if self.has_rows else []),
        ]
        if not found:
            return None
        parts = self.rng.sample(found, min(len(found), self.rng.choice((1, 1, 2))))
        return self.rng.choice((" and ", " or ")).join(parts)

    def question(self, kind: str, route: str) -> dict[str, Any]:
        """Return a random question of a kind."""
        self.count += 1
        id_ = f"q{self.count}"
        made: dict[str, Any] = {"id": id_, "type": kind, "route": route, "ask": _text(f"Vraag {id_}.")}
        made |= {"allow": ["dont_know", "refused", *(["estimate"] if kind in ("whole", "percent") else [])]}
        made |= self._of_kind(kind, id_)
        condition = self.condition() if self.rng.random() < 0.6 else None
        if condition is not None:
            made |= {"ask_if": condition}
        if kind != "text" and (condition is not None or self.rng.random() < 0.3):
            made["allow"].append("not_applicable")
        if kind != "text":
            made |= {"when_off_route": self.rng.choice(OFF_ROUTE[kind])}
        self._known(kind).append(id_)
        return made

    def _of_kind(self, kind: str, id_: str) -> dict[str, Any]:
        match kind:
            case "whole":
                bounds = {"unit": "meal", "min": "0", "max": "100", "decimals": "0"}
                return {**bounds, **self._default(), **self._checks(id_)}
            case "percent":
                return {"min": "0", "max": "100", "decimals": "0"}
            case "choice" | "multi":
                return {"options": [self._option(code, at) for at, code in enumerate(CODES)]}
            case "yes_no" if self.numbers and self.rng.random() < 0.4:
                return {"default": f"{self.rng.choice(self.numbers)} > 30 [meal]"}
            case _:
                return {}

    def _option(self, code: str, at: int) -> dict[str, str]:
        condition = self.condition() if at and self.rng.random() < 0.4 else None
        return {"code": code, **_text(f"Keuze {code}"), **({} if condition is None else {"only_if": condition})}

    def _default(self) -> dict[str, str]:
        if not self.numbers or self.rng.random() < 0.25:
            return {}
        one, other = self.rng.choice(self.numbers), self.rng.choice(self.numbers)
        return {"default": self.rng.choice((f"min({one} + {other}, 60 [meal])", f"{one} * 2", f"{one} / 3"))}

    def _checks(self, id_: str) -> dict[str, Any]:
        found = [{"that": f"{id_} <= 50 [meal]", "say": _text("Veel.")}]
        found += [
            {"that": f"{id_} <= {other} + 20 [meal]", "say": _text("Meer."), "must": self.rng.choice(("yes", "no"))}
            for other in self.rng.sample(self.numbers, min(1, len(self.numbers)))
        ]
        return {"check": self.rng.sample(found, self.rng.randint(1, len(found)))} if self.rng.random() < 0.5 else {}

    def _known(self, kind: str) -> list[str]:
        return {"whole": self.numbers, "yes_no": self.yes_no, "choice": self.choices}.get(kind, [])

    def rows(self) -> dict[str, Any]:
        """Return a section that is a repeat group; its last field depends on the row and on what was asked before."""
        once = self.condition() if self.rng.random() < 0.5 else None
        condition = "sort = 'a'" if once is None else f"sort = 'a' or ({once})"
        bounds = {"unit": "meal", "min": "0", "max": "100", "decimals": "0", "when_off_route": "3"}
        self.has_rows = True
        return {
            "id": "rows",
            "title": _text("Rijen"),
            "repeat": {"group": GROUP, "max": str(MOST_ROWS), "name_from": "title"},
            "questions": [
                {"id": "title", "type": "text", "ask": _text("Vraag title.")},
                {"id": "sort", "type": "choice", "ask": _text("Vraag sort."), "allow": ["dont_know"]}
                | {"options": [{"code": code, **_text(f"Soort {code}")} for code in CODES]},
                {"id": "amount", "type": "whole", "ask": _text("Vraag amount."), "ask_if": condition}
                | {"allow": ["dont_know", "estimate"], **bounds},
            ],
        }


OFF_ROUTE = {
    "whole": ("0", "7"),
    "percent": ("0%", "10%"),
    "yes_no": ("no", "yes"),
    "choice": CODES,
    "multi": ("none", "a"),
}
KINDS = ("whole", "whole", "whole", "yes_no", "yes_no", "choice", "choice", "multi", "percent", "text")


def _text(said: str) -> dict[str, str]:
    return {"nl": said, "en": said}


def _sections(making: Making) -> Iterator[dict[str, Any]]:
    rng = making.rng
    first = [making.question("whole", "short"), making.question("yes_no", "short")]
    yield {"id": "one", "title": _text("Een"), "questions": [*first, *_some(making, "short", 2)]}
    if rng.random() < 0.8:
        yield making.rows()
    yield {"id": "two", "title": _text("Twee"), "questions": _some(making, "short", 3)}
    yield {"id": "three", "title": _text("Drie"), "questions": _some(making, "extended", 2)}


def _some(making: Making, route: str, least: int) -> list[dict[str, Any]]:
    return [making.question(making.rng.choice(KINDS), route) for _ in range(least + making.rng.randint(0, 2))]


@cache
def random_hall(seed: int) -> Hall:
    """Return a random questionnaire with a model that uses all its numbers."""
    making = Making(Random(seed))
    written = {"questionnaire": "small", "version": "1", "title": _text("Klein"), "sections": list(_sections(making))}
    questionnaire, problems = read_questionnaire(json.dumps(written, indent=1), "random.yaml", lambda _id: None)
    assert questionnaire is not None, (seed, problems)
    model, problems = read_model(_model(making), "model.yaml")
    assert model is not None, (seed, problems)
    plans: dict[Route, Plan] = {}
    for route in ("short", "extended"):
        plan, problems = plan_for(model, questionnaire, route)
        assert plan is not None, (seed, errors(problems))
        plans[route] = plan
    return Hall(questionnaire, plans)


def _model(making: Making) -> str:
    quantities = [*making.numbers, *(f"if({id_}, 5 [meal], 1 [meal])" for id_ in making.yes_no)]
    quantities += [f"if({id_} = 'a', 2 [meal], 3 [meal])" for id_ in making.choices]
    quantities += [f"sum({GROUP}, amount)"] if making.has_rows else []
    lines = "".join(f"  {_line(at, quantity)}\n" for at, quantity in enumerate(quantities))
    totals = "totals:\n  first: {name: {nl: Eerste, en: First}, is: q1, unit: meal, round: 2}\n"
    return f"{HEAD}{DISCOUNT}indicators:\n{lines}{totals}"


def _line(at: int, quantity: str) -> str:
    made = {
        "name": _text(f"Regel {at}"),
        "counts": "impact",
        "goals": {"2": "100%"},
        "target": "2.1",
        "quantity": quantity,
        "proxy": "meal",
        "own_contribution": "0",
        "corrections": {"deadweight": "0%", "displacement": "0%", "attribution": "0%"},
        "round": {"places": "2", "mode": "half_away"},
        "why": _text("Daarom"),
    }
    return f"line{at}: {json.dumps(made)}"
