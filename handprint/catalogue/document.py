"""Faults: what cannot be read as guarded YAML text."""

from handprint.catalogue.row import Row
from handprint.catalogue.shape import SHAPE_ROWS
from handprint.problems import Text

_FILE_ROWS: tuple[Row, ...] = (
    Row(
        "document-too-large",
        Text("Dit bestand is groter dan {most}.", "This file is larger than {most}."),
        Text("Kijk of u het goede bestand koos, of splits het.", "Check that it is the right file, or split it."),
    ),
    Row(
        "not-utf-8",
        Text("Dit bestand is geen tekst in UTF-8.", "This file is not UTF-8 text."),
        Text(
            "Open het in een teksteditor en bewaar het met codering UTF-8.",
            "Open it in a text editor and save it with encoding UTF-8.",
        ),
    ),
    Row(
        "hidden-character",
        Text(
            "Hier staat een teken dat niemand ziet: {character}.", "Here is a character that nobody sees: {character}."
        ),
        Text(
            "Haal het teken weg, of typ de regel opnieuw zonder te plakken.",
            "Remove the character, or type the line again without pasting.",
        ),
    ),
    Row(
        "empty-document",
        Text("In dit bestand staat niets.", "There is nothing in this file."),
        Text("Vul het bestand in, of begin met een voorbeeld.", "Fill in the file, or start from an example."),
    ),
    Row(
        "second-document",
        Text("Hier begint een tweede document met ---.", "A second document starts here with ---."),
        Text(
            "Zet elk document in een eigen bestand, of haal de regel met --- weg.",
            "Put each document in a file of its own, or remove the line with ---.",
        ),
    ),
    Row(
        "directive",
        Text("Een regel aan het begin met % lezen we niet.", "A line with % at the start of a file is not read."),
        Text("Haal deze regel weg.", "Remove this line."),
    ),
    Row(
        "too-deep",
        Text("Hier zitten meer dan {most} lagen in elkaar.", "More than {most} levels are nested here."),
        Text("Maak het bestand vlakker.", "Make the file less nested."),
    ),
    Row(
        "too-many-nodes",
        Text("Er staan meer dan {most} waarden in dit bestand.", "There are more than {most} values in this file."),
        Text("Splits het bestand, of gebruik een tabel.", "Split the file, or use a table."),
    ),
    Row(
        "too-many-faults",
        Text("Na {most} fouten zijn we gestopt met lezen.", "Reading stopped after {most} faults."),
        Text("Verbeter eerst deze fouten en probeer het opnieuw.", "Mend these faults first, then try again."),
        "warning",
    ),
)

_REFUSED_ROWS: tuple[Row, ...] = (
    Row(
        "anchor",
        Text("Een anker (&{name}) mag hier niet.", "An anchor (&{name}) is not allowed here."),
        Text(
            "Haal &{name} weg. Bedoelt u een tekst die met & begint? Zet die tussen aanhalingstekens.",
            "Remove &{name}. If you mean a text that starts with &, put it in quotes.",
        ),
    ),
    Row(
        "alias",
        Text("Een verwijzing (*{name}) mag hier niet.", "An alias (*{name}) is not allowed here."),
        Text(
            "Schrijf de waarde zelf op. Bedoelt u een tekst die met * begint? Zet die tussen aanhalingstekens.",
            "Write the value itself. If you mean a text that starts with *, put it in quotes.",
        ),
    ),
    Row(
        "tag",
        Text("Een label dat met ! begint mag hier niet.", "A tag that starts with ! is not allowed here."),
        Text(
            "Haal het label weg. Bedoelt u een tekst die met ! begint? Zet die tussen aanhalingstekens.",
            "Remove the tag. If you mean a text that starts with !, put it in quotes.",
        ),
    ),
    Row(
        "merge-key",
        Text("De sleutel << mag hier niet.", "The key << is not allowed here."),
        Text("Schrijf de sleutels zelf uit.", "Write the keys out in full."),
    ),
    Row(
        "duplicate-key",
        Text(
            "De sleutel '{key}' staat er twee keer. De eerste staat op regel {line}.",
            "The key '{key}' stands here twice. The first is on line {line}.",
        ),
        Text("Haal een van de twee weg.", "Remove one of the two."),
    ),
    Row(
        "key-not-text",
        Text("Een sleutel moet een gewoon woord zijn.", "A key must be an ordinary word."),
        Text(
            "Schrijf 'sleutel: waarde', zonder vraagteken, lijst of accolades als sleutel.",
            "Write 'key: value', without a question mark, list or braces as the key.",
        ),
    ),
    Row(
        "empty-key",
        Text("Voor deze dubbele punt staat geen sleutel.", "There is no key before this colon."),
        Text("Zet er een sleutel voor, of haal de dubbele punt weg.", "Put a key before it, or remove the colon."),
    ),
    Row(
        "key-too-long",
        Text("Deze sleutel is langer dan {most} tekens.", "This key is longer than {most} characters."),
        Text("Maak de sleutel korter.", "Make the key shorter."),
    ),
)

_SPELLING_ROWS: tuple[Row, ...] = (
    Row(
        "tab",
        Text("Hier staat een tab.", "There is a tab here."),
        Text("Gebruik spaties, ook om in te springen.", "Use spaces, also to indent."),
    ),
    Row(
        "quotes-in-brackets",
        Text(
            "Tussen [ ] of {{ }} kan dit teken niet in een tekst zonder aanhalingstekens.",
            "Between [ ] or {{ }} this character cannot stand in a text without quotes.",
        ),
        Text(
            "Zet de tekst tussen aanhalingstekens, of schrijf elke waarde op een eigen regel.",
            "Put the text in quotes, or write every value on a line of its own.",
        ),
    ),
    Row(
        "no-value-in-braces",
        Text("Tussen {{ }} heeft '{key}' geen waarde.", "Between {{ }} '{key}' has no value."),
        Text(
            "Zet een spatie na de dubbele punt. Hoort dit bij een tekst met een komma? Zet die tekst tussen "
            "aanhalingstekens.",
            "Put a space after the colon. If this belongs to a text with a comma, put that text in quotes.",
        ),
    ),
    Row(
        "bad-escape",
        Text(
            "In deze tekst staat een \\ met een teken dat daar niet mag.",
            "This text has a \\ with a character that may not follow it.",
        ),
        Text(
            "Gebruik enkele aanhalingstekens, of schrijf \\\\ als u het teken \\ bedoelt.",
            "Use single quotes, or write \\\\ if you mean the character \\.",
        ),
    ),
    Row(
        "needs-quotes",
        Text("Met dit teken kan een waarde niet beginnen.", "A value cannot start with this character."),
        Text("Zet de hele waarde tussen aanhalingstekens.", "Put the whole value in quotes."),
    ),
    Row(
        "colon-in-text",
        Text("Deze dubbele punt kunnen we niet plaatsen.", "This colon is not expected here."),
        Text(
            "Hoort hij bij een tekst? Zet de tekst tussen aanhalingstekens. Is het een nieuwe sleutel? Zet die recht "
            "onder de andere sleutels.",
            "If it belongs to a text, put the text in quotes. If it is a new key, line it up with the other keys.",
        ),
    ),
    Row(
        "colon-missing",
        Text(
            "Hier of op de regel ervoor ontbreekt een dubbele punt.", "A colon is missing here or on the line before."
        ),
        Text(
            "Schrijf 'sleutel: waarde', met een spatie na de dubbele punt.",
            "Write 'key: value', with a space after the colon.",
        ),
    ),
    Row(
        "bracket-not-closed",
        Text("Dit haakje wordt niet goed gesloten.", "This bracket is not closed properly."),
        Text(
            "Zet een komma tussen de waarden en sluit met ] of }}.",
            "Put a comma between the values and close with ] or }}.",
        ),
    ),
    Row(
        "quote-not-closed",
        Text("Dit aanhalingsteken wordt niet gesloten.", "This quote is not closed."),
        Text(
            "Zet aan het eind van de tekst hetzelfde aanhalingsteken.",
            "Put the same quote at the end of the text.",
        ),
    ),
    Row(
        "block-sign",
        Text("Na | of > kan dit niet staan.", "This cannot follow | or >."),
        Text("Begin de tekst op de volgende regel, ingesprongen.", "Start the text on the next line, indented."),
    ),
    Row(
        "indentation",
        Text("Deze regel springt niet in zoals de regels erboven.", "This line is not indented like those above it."),
        Text("Zet de regel recht onder de regels waar hij bij hoort.", "Line it up with the lines it belongs to."),
    ),
    Row(
        "text-after-value",
        Text("Achter deze waarde staat nog iets.", "Something follows this value."),
        Text(
            "Zet de hele waarde tussen aanhalingstekens, met '' voor een aanhalingsteken in de tekst.",
            "Put the whole value in quotes, with '' for a quote inside the text.",
        ),
    ),
    Row(
        "not-yaml",
        Text("Dit kunnen we niet lezen als YAML.", "This cannot be read as YAML."),
        Text("Vergelijk de regel met een voorbeeldbestand.", "Compare the line with an example file."),
    ),
)

ROWS: tuple[Row, ...] = _FILE_ROWS + _REFUSED_ROWS + _SPELLING_ROWS + SHAPE_ROWS
