"""Faults: what is wrong in a questionnaire."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_IDS: tuple[Row, ...] = (
    Row(
        "question-id-form",
        Text("'{id}' kan geen naam van een vraag of groep zijn.", "'{id}' cannot be the name of a question or group."),
        Text(
            "Begin met een kleine letter en gebruik verder kleine letters, cijfers en _ (hooguit 60 tekens).",
            "Start with a small letter and go on with small letters, digits and _ (at most 60 characters).",
        ),
    ),
    Row(
        "question-id-reserved",
        Text("De naam '{id}' heeft al een andere betekenis.", "The name '{id}' already means something else."),
        Text("Kies een andere naam, bijvoorbeeld '{id}_answer'.", "Choose another name, for instance '{id}_answer'."),
    ),
    Row(
        "question-id-double",
        Text("De naam '{id}' is al gebruikt: {first}.", "The name '{id}' was used before: {first}."),
        Text("Geef elke vraag en elke groep een eigen naam.", "Give every question and every group its own name."),
    ),
    Row(
        "section-id-double",
        Text("Het deel '{id}' staat twee keer in dit bestand.", "The section '{id}' stands in this file twice."),
        Text("Voeg de twee delen samen, of geef een van de twee een andere id.", "Join both, or give one another id."),
    ),
    Row(
        "section-repeat-differs",
        Text(
            "Deel '{id}' bestaat al, en daar is `repeat` anders.",
            "Section '{id}' exists already, and its `repeat` is different there.",
        ),
        Text(
            "Geef dit deel een andere id, of neem `repeat` over.", "Give this section another id, or copy its `repeat`."
        ),
    ),
)

_PARTS: tuple[Row, ...] = (
    Row(
        "question-text-empty",
        Text("Deze tekst is leeg.", "This text is empty."),
        Text("Schrijf de tekst in beide talen, `nl` en `en`.", "Write the text in both languages, `nl` and `en`."),
    ),
    Row(
        "question-key-misplaced",
        Text(
            "'{key}' hoort niet bij een vraag van soort {kind}.",
            "'{key}' does not belong to a question of type {kind}.",
        ),
        Text(
            "Haal '{key}' weg, of kies een andere soort vraag.", "Remove '{key}', or choose another type of question."
        ),
    ),
    Row(
        "question-key-needed",
        Text("Bij een vraag van soort {kind} hoort ook '{key}'.", "A question of type {kind} also needs '{key}'."),
        Text("Voeg '{key}:' toe.", "Add '{key}:'."),
    ),
    Row(
        "question-number-unreadable",
        Text("'{written}' is geen getal.", "'{written}' is not a number."),
        Text(
            "Schrijf alleen cijfers, met een punt voor decimalen: 1250 of 0.5. Een % hoort hier niet.",
            "Write digits only, with a point for decimals: 1250 or 0.5. No % belongs here.",
        ),
    ),
    Row(
        "question-decimals-form",
        Text("'{written}' is geen aantal decimalen.", "'{written}' is not a number of decimals."),
        Text("Schrijf een heel getal van 0 tot en met {most}.", "Write a whole number from 0 up to {most}."),
    ),
    Row(
        "question-whole-decimals",
        Text("Een heel getal heeft geen decimalen.", "A whole number has no decimals."),
        Text(
            "Schrijf `decimals: 0`, of maak er `type: number` van.", "Write `decimals: 0`, or make it `type: number`."
        ),
    ),
    Row(
        "question-bounds-reversed",
        Text(
            "De ondergrens {low} is hoger dan de bovengrens {high}.",
            "The minimum {low} is higher than the maximum {high}.",
        ),
        Text(
            "Zet bij `min` het laagste getal en bij `max` het hoogste.",
            "Put the lowest number at `min`, the highest at `max`.",
        ),
    ),
    Row(
        "question-bound-decimals",
        Text(
            "De grens {written} heeft meer decimalen dan een antwoord mag hebben ({decimals}).",
            "The bound {written} has more decimals than an answer may have ({decimals}).",
        ),
        Text("Rond de grens af, of verhoog `decimals`.", "Round the bound, or raise `decimals`."),
    ),
    Row(
        "question-percent-bounds",
        Text(
            "Een percentage ligt tussen 0 en 100; hier staat {written}.",
            "A percentage lies between 0 and 100; this is {written}.",
        ),
        Text("Schrijf een grens van 0 tot en met 100.", "Write a bound from 0 up to 100."),
    ),
    Row(
        "question-unit-unreadable",
        Text("'{written}' is geen eenheid.", "'{written}' is not a unit."),
        Text(
            "Schrijf een eenheid als meal, kg of EUR/hour, of 1 voor geen eenheid.",
            "Write a unit like meal, kg or EUR/hour, or 1 for none.",
        ),
    ),
    Row(
        "option-code-form",
        Text("'{option}' kan geen code van een keuze zijn.", "'{option}' cannot be the code of a choice."),
        Text(
            "Gebruik letters, cijfers, - en _ zonder spaties (hooguit 60 tekens).",
            "Use letters, digits, - and _ without spaces (at most 60 characters).",
        ),
    ),
    Row(
        "option-code-double",
        Text("De code '{option}' staat er twee keer.", "The code '{option}' stands here twice."),
        Text("Geef elke keuze een eigen code.", "Give every choice its own code."),
    ),
    Row(
        "options-too-few",
        Text("Er is hier niets te kiezen.", "There is nothing to choose here."),
        Text("Geef minstens twee keuzes.", "Give at least two choices."),
    ),
    Row(
        "off-route-not-a-value",
        Text("Hier hoort een waarde waarmee gerekend kan worden.", "A value to calculate with belongs here."),
        Text(
            "Schrijf bijvoorbeeld 0, 60%, no, of de code van een keuze.",
            "Write for instance 0, 60%, no, or the code of a choice.",
        ),
    ),
    Row(
        "repeat-max-form",
        Text("'{written}' is geen aantal rijen.", "'{written}' is not a number of rows."),
        Text("Schrijf een heel getal van 1 tot en met {most}.", "Write a whole number from 1 up to {most}."),
    ),
    Row(
        "name-from-no-field",
        Text(
            "`name_from` noemt '{name}', maar groep '{group}' heeft dat veld niet.",
            "`name_from` says '{name}', but group '{group}' has no such field.",
        ),
        Text("Noem een van de vragen van deze groep.", "Name one of the questions of this group."),
    ),
    Row(
        "name-from-extended",
        Text(
            "'{name}' geeft de rijen een naam, maar wordt op de korte route niet gevraagd.",
            "'{name}' names the rows, but is not asked on the short route.",
        ),
        Text(
            "Haal `route: extended` bij '{name}' weg, of kies een ander veld.",
            "Remove `route: extended` from '{name}', or choose another field.",
        ),
    ),
    Row(
        "questionnaire-empty",
        Text("Deze vragenlijst heeft geen enkele vraag.", "This questionnaire has no question at all."),
        Text("Voeg onder `sections` een deel met vragen toe.", "Add a section with questions under `sections`."),
    ),
)

_CONDITIONS: tuple[Row, ...] = (
    Row(
        "condition-constant",
        Text("Deze voorwaarde hangt van geen enkel antwoord af.", "This condition does not depend on any answer."),
        Text(
            "Noem een vraag in de formule, of haal de voorwaarde weg.",
            "Name a question in the formula, or remove the condition.",
        ),
    ),
    Row(
        "condition-cycle",
        Text("Deze vragen wachten op elkaar: {members}.", "These questions wait for each other: {members}."),
        Text("Haal bij een van deze vragen `ask_if` weg.", "Remove `ask_if` from one of these questions."),
    ),
    Row(
        "condition-too-late",
        Text("'{name}' wordt pas na deze vraag gevraagd.", "'{name}' is asked after this question."),
        Text("Zet '{name}' eerder in de vragenlijst.", "Put '{name}' earlier in the questionnaire."),
    ),
    Row(
        "condition-on-extended",
        Text(
            "'{name}' wordt op de korte route niet gevraagd, deze vraag wel.",
            "'{name}' is not asked on the short route, this question is.",
        ),
        Text(
            "Zet bij beide vragen dezelfde `route`, of gebruik een andere voorwaarde.",
            "Give both questions the same `route`, or use another condition.",
        ),
    ),
)

_INCLUDES: tuple[Row, ...] = (
    Row(
        "include-missing",
        Text("Er is geen vragenlijst '{id}' om in te voegen.", "There is no questionnaire '{id}' to include."),
        Text(
            "Verbeter de naam, of zet '{id}.yaml' bij de vragenlijsten.",
            "Mend the name, or put '{id}.yaml' with the questionnaires.",
        ),
    ),
    Row(
        "include-cycle",
        Text("Deze vragenlijsten voegen elkaar in: {members}.", "These questionnaires include each other: {members}."),
        Text("Haal een van deze namen uit `includes`.", "Remove one of these names from `includes`."),
    ),
    Row(
        "include-wrong-id",
        Text(
            "Het bestand van vragenlijst '{id}' zegt dat het '{found}' is.",
            "The file of questionnaire '{id}' says that it is '{found}'.",
        ),
        Text(
            "Maak de naam van het bestand en `questionnaire:` gelijk.",
            "Make the name of the file and `questionnaire:` the same.",
        ),
    ),
)

ROWS: tuple[Row, ...] = _IDS + _PARTS + _CONDITIONS + _INCLUDES
