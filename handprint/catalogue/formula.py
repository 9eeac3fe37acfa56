"""Faults: what a formula may not say, and from `formula_text` how it cannot be written."""

from handprint.catalogue.formula_text import WRITTEN_ROWS
from handprint.catalogue.row import Row
from handprint.problems import Text

_NAMES: tuple[Row, ...] = (
    Row(
        "unknown-name",
        Text("De naam {name} is hier niet bekend.", "The name {name} is not known here."),
        Text(
            "Gebruik de id van een vraag, een constante of een eerder cijfer.",
            "Use the id of a question, a constant or an earlier figure.",
        ),
    ),
    Row(
        "misspelt-name",
        Text("De naam {name} is hier niet bekend.", "The name {name} is not known here."),
        Text("Bedoelt u {nearest}?", "Do you mean {nearest}?"),
    ),
    Row(
        "field-outside-group",
        Text(
            "{field} heeft een waarde per rij van {group}; hier is één waarde nodig.",
            "{field} has a value for each row of {group}; one value is needed here.",
        ),
        Text("Schrijf bijvoorbeeld sum({group}, {field}).", "Write for instance sum({group}, {field})."),
    ),
    Row(
        "field-of-other-group",
        Text(
            "{field} hoort bij de rijen van {group}, maar hier gaat het over de rijen van {inside}.",
            "{field} belongs to the rows of {group}, but this is about the rows of {inside}.",
        ),
        Text("Gebruik alleen velden van {inside}.", "Use fields of {inside} only."),
    ),
    Row(
        "group-as-value",
        Text(
            "{group} is een groep met rijen en heeft zelf geen waarde.",
            "{group} is a group of rows and has no value itself.",
        ),
        Text(
            "Gebruik sum({group}, ...), count({group}, ...), min of max, of buiten een groep answered({group}).",
            "Use sum({group}, ...), count({group}, ...), min or max, or answered({group}) outside a group.",
        ),
    ),
    Row(
        "aggregate-inside-aggregate",
        Text(
            "{function} over rijen kan niet binnen een andere functie over rijen.",
            "{function} over rows cannot stand inside another function over rows.",
        ),
        Text(
            "Geef een van beide een eigen naam en gebruik die naam.", "Give one of both its own name and use that name."
        ),
    ),
    Row(
        "group-expected",
        Text(
            "Vooraan hoort een groep met rijen, maar hier staat: {found}.",
            "A group of rows belongs in front, but here is: {found}.",
        ),
        Text(
            "Noem eerst de groep: sum(groep, waarde). Losse getallen telt u op met +.",
            "Name the group first: sum(group, value). Add up single numbers with +.",
        ),
    ),
)

_TYPES: tuple[Row, ...] = (
    Row(
        "wrong-kind",
        Text("Hier hoort: {expected}. Er staat: {found}.", "Expected here: {expected}. Found: {found}."),
        Text(
            "Gebruik iets van de goede soort, of reken het om.",
            "Use something of the right kind, or convert it.",
        ),
    ),
    Row(
        "units-differ",
        Text(
            "Deze getallen hebben verschillende eenheden: [{one}] en [{other}].",
            "These numbers have different units: [{one}] and [{other}].",
        ),
        Text(
            "Reken een van beide om, bijvoorbeeld met * 15 [EUR/hour]. Bij [1] ontbreekt de eenheid: voeg die toe.",
            "Convert one of both, for instance with * 15 [EUR/hour]. [1] lacks a unit: put one after it.",
        ),
    ),
    Row(
        "unit-expected",
        Text(
            "Deze formule moet geven: {expected}. Zij geeft: {found}.",
            "This formula must give: {expected}. It gives: {found}.",
        ),
        Text(
            "Vermenigvuldig met of deel door een getal met de goede eenheid, of pas de eenheid aan.",
            "Multiply or divide by a number with the right unit, or change the unit.",
        ),
    ),
    Row(
        "cannot-compare",
        Text("Hiermee kan niet vergeleken worden: {found}.", "This cannot be compared: {found}."),
        Text(
            "Gebruik selected(naam, 'code') voor een meerkeuze, of count_selected(naam).",
            "Use selected(name, 'code') for a multi-choice, or count_selected(name).",
        ),
    ),
    Row(
        "code-not-offered",
        Text("'{written}' is geen keuze van deze vraag.", "'{written}' is not a choice of this question."),
        Text("De keuzes zijn: {codes}.", "The choices are: {codes}."),
    ),
    Row(
        "misspelt-code",
        Text("'{written}' is geen keuze van deze vraag.", "'{written}' is not a choice of this question."),
        Text("Bedoelt u '{nearest}'? De keuzes zijn: {codes}.", "Do you mean '{nearest}'? The choices are: {codes}."),
    ),
    Row(
        "bad-day",
        Text("'{written}' is geen dag.", "'{written}' is not a day."),
        Text("Schrijf een dag als '2025-01-31': jaar, maand, dag.", "Write a day like '2025-01-31': year, month, day."),
    ),
    Row(
        "literal-needed",
        Text("Bij {function} moet hier een vaste waarde staan.", "{function} needs a fixed value here."),
        Text("Schrijf de waarde zelf, zonder naam of som.", "Write the value itself, without a name or a sum."),
    ),
    Row(
        "round-places",
        Text("Zo kan niet worden afgerond.", "Rounding cannot be done like this."),
        Text(
            "Geef een geheel aantal decimalen van -{most} tot {most}, zonder eenheid.",
            "Give a whole number of places from -{most} to {most}, without a unit.",
        ),
    ),
    Row(
        "band-incomplete",
        Text(
            "In band staan {given} onderdelen; zo heeft een grens geen waarde of een waarde geen grens.",
            "band has {given} parts; so a bound lacks a value or a value lacks a bound.",
        ),
        Text(
            "Schrijf band(x, grens, waarde, grens, waarde, ..., grens): het eindigt met een grens.",
            "Write band(x, bound, value, bound, value, ..., bound): it ends with a bound.",
        ),
    ),
    Row(
        "band-not-rising",
        Text(
            "De grenzen van band moeten oplopen: na {one} komt {other}.",
            "The bounds of band must rise: after {one} comes {other}.",
        ),
        Text(
            "Zet de grenzen van laag naar hoog, elk maar één keer.", "Put the bounds from low to high, each only once."
        ),
    ),
    Row(
        "bounds-reversed",
        Text(
            "De ondergrens bij {function} is hoger dan de bovengrens.",
            "The lower bound of {function} is higher than the upper bound.",
        ),
        Text("Noem eerst de laagste grens, dan de hoogste.", "Name the lowest bound first, then the highest."),
    ),
    Row(
        "division-by-zero",
        Text("Delen door 0 kan niet.", "Dividing by 0 is not possible."),
        Text("Deel door een ander getal.", "Divide by another number."),
    ),
)

ROWS: tuple[Row, ...] = WRITTEN_ROWS + _NAMES + _TYPES
