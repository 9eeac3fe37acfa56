"""Faults: what is wrong in an answer file or a written answer."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_VALUES: tuple[Row, ...] = (
    Row(
        "answer-not-yes-no",
        Text("'{written}' is geen ja of nee.", "'{written}' is not a yes or no."),
        Text("Schrijf ja of nee.", "Write yes or no."),
    ),
    Row(
        "answer-not-an-option",
        Text("'{written}' is geen keuze bij deze vraag.", "'{written}' is not a choice of this question."),
        Text("Kies uit: {codes}.", "Choose one of: {codes}."),
    ),
    Row(
        "answer-misspelt-option",
        Text("'{written}' is geen keuze bij deze vraag.", "'{written}' is not a choice of this question."),
        Text("Bedoelt u '{nearest}'? Kies uit: {codes}.", "Did you mean '{nearest}'? Choose one of: {codes}."),
    ),
    Row(
        "answer-option-double",
        Text("'{option}' is twee keer gekozen.", "'{option}' was chosen twice."),
        Text("Noem elke keuze één keer.", "Name every choice once."),
    ),
    Row(
        "answer-none-with-others",
        Text("'{option}' kan niet samen met andere keuzes.", "'{option}' cannot go together with other choices."),
        Text("Kies alleen '{option}', of haal het weg.", "Choose only '{option}', or remove it."),
    ),
    Row(
        "answer-not-a-number",
        Text("'{written}' is hier geen getal.", "'{written}' is not a number here."),
        Text(
            "Schrijf alleen cijfers, met een punt voor decimalen: 1250 of 12.5. Een getal zoals mensen het schrijven "
            "(2.500,00) hoort achter `written:`, tussen aanhalingstekens.",
            "Write digits only, with a point for decimals: 1250 or 12.5. A number as people write it (2.500,00) "
            "belongs after `written:`, in quotes.",
        ),
    ),
    Row(
        "answer-without-percent-sign",
        Text("'{written}' is hier geen percentage.", "'{written}' is not a percentage here."),
        Text("Schrijf een getal met een procentteken: 60%.", "Write a number with a percent sign: 60%."),
    ),
    Row(
        "answer-too-low",
        Text("{written} is te laag: het laagste is {least}.", "{written} is too low: the lowest is {least}."),
        Text("Controleer het getal en de eenheid.", "Check the number and its unit."),
    ),
    Row(
        "answer-too-high",
        Text("{written} is te hoog: het hoogste is {most}.", "{written} is too high: the highest is {most}."),
        Text("Controleer het getal en de eenheid.", "Check the number and its unit."),
    ),
    Row(
        "answer-too-many-decimals",
        Text(
            "{written} heeft te veel decimalen: er mogen er {most} zijn.",
            "{written} has too many decimals: {most} are allowed.",
        ),
        Text(
            "Rond het getal af. Bedoelde u duizenden? Schrijf het dan zonder punt.",
            "Round the number. If you meant thousands, write it without a point.",
        ),
    ),
    Row(
        "answer-not-a-date",
        Text("'{written}' is geen dag.", "'{written}' is not a day."),
        Text("Schrijf jaar-maand-dag: 2025-01-31.", "Write year-month-day: 2025-01-31."),
    ),
    Row(
        "answer-text-too-long",
        Text("Deze tekst is langer dan {most} tekens.", "This text is longer than {most} characters."),
        Text("Maak de tekst korter.", "Make the text shorter."),
    ),
    Row(
        "answer-state-not-allowed",
        Text("'{state}' kan bij deze vraag niet.", "'{state}' is not possible for this question."),
        Text("Geef een antwoord, of schrijf 'onbekend'.", "Give an answer, or write 'unknown'."),
    ),
)

_ENTRIES: tuple[Row, ...] = (
    Row(
        "answer-unknown-question",
        Text("Deze vragenlijst heeft geen vraag '{id}'.", "This questionnaire has no question '{id}'."),
        Text(
            "Haal de regel weg, of kijk hoe de vraag heet.", "Remove the line, or look up what the question is called."
        ),
    ),
    Row(
        "answer-misspelt-question",
        Text("Er is hier geen vraag '{id}'.", "There is no question '{id}' here."),
        Text("Bedoelt u '{nearest}'?", "Did you mean '{nearest}'?"),
    ),
    Row(
        "answer-field-outside-group",
        Text("'{field}' hoort bij elke rij van '{group}'.", "'{field}' belongs to each row of '{group}'."),
        Text("Zet '{field}' in een rij onder '{group}:'.", "Put '{field}' in a row under '{group}:'."),
    ),
    Row(
        "answer-unknown-field",
        Text("Een rij van '{group}' heeft geen veld '{id}'.", "A row of '{group}' has no field '{id}'."),
        Text("De velden zijn: {fields}.", "The fields are: {fields}."),
    ),
    Row(
        "answer-to-note",
        Text("'{id}' is een mededeling, geen vraag.", "'{id}' is a note, not a question."),
        Text("Haal deze regel weg.", "Remove this line."),
    ),
    Row(
        "answer-not-on-route",
        Text(
            "'{id}' hoort bij de uitgebreide vragenlijst en telt op de korte route niet mee.",
            "'{id}' belongs to the extended questionnaire and does not count on the short route.",
        ),
        Text(
            "Schrijf bij `questionnaire:` `route: extended` als het moet meetellen.",
            "Write `route: extended` at `questionnaire:` if it must count.",
        ),
        "warning",
    ),
    Row(
        "answer-rows-expected",
        Text("'{group}' is een lijst met rijen.", "'{group}' is a list of rows."),
        Text(
            "Schrijf elke rij achter een streepje, of [] als er geen zijn.",
            "Write every row after a dash, or [] if there are none.",
        ),
    ),
    Row(
        "answer-too-many-rows",
        Text("'{group}' heeft {given} rijen; er kunnen er {most}.", "'{group}' has {given} rows; {most} are possible."),
        Text("Voeg rijen samen.", "Join some rows."),
    ),
    Row(
        "answer-value-missing",
        Text(
            "Er staat 'state: {state}', maar er is geen antwoord.", "It says 'state: {state}', but there is no answer."
        ),
        Text("Vul `value:` in, of haal `state:` weg.", "Fill in `value:`, or remove `state:`."),
    ),
    Row(
        "answer-value-with-state",
        Text("Bij 'state: {state}' hoort geen antwoord.", "No answer belongs with 'state: {state}'."),
        Text("Haal het antwoord weg, of haal `state:` weg.", "Remove the answer, or remove `state:`."),
    ),
    Row(
        "answer-range-without-estimate",
        Text("`low` en `high` horen alleen bij een schatting.", "`low` and `high` belong to an estimate only."),
        Text(
            "Voeg `state: estimated` toe, of haal `low` en `high` weg.",
            "Add `state: estimated`, or remove `low` and `high`.",
        ),
    ),
    Row(
        "answer-range-half",
        Text("Van deze schatting ontbreekt een grens.", "One bound of this estimate is missing."),
        Text("Geef `low` en `high` allebei.", "Give both `low` and `high`."),
    ),
    Row(
        "answer-range-reversed",
        Text("De schatting ligt niet tussen `low` en `high`.", "The estimate does not lie between `low` and `high`."),
        Text(
            "Zorg dat `low` niet hoger en `high` niet lager is dan `value`.",
            "Let `low` be no higher and `high` no lower than `value`.",
        ),
    ),
    Row(
        "answer-estimate-without-range",
        Text(
            "Een schatting zonder `low` en `high` telt als onbekend.",
            "An estimate without `low` and `high` counts as unknown.",
        ),
        Text(
            "Schrijf hoeveel het minstens (`low`) en hoogstens (`high`) was.",
            "Write how much it was at least (`low`) and at most (`high`).",
        ),
        "warning",
    ),
    Row(
        "answer-value-and-written-differ",
        Text("`value` en `written` zeggen niet hetzelfde.", "`value` and `written` do not say the same."),
        Text("Verbeter een van de twee, of haal er een weg.", "Mend one of the two, or remove one."),
    ),
)

_HEAD: tuple[Row, ...] = (
    Row(
        "answer-file-version",
        Text(
            "Deze versie leest geen antwoordbestand van soort '{written}'.",
            "This version does not read an answer file of kind '{written}'.",
        ),
        Text(
            "Schrijf `handprint_answers: 1`, of gebruik een nieuwere handprint.",
            "Write `handprint_answers: 1`, or use a newer handprint.",
        ),
    ),
    Row(
        "answer-file-text-empty",
        Text("Deze tekst is leeg.", "This text is empty."),
        Text("Vul de tekst in.", "Fill in the text."),
    ),
    Row(
        "initiative-id-form",
        Text("'{written}' kan geen kenmerk zijn.", "'{written}' cannot be an id."),
        Text(
            "Gebruik letters, cijfers, punten en streepjes, zonder spaties (hooguit 60 tekens).",
            "Use letters, digits, dots and hyphens, without spaces (at most 60 characters).",
        ),
    ),
    Row(
        "municipality-form",
        Text("'{written}' is geen gemeentecode.", "'{written}' is not the code of a municipality."),
        Text("Schrijf GM en vier cijfers, zoals GM0148.", "Write GM and four digits, such as GM0148."),
    ),
    Row(
        "kvk-form",
        Text("'{written}' is geen KvK-nummer.", "'{written}' is not a company number (KvK)."),
        Text(
            'Schrijf acht cijfers tussen aanhalingstekens ("01234567"), of geen.',
            'Write eight digits in quotes ("01234567"), or geen where there is none.',
        ),
    ),
    Row(
        "day-unreadable",
        Text("'{written}' is geen dag.", "'{written}' is not a day."),
        Text("Schrijf jaar-maand-dag: 2025-01-31.", "Write year-month-day: 2025-01-31."),
    ),
    Row(
        "history-sequence-form",
        Text("'{written}' is geen volgnummer.", "'{written}' is not a sequence number."),
        Text(
            "Haal `history:` weg; handprint begint dan een nieuwe geschiedenis.",
            "Remove `history:`; handprint then begins a new history.",
        ),
    ),
    Row(
        "period-reversed",
        Text(
            "De periode eindigt ({end}) voordat ze begint ({start}).",
            "The period ends ({end}) before it starts ({start}).",
        ),
        Text(
            "Zet bij `from` de eerste dag en bij `to` de laatste.", "Put the first day at `from` and the last at `to`."
        ),
    ),
    Row(
        "period-part-year",
        Text("De periode is geen heel jaar: {days} dagen.", "The period is not a whole year: {days} days."),
        Text(
            "Klopt dat? De uitkomst geldt voor deze dagen en wordt niet omgerekend naar een jaar.",
            "If that is right: the result is about these days and is not converted to a year.",
        ),
        "warning",
    ),
    Row(
        "answers-for-no-questionnaire",
        Text("Er is geen vragenlijst '{id}'.", "There is no questionnaire '{id}'."),
        Text(
            "Verbeter de id, of noem het bestand van de vragenlijst.",
            "Mend the id, or name the file of the questionnaire.",
        ),
    ),
    Row(
        "questionnaire-other-id",
        Text(
            "Deze antwoorden zijn voor vragenlijst '{id}', niet voor '{used}'.",
            "These answers are for questionnaire '{id}', not for '{used}'.",
        ),
        Text("Gebruik vragenlijst '{id}', of verbeter de id.", "Use questionnaire '{id}', or mend the id."),
    ),
    Row(
        "questionnaire-other-version",
        Text(
            "Deze antwoorden zijn voor versie {made}; gelezen met versie {used}.",
            "These answers are for version {made}; read with version {used}.",
        ),
        Text(
            "Neem de antwoorden mee naar de nieuwe versie: handprint questionnaire migrate.",
            "Take the answers along to the new version: handprint questionnaire migrate.",
        ),
        "warning",
    ),
)

ROWS: tuple[Row, ...] = _VALUES + _ENTRIES + _HEAD
