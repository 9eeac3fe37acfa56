"""Faults: what is wrong in the migrations of a questionnaire, and in answers that must come along."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_DECLARED: tuple[Row, ...] = (
    Row(
        "migration-not-older",
        Text(
            "Versie {last} is niet ouder dan deze vragenlijst ({version}).",
            "Version {last} is not older than this questionnaire ({version}).",
        ),
        Text(
            "Schrijf bij `from` de laatste versie van vóór de verandering.",
            "Write at `from` the last version before the change.",
        ),
    ),
    Row(
        "migration-double",
        Text(
            "De overstap vanaf versie {last} staat er twee keer.",
            "The migration from version {last} stands here twice.",
        ),
        Text("Voeg de twee samen.", "Join both."),
    ),
    Row(
        "migration-target-unknown",
        Text(
            "'{id}' is geen vraag of groep van de versie erna.{meant}",
            "'{id}' is no question or group of the version after it.{meant}",
        ),
        Text(
            "Noem een vraag die er nu is, of die in een latere overstap verder gaat.",
            "Name a question that there is now, or that goes on in a later migration.",
        ),
    ),
    Row(
        "migration-target-double",
        Text("Twee oude antwoorden worden allebei '{id}'.", "Two old answers both become '{id}'."),
        Text("Voeg ze samen met een formule onder `merge`.", "Join them by a formula under `merge`."),
    ),
)

_ANSWERS: tuple[Row, ...] = (
    Row(
        "answers-too-new",
        Text(
            "Deze antwoorden zijn voor versie {made}, en de vragenlijst is nog {used}.",
            "These answers are for version {made}, and the questionnaire still is {used}.",
        ),
        Text("Gebruik een nieuwere vragenlijst.", "Use a newer questionnaire."),
    ),
    Row(
        "migration-kept-already",
        Text(
            "Het bestand {kept} is er al, met iets anders erin.",
            "The file {kept} is there already, with other contents.",
        ),
        Text("Geef dat bestand een andere naam.", "Give that file another name."),
    ),
)

ROWS: tuple[Row, ...] = _DECLARED + _ANSWERS
