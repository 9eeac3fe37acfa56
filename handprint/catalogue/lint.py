"""Warnings of `--strict`: what fits together but looks forgotten."""

from handprint.catalogue.row import Row
from handprint.problems import Text

ROWS: tuple[Row, ...] = (
    Row(
        "indicator-unreachable",
        Text(
            "Geen enkele vragenlijst vraagt alles wat '{id}' nodig heeft: {names}.",
            "No questionnaire asks everything that '{id}' needs: {names}.",
        ),
        Text(
            "Zet deze vragen samen in een vragenlijst, of haal de indicator weg.",
            "Put these questions together in one questionnaire, or remove the indicator.",
        ),
        "warning",
    ),
    Row(
        "indicator-without-case",
        Text(
            "Geen controlegeval zegt wat er uit '{id}' moet komen.",
            "No case says what must come out of '{id}'.",
        ),
        Text(
            "Reken een geval met de hand na en zet `{step}:` onder `expect:` van dat geval.",
            "Work out a case by hand and put `{step}:` under `expect:` of that case.",
        ),
        "warning",
    ),
    Row(
        "exclusive-group-of-one",
        Text(
            "'{id}' is de enige indicator in de groep '{group}', dus die groep vindt nooit een dubbeltelling.",
            "'{id}' is the only indicator in the group '{group}', so that group never finds anything counted twice.",
        ),
        Text(
            "Zet de indicator die hetzelfde meetelt ook in deze groep, of haal de groep weg.",
            "Put the indicator that counts the same in this group too, or remove the group.",
        ),
        "warning",
    ),
    Row(
        "own-contribution-above-price",
        Text(
            "Bij '{id}' betalen mensen per eenheid meer dan de prijs, dus de bijdrage is altijd negatief.",
            "With '{id}' people pay more for one unit than its price, so the contribution is always negative.",
        ),
        Text(
            "Controleer de eigen bijdrage, de prijs en hun eenheden.",
            "Check the own contribution, the price and their units.",
        ),
        "warning",
    ),
    Row(
        "question-moves-nothing",
        Text(
            "Het antwoord op '{question}' verandert niets: geen cijfer, voorwaarde of controle gebruikt het.",
            "The answer to '{question}' moves nothing: no figure, condition or check uses it.",
        ),
        Text(
            "Haal de vraag weg, of zet erbij `describes: yes` als zij alleen beschrijft.",
            "Remove the question, or give it `describes: yes` if it only describes.",
        ),
        "warning",
    ),
)
