"""What a questionnaire and an answer sheet mean, and their fingerprints."""

from collections.abc import Mapping

from handprint.expr.formula import Formula
from handprint.expr.meaning import meaning_of
from handprint.expr.types import Value
from handprint.fingerprint import Meaning, fingerprint
from handprint.problems import Text
from handprint.questionnaire.answers import Answer, AnswerSheet
from handprint.questionnaire.flow import Taken, counted
from handprint.questionnaire.questionnaire import Check, Kin, Option, Question, Questionnaire, Repeat, Section

# ---- a questionnaire: everything that is asked, in order; not the files it was divided over, nor their layout ----


def questionnaire_fingerprint(questionnaire: Questionnaire) -> str:
    """Return the fingerprint of a questionnaire: SHA-256 in hexadecimal."""
    return fingerprint("questionnaire", questionnaire_meaning(questionnaire))


def questionnaire_meaning(questionnaire: Questionnaire) -> Meaning:
    """Return what a questionnaire means: includes resolved and texts in, layout and spelling of formulas out."""
    return {
        "questionnaire": questionnaire.id,
        "version": questionnaire.version,
        "title": _text(questionnaire.title),
        "sections": [_section(section) for section in questionnaire.sections],
    }


def _section(section: Section) -> Meaning:
    return {
        "id": section.id,
        "title": _text(section.title),
        "repeat": _repeat(section.repeat),
        "questions": [_question(question) for question in section.questions],
    }


def _repeat(repeat: Repeat | None) -> Meaning:
    return None if repeat is None else {"group": repeat.group, "max": repeat.most, "name_from": repeat.name_from}


def _question(question: Question) -> Meaning:
    return {
        "id": question.id,
        "type": question.kind,
        **{key: _text(getattr(question, key)) for key in ("ask", "why", "find", "help", "example")},
        "unit": str(question.unit),
        "min": question.low,
        "max": question.high,
        "decimals": question.decimals,
        "options": [_option(option) for option in question.options],
        "route": question.route,
        "ask_if": _formula(question.ask_if),
        "when_off_route": _value(question.when_off_route) if question.declares_off_route else None,
        "checks": [_check(check) for check in question.checks],
        "allow": sorted(question.allow),
        "carry": question.carry,
        "required": question.required,
        **_additions(question),
    }


def _additions(question: Question) -> dict[str, Meaning]:
    """What later versions of the format added; a questionnaire that does not use it keeps its fingerprint."""
    found: dict[str, Meaning] = {}
    if question.default is not None:
        found["default"] = _formula(question.default)
    if question.also:
        found["also"] = [_kin(kin) for kin in question.also]
    return found


def _kin(kin: Kin) -> Meaning:
    return {"words": _text(kin.words), "size": kin.size, "times": [_text(words) for words in kin.times]}


def _text(text: Text | None) -> Meaning:
    return None if text is None else {"nl": text.nl, "en": text.en}


def _option(option: Option) -> Meaning:
    condition: dict[str, Meaning] = {} if option.only_if is None else {"only_if": _formula(option.only_if)}
    return {"code": option.code, "label": _text(option.label), "none": option.none, **condition}


def _check(check: Check) -> Meaning:
    return {"that": _formula(check.that), "say": _text(check.say), "must": check.must}


def _formula(formula: Formula | None) -> Meaning:
    return None if formula is None else meaning_of(formula.node)


def _value(value: Value) -> Meaning:
    return sorted(value) if isinstance(value, frozenset) else value


# ---- an answer sheet: what counts, and nothing that people can be known by ----


def answers_fingerprint(sheet: AnswerSheet, questionnaire: Questionnaire) -> str:
    """Return the fingerprint of what counts in an answer sheet: SHA-256 in hexadecimal."""
    return fingerprint("answers", answers_meaning(sheet, questionnaire))


def answers_meaning(sheet: AnswerSheet, questionnaire: Questionnaire) -> Meaning:
    """Return what counts in an answer sheet: period, route, counted answers and states, rows in order.

    Left out are names, contacts, remarks, what was written, answers in words (that there is one counts, what it says
    does not), and answers that do not count because their question does not apply or an option in them cannot be
    chosen. No answer is the same as none.
    """
    taken = counted(questionnaire, sheet.route, sheet.answers, sheet.groups)
    return {
        "questionnaire": sheet.questionnaire.id,
        "version": sheet.questionnaire.version,
        "route": sheet.route,
        "period": {
            "from": sheet.period.start.isoformat(),
            "to": sheet.period.end.isoformat(),
            "status": sheet.period.status,
        },
        "answers": _answers(questionnaire, sheet.answers, taken.once),
        "groups": {
            group: [
                _answers(questionnaire, row.answers, one) for row, one in zip(sheet.groups[group], rows, strict=True)
            ]
            for group, rows in taken.rows.items()
            if rows is not None
        },
    }


def _answers(questionnaire: Questionnaire, answers: Mapping[str, Answer], taken: Taken) -> Meaning:
    kinds = {question.id: question.kind for section in questionnaire.sections for question in section.questions}
    return {
        id_: _answer(answer, is_text=kinds[id_] == "text")
        for id_, answer in answers.items()
        if id_ in taken.values and id_ not in taken.off_route | taken.impossible and answer.state != "no_answer"
    }


def _answer(answer: Answer, *, is_text: bool) -> Meaning:
    value = None if is_text else _value(answer.value)
    return {"state": answer.state, "value": value, "low": answer.low, "high": answer.high}
