"""Faults: how a formula cannot be written."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_SIZE: tuple[Row, ...] = (
    Row(
        "formula-not-text",
        Text("Hier hoort een formule: één tekst.", "A formula belongs here: one text."),
        Text("Schrijf de formule achter de dubbele punt.", "Write the formula after the colon."),
    ),
    Row(
        "formula-empty",
        Text("De formule is leeg.", "The formula is empty."),
        Text(
            "Schrijf een formule, of 0 als er niets te tellen is.",
            "Write a formula, or 0 if there is nothing to count.",
        ),
    ),
    Row(
        "formula-too-long",
        Text("De formule is langer dan {most} tekens.", "The formula is longer than {most} characters."),
        Text(
            "Verdeel de formule: geef een deel een eigen naam en gebruik die naam.",
            "Split the formula: give a part its own name and use that name.",
        ),
    ),
    Row(
        "formula-too-deep",
        Text(
            "De formule heeft meer dan {most} lagen in elkaar.",
            "The formula has more than {most} levels inside each other.",
        ),
        Text(
            "Haal overbodige haakjes weg, of geef een deel een eigen naam.",
            "Remove parentheses that are not needed, or give a part its own name.",
        ),
    ),
    Row(
        "formula-too-many-parts",
        Text("De formule heeft meer dan {most} onderdelen.", "The formula has more than {most} parts."),
        Text(
            "Verdeel de formule: geef een deel een eigen naam en gebruik die naam.",
            "Split the formula: give a part its own name and use that name.",
        ),
    ),
)

_CHARACTERS: tuple[Row, ...] = (
    Row(
        "unknown-character",
        Text("Het teken {character} kan niet in een formule.", "The character {character} cannot stand in a formula."),
        Text(
            "Haal het weg. Bedragen krijgen een eenheid: 5 [EUR]. Teksten staan tussen enkele aanhalingstekens: '.",
            "Remove it. Amounts take a unit: 5 [EUR]. Texts stand in single quotes: '.",
        ),
    ),
    Row(
        "wrong-sign",
        Text("Een formule kent het teken {written} niet.", "A formula does not know the sign {written}."),
        Text("Schrijf {instead}", "Write {instead}"),
    ),
    Row(
        "power-sign",
        Text("Machtsverheffen met {written} kan niet.", "Raising to a power with {written} is not possible."),
        Text("Vermenigvuldig: schrijf a * a.", "Multiply: write a * a."),
    ),
    Row(
        "curly-bracket",
        Text("Een formule heeft geen accolade {written}.", "A formula has no curly bracket {written}."),
        Text("Gebruik een rond haakje: {instead}", "Use a round bracket: {instead}"),
    ),
    Row(
        "comma-in-number",
        Text(
            "In {written} kan de komma een decimaal zijn of twee getallen scheiden.",
            "In {written} the comma may be a decimal or part two numbers.",
        ),
        Text(
            "Schrijf decimalen met een punt (1.5). Zet tussen twee getallen een spatie achter de komma (1, 5).",
            "Write decimals with a point (1.5). Between two numbers put a space after the comma (1, 5).",
        ),
    ),
    Row(
        "thousands-point",
        Text("{written} kan op twee manieren gelezen worden.", "{written} can be read in two ways."),
        Text(
            "Schrijf {thousands} als het om duizenden gaat, of {decimal} als de punt decimalen scheidt.",
            "Write {thousands} if it is about thousands, or {decimal} if the point parts decimals.",
        ),
    ),
    Row(
        "number-unreadable",
        Text("{written} is geen getal en geen naam.", "{written} is not a number and not a name."),
        Text(
            "Schrijf een getal als 1250 of 0.5: zonder duizendtekens, zonder nul vooraan, met een cijfer voor en na de "
            "punt, met hooguit 40 tekens. Een naam begint met een letter.",
            "Write a number like 1250 or 0.5: no thousands signs, no zero in front, a digit before and after the "
            "point, at most 40 characters. A name begins with a letter.",
        ),
    ),
    Row(
        "wrong-quotes",
        Text("{written} staat tussen verkeerde aanhalingstekens.", "{written} stands in the wrong quotes."),
        Text("Gebruik enkele rechte aanhalingstekens: 'stichting'.", "Use single straight quotes: 'stichting'."),
    ),
    Row(
        "text-not-closed",
        Text("Het aanhalingsteken dat hier opent, wordt niet gesloten.", "The quote that opens here is not closed."),
        Text("Zet achter de tekst ook een '.", "Put a ' after the text as well."),
    ),
    Row(
        "unit-not-closed",
        Text("De eenheid die hier begint, wordt niet gesloten.", "The unit that begins here is not closed."),
        Text("Zet achter de eenheid een ]: 5 [EUR/hour].", "Put a ] after the unit: 5 [EUR/hour]."),
    ),
    Row(
        "bad-unit",
        Text("{unit} is geen eenheid.", "{unit} is not a unit."),
        Text(
            "Schrijf een eenheid als [EUR], [EUR/hour] of [EUR/(people*daypart)].",
            "Write a unit like [EUR], [EUR/hour] or [EUR/(people*daypart)].",
        ),
    ),
    Row(
        "capital-letters",
        Text("{written} heeft hoofdletters.", "{written} has capital letters."),
        Text(
            "Schrijf {instead}: namen en functies hebben kleine letters.",
            "Write {instead}: names and functions are lower case.",
        ),
    ),
    Row(
        "bad-name",
        Text("{written} kan geen naam zijn.", "{written} cannot be a name."),
        Text(
            "Een naam begint met een letter en heeft verder letters, cijfers en lage streepjes.",
            "A name begins with a letter and goes on with letters, digits and underscores.",
        ),
    ),
)

_SENTENCES: tuple[Row, ...] = (
    Row(
        "operand-missing",
        Text(
            "Hier hoort een getal, een naam of een functie, maar er staat {found}.",
            "A number, a name or a function belongs here, but there is {found}.",
        ),
        Text(
            "Vul aan wat ontbreekt, of haal het teken ervoor weg.",
            "Fill in what is missing, or remove the sign before it.",
        ),
    ),
    Row(
        "operator-missing",
        Text("Tussen dit deel en {found} ontbreekt een teken.", "A sign is missing between this part and {found}."),
        Text("Zet er een teken tussen, zoals +, *, = of and.", "Put a sign between them, such as +, *, = or and."),
    ),
    Row(
        "comma-missing",
        Text("Voor {found} ontbreekt een komma.", "A comma is missing before {found}."),
        Text(
            "Scheid wat tussen de haakjes van een functie staat met komma's.",
            "Part what stands inside a function with commas.",
        ),
    ),
    Row(
        "comma-unexpected",
        Text("Hier kan geen komma staan.", "A comma cannot stand here."),
        Text(
            "Gebruik komma's alleen binnen een functie, en schrijf decimalen met een punt.",
            "Use commas inside a function only, and write decimals with a point.",
        ),
    ),
    Row(
        "parenthesis-not-closed",
        Text("Het haakje dat hier opent, wordt niet gesloten.", "The parenthesis that opens here is not closed."),
        Text("Zet op de goede plek een ).", "Put a ) in the right place."),
    ),
    Row(
        "parenthesis-not-opened",
        Text("Dit haakje sluit iets dat niet geopend is.", "This parenthesis closes something that was not opened."),
        Text("Haal het weg, of zet op de goede plek een (.", "Remove it, or put a ( in the right place."),
    ),
    Row(
        "percent-without-number",
        Text("Een procentteken hoort direct achter een getal.", "A percent sign belongs right after a number."),
        Text("Schrijf 10% * naam, of naam / 100.", "Write 10% * name, or name / 100."),
    ),
    Row(
        "unit-without-number",
        Text("De eenheid {unit} hoort direct achter een getal.", "The unit {unit} belongs right after a number."),
        Text(
            "Een naam heeft zijn eigen eenheid al. Omrekenen doet u met * 1 {unit}.",
            "A name has its own unit already. To convert, use * 1 {unit}.",
        ),
    ),
    Row(
        "comparison-chained",
        Text("Vergelijkingen kunnen niet achter elkaar.", "Comparisons cannot be chained."),
        Text("Schrijf a < b and b < c, of between(b, a, c).", "Write a < b and b < c, or between(b, a, c)."),
    ),
    Row(
        "unknown-function",
        Text("De functie {name} bestaat niet.", "There is no function {name}."),
        Text("Deze functies zijn er: {functions}.", "These functions exist: {functions}."),
    ),
    Row(
        "misspelt-function",
        Text("De functie {name} bestaat niet.", "There is no function {name}."),
        Text("Bedoelt u {nearest}?", "Do you mean {nearest}?"),
    ),
    Row(
        "wrong-argument-count",
        Text(
            "Bij {function} horen {expected} onderdelen tussen de haakjes; het zijn er {given}.",
            "{function} takes {expected} parts inside its parentheses; there are {given}.",
        ),
        Text(
            "Voeg toe of haal weg, en scheid de onderdelen met komma's.",
            "Add or remove, and part them with commas.",
        ),
    ),
)

WRITTEN_ROWS: tuple[Row, ...] = _SIZE + _CHARACTERS + _SENTENCES
