"""Faults: derived values, conditions of options, and other units to answer in."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_KIN: tuple[Row, ...] = (
    Row(
        "kin-word-form",
        Text("'{word}' kan geen woord voor een eenheid zijn.", "'{word}' cannot be a word for a unit."),
        Text(
            "Gebruik letters, met spaties ertussen. Zet komma's tussen verschillende spellingen.",
            "Use letters, with spaces between them. Put commas between different spellings.",
        ),
    ),
    Row(
        "kin-word-double",
        Text("Het woord '{word}' staat bij twee eenheden van deze vraag.", "Two units of this question say '{word}'."),
        Text("Laat elk woord bij één eenheid staan.", "Leave each word with one unit."),
    ),
    Row(
        "kin-size-not-positive",
        Text("Een eenheid kan niet {written} groot zijn.", "A unit cannot have the size {written}."),
        Text("Schrijf een getal boven 0.", "Write a number above 0."),
    ),
)

_KIN_ANSWERS: tuple[Row, ...] = (
    Row(
        "number-times-missing",
        Text("Bij '{written}' hoort nog een getal.", "Another number belongs to '{written}'."),
        Text("Schrijf alle getallen, zoals '{like}'.", "Write all numbers, such as '{like}'."),
    ),
)

_CHECKS: tuple[Row, ...] = (
    Row(
        "check-does-not-hold",
        Text("Controle bij '{question}': {say}", "Check of '{question}': {say}"),
        Text(
            "Verbeter een van deze antwoorden: {names}. Klopt het toch? Zet bij het antwoord de reden: `reason:`.",
            "Mend one of these answers: {names}. Right after all? Put the reason with the answer: `reason:`.",
        ),
        "warning",
    ),
    Row(
        "check-must-hold",
        Text("Dit kan niet kloppen bij '{question}': {say}", "This cannot be right for '{question}': {say}"),
        Text(
            "Verbeter een van deze antwoorden: {names}. De handprint is nu met deze fout uitgerekend.",
            "Mend one of these answers: {names}. The handprint was calculated with this fault in it.",
        ),
        "warning",
    ),
    Row(
        "answer-option-closed",
        Text(
            "Keuze '{option}' bij '{question}' past niet bij de andere antwoorden. Het antwoord telt als onbekend.",
            "Choice '{option}' of '{question}' does not fit the other answers. The answer counts as unknown.",
        ),
        Text("Kies opnieuw, of verander: {names}.", "Choose again, or change: {names}."),
        "warning",
    ),
)

_CERTAIN: tuple[Row, ...] = (
    Row(
        "condition-always-true",
        Text("Deze voorwaarde is altijd waar.", "This condition is always true."),
        Text("Haal de voorwaarde weg, of verbeter haar.", "Remove the condition, or mend it."),
        "warning",
    ),
    Row(
        "question-never-asked",
        Text(
            "Deze voorwaarde is nooit waar, dus vraag '{question}' wordt nooit gesteld.",
            "This condition is never true, so question '{question}' is never asked.",
        ),
        Text("Verbeter de voorwaarde, of haal de vraag weg.", "Mend the condition, or remove the question."),
    ),
    Row(
        "option-never-possible",
        Text(
            "Deze voorwaarde is nooit waar, dus '{option}' bij '{question}' is nooit te kiezen.",
            "This condition is never true, so '{option}' of '{question}' can never be chosen.",
        ),
        Text("Verbeter de voorwaarde, of haal de keuze weg.", "Mend the condition, or remove the option."),
    ),
    Row(
        "check-never-breaks",
        Text("Deze controle klopt altijd, dus zij zegt nooit iets.", "This check always holds, so it never speaks."),
        Text("Haal de controle weg, of verbeter haar.", "Remove the check, or mend it."),
        "warning",
    ),
    Row(
        "check-refuses-all",
        Text(
            "Geen enkel antwoord op '{question}' komt door deze controle.",
            "No answer at all to '{question}' passes this check.",
        ),
        Text(
            "Vergelijk de controle met `min` en `max` van de vraag.",
            "Compare the check with `min` and `max` of the question.",
        ),
    ),
    Row(
        "default-refused",
        Text(
            "Wat hier uitkomt, wordt bij '{question}' altijd geweigerd.",
            "What comes out here is always refused for '{question}'.",
        ),
        Text(
            "Vergelijk de formule met `min`, `max` en de controles van de vraag.",
            "Compare the formula with `min`, `max` and the checks of the question.",
        ),
    ),
    Row(
        "default-not-an-option",
        Text("Vraag '{question}' heeft geen keuze '{option}'.", "Question '{question}' has no option '{option}'."),
        Text("Schrijf de code van een keuze.", "Write the code of an option."),
    ),
    Row(
        "number-of-the-model",
        Text(
            "Het getal {number} is een getal van het model: {names}.",
            "The number {number} is a number of the model: {names}.",
        ),
        Text(
            "Laat het model ermee rekenen. In een vragenlijst blijft het staan als het model verandert.",
            "Let the model calculate with it. In a questionnaire it stays when the model changes.",
        ),
        "warning",
    ),
)

ROWS: tuple[Row, ...] = _KIN + _KIN_ANSWERS + _CHECKS + _CERTAIN
