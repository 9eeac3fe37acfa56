"""Faults: what cannot be understood in one value of a model file, and in the numbers with their sources."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_SPELLING: tuple[Row, ...] = (
    Row(
        "model-id-form",
        Text("'{id}' kan geen naam zijn.", "'{id}' cannot be a name."),
        Text(
            "Begin met een kleine letter en gebruik verder kleine letters, cijfers en _ (hooguit 60 tekens).",
            "Start with a small letter and go on with small letters, digits and _ (at most 60 characters).",
        ),
    ),
    Row(
        "model-number-unreadable",
        Text("'{written}' is geen getal.", "'{written}' is not a number."),
        Text(
            "Schrijf alleen cijfers, met een punt voor decimalen en zonder punten voor duizendtallen: 1250.50.",
            "Write digits only, with a point for decimals and nothing for thousands: 1250.50.",
        ),
    ),
    Row(
        "model-percent-misplaced",
        Text(
            "'{written}' is een percentage, en dat hoort hier niet.",
            "'{written}' is a percentage, and none belongs here.",
        ),
        Text("Schrijf het getal in zijn eigen eenheid, zonder %.", "Write the number in its own unit, without %."),
    ),
    Row(
        "model-whole-number",
        Text(
            "'{written}' is geen heel getal van {least} tot en met {most}.",
            "'{written}' is not a whole number from {least} to {most}.",
        ),
        Text("Schrijf een heel getal dat daartussen ligt.", "Write a whole number within those bounds."),
    ),
    Row(
        "model-day-unreadable",
        Text("'{written}' is geen dag die bestaat.", "'{written}' is not a day that exists."),
        Text("Schrijf jaar-maand-dag, zoals 2026-01-31.", "Write year-month-day, such as 2026-01-31."),
    ),
    Row(
        "model-unit-unreadable",
        Text("'{written}' is geen eenheid.", "'{written}' is not a unit."),
        Text(
            "Schrijf bijvoorbeeld hour, people, EUR/hour of EUR/(people*daypart); 1 is zonder eenheid.",
            "Write for instance hour, people, EUR/hour or EUR/(people*daypart); 1 is without a unit.",
        ),
    ),
    Row(
        "colour-unreadable",
        Text("'{written}' is geen kleur.", "'{written}' is not a colour."),
        Text(
            'Schrijf # met zes cijfers of letters a-f, zoals "#4C9F38".',
            'Write # with six digits or letters a-f, such as "#4C9F38".',
        ),
    ),
    Row(
        "target-unreadable",
        Text("'{written}' is geen subdoel.", "'{written}' is not a target."),
        Text(
            'Schrijf het nummer van het doel, een punt en het subdoel: "3.8" of "13.b".',
            'Write the goal, a point and the target: "3.8" or "13.b".',
        ),
    ),
    Row(
        "share-out-of-range",
        Text("{written} is geen deel van 0% tot en met 100%.", "{written} is not a share from 0% to 100%."),
        Text("Schrijf een percentage van 0% tot en met 100%.", "Write a percentage from 0% to 100%."),
    ),
)

_NUMBERS: tuple[Row, ...] = (
    Row(
        "range-order",
        Text(
            "De waarde {value} ligt niet tussen de laagste ({low}) en de hoogste ({high}).",
            "The value {value} does not lie between the lowest ({low}) and the highest ({high}).",
        ),
        Text(
            "Kijk de drie getallen na: low, value, high lopen op.", "Check the three numbers: low, value, high go up."
        ),
    ),
    Row(
        "discount-rate-too-low",
        Text("De discontovoet moet hoger zijn dan -100%.", "The discount rate must be higher than -100%."),
        Text("Schrijf een percentage per jaar, zoals 2.25%.", "Write a percentage a year, such as 2.25%."),
    ),
    Row(
        "price-factor-not-positive",
        Text("Een prijsfactor moet groter zijn dan 0.", "A price factor must be greater than 0."),
        Text(
            "Neem de factor over die voor dit jaar is gepubliceerd, zoals 1.033.",
            "Copy the factor that was published for this year, such as 1.033.",
        ),
    ),
    Row(
        "price-factor-own-year",
        Text(
            "{year} is het prijsjaar van dit model; daarvoor is geen factor nodig.",
            "{year} is the price year of this model; it needs no factor.",
        ),
        Text("Haal deze factor weg, of verbeter price_year.", "Remove this factor, or correct price_year."),
    ),
    Row(
        "price-factor-missing",
        Text(
            "Voor prijzen van {year} is er geen factor naar {price_year}.",
            "There is no factor from prices of {year} to {price_year}.",
        ),
        Text(
            "Zet onder price_factors de gepubliceerde factor van {year} naar {price_year}.",
            "Put the published factor from {year} to {price_year} under price_factors.",
        ),
    ),
    Row(
        "proxy-negative",
        Text("Een prijs kan niet onder 0 liggen.", "A price cannot be below 0."),
        Text(
            "Schrijf een positief bedrag. Is het schade? Zet dan bij de indicator `counts: harm`.",
            "Write a positive amount. Is it harm? Then write `counts: harm` at the indicator.",
        ),
    ),
    Row(
        "proxy-unit-not-euros",
        Text(
            "Een prijs in '{unit}' is niet in euro's per eenheid.", "A price in '{unit}' is not in euros for one unit."
        ),
        Text(
            "Schrijf EUR/ en dan waarvoor de prijs is: EUR/hour.",
            "Write EUR/ and then what the price is for: EUR/hour.",
        ),
    ),
    Row(
        "proxy-unused",
        Text("Geen enkele indicator gebruikt de prijs '{id}'.", "No indicator uses the price '{id}'."),
        Text("Haal de prijs weg, of noem hem bij een indicator.", "Remove the price, or name it at an indicator."),
        "warning",
    ),
    Row(
        "constant-unused",
        Text("Geen enkele formule gebruikt '{id}'.", "No formula uses '{id}'."),
        Text("Haal dit getal weg, of gebruik het in een formule.", "Remove this number, or use it in a formula."),
        "warning",
    ),
)

_SOURCES: tuple[Row, ...] = (
    Row(
        "source-missing",
        Text(
            "Een getal met `evidence: {evidence}` heeft een bron nodig.",
            "A number with `evidence: {evidence}` needs a source.",
        ),
        Text(
            "Noem de bron met `source:`, of noem het een aanname: `evidence: assumption`.",
            "Name the source with `source:`, or call it an assumption: `evidence: assumption`.",
        ),
    ),
    Row(
        "unknown-source",
        Text("De bron '{id}' staat niet onder sources.", "The source '{id}' does not stand under sources."),
        Text("Voeg de bron toe, of kies: {known}.", "Add the source, or choose: {known}."),
    ),
    Row(
        "source-unused",
        Text("Geen enkel getal noemt de bron '{id}'.", "No number names the source '{id}'."),
        Text("Haal de bron weg, of noem hem bij een getal.", "Remove the source, or name it at a number."),
        "warning",
    ),
    Row(
        "source-url",
        Text("'{written}' is geen webadres.", "'{written}' is not a web address."),
        Text(
            "Schrijf het hele adres waar iemand de bron kan vinden, met https:// ervoor.",
            "Write the whole address where somebody can find the source, with https:// in front.",
        ),
    ),
    Row(
        "source-after-model",
        Text("De bron is van {year}, dus later dan dit model.", "The source is of {year}, so later than this model."),
        Text(
            "Kijk het jaar van de bron na, of verbeter valid_from.",
            "Check the year of the source, or correct valid_from.",
        ),
        "warning",
    ),
)

ROWS: tuple[Row, ...] = _SPELLING + _NUMBERS + _SOURCES
