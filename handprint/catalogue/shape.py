"""Faults: a document that reads well but does not have the keys and values of its kind of file."""

from handprint.catalogue.row import Row
from handprint.problems import Text

SHAPE_ROWS: tuple[Row, ...] = (
    Row(
        "missing-key",
        Text("De sleutel '{key}' ontbreekt.", "The key '{key}' is missing."),
        Text("Voeg '{key}:' toe.", "Add '{key}:'."),
    ),
    Row(
        "unknown-key",
        Text("De sleutel '{key}' kennen we hier niet.", "The key '{key}' is not known here."),
        Text("Haal de sleutel weg, of kijk hoe hij heet.", "Remove the key, or look up what it is called."),
    ),
    Row(
        "misspelt-key",
        Text("De sleutel '{key}' kennen we hier niet.", "The key '{key}' is not known here."),
        Text("Bedoelt u '{nearest}'?", "Did you mean '{nearest}'?"),
    ),
    Row(
        "empty-value",
        Text("Hier staat geen waarde.", "There is no value here."),
        Text("Vul een waarde in, of haal de sleutel weg.", "Fill in a value, or remove the key."),
    ),
    Row(
        "map-expected",
        Text("Hier horen sleutels met waarden.", "Keys with values belong here."),
        Text("Schrijf onder elkaar 'sleutel: waarde'.", "Write 'key: value' on lines of their own."),
    ),
    Row(
        "list-expected",
        Text("Hier hoort een lijst.", "A list belongs here."),
        Text("Zet voor elk onderdeel een streepje: '- waarde'.", "Put a dash before every item: '- value'."),
    ),
    Row(
        "text-expected",
        Text("Hier hoort een enkele waarde.", "A single value belongs here."),
        Text("Schrijf een waarde in plaats van een lijst of sleutels.", "Write one value, not a list or keys."),
    ),
    Row(
        "not-a-choice",
        Text("'{written}' kan hier niet.", "'{written}' is not possible here."),
        Text("Kies uit: {choices}.", "Choose one of: {choices}."),
    ),
    Row(
        "misspelt-choice",
        Text("'{written}' kan hier niet.", "'{written}' is not possible here."),
        Text("Bedoelt u '{nearest}'? Kies uit: {choices}.", "Did you mean '{nearest}'? Choose one of: {choices}."),
    ),
    Row(
        "wrong-spelling",
        Text("'{written}' heeft niet de goede vorm.", "'{written}' does not have the right form."),
        Text(
            "Kijk in een voorbeeld hoe u dit schrijft. De vorm is {pattern}.",
            "See an example for how to write this. The form is {pattern}.",
        ),
    ),
    Row(
        "value-too-short",
        Text("Deze waarde is te kort.", "This value is too short."),
        Text("Geef er minstens {least}.", "Give at least {least}."),
    ),
    Row(
        "value-too-long",
        Text("Deze waarde is te lang.", "This value is too long."),
        Text("Geef er hoogstens {most}.", "Give at most {most}."),
    ),
    Row(
        "value-does-not-fit",
        Text("'{written}' past hier niet.", "'{written}' does not fit here."),
        Text("Kijk in een voorbeeld wat hier hoort.", "See an example for what belongs here."),
    ),
)
