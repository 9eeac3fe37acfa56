"""Faults: what is wrong in the overlays of a model, its other values for some initiatives."""

from handprint.catalogue.row import Row
from handprint.problems import Text

ROWS: tuple[Row, ...] = (
    Row(
        "overlay-without-condition",
        Text(
            "Deze afwijking zegt niet voor wie of vanaf wanneer zij geldt.",
            "This overlay does not say for whom or from when it holds.",
        ),
        Text(
            "Voeg `from:` of `municipalities:` toe. Wat altijd geldt, hoort in het model zelf.",
            "Add `from:` or `municipalities:`. What always holds belongs in the model itself.",
        ),
    ),
    Row(
        "overlay-for-nobody",
        Text("Deze afwijking geldt voor geen enkele gemeente.", "This overlay holds for no municipality at all."),
        Text(
            "Noem ten minste één gemeente, of haal `municipalities` weg: dan geldt zij overal.",
            "Name at least one municipality, or remove `municipalities`: then it holds everywhere.",
        ),
    ),
    Row(
        "overlay-twice",
        Text(
            "De naam '{id}' is al van de afwijking op regel {line}.",
            "The name '{id}' is that of the overlay on line {line} already.",
        ),
        Text("Geef een van de twee een andere naam.", "Give one of the two another name."),
    ),
    Row(
        "overlay-unknown-row",
        Text(
            "'{id}' staat niet onder {section} van dit model. Een afwijking voegt niets toe.",
            "'{id}' does not stand under {section} of this model. An overlay adds nothing.",
        ),
        Text(
            "Zet het eerst in het model zelf, of kies: {known}.",
            "Put it in the model itself first, or choose: {known}.",
        ),
    ),
    Row(
        "overlay-other-unit",
        Text(
            "Deze afwijking rekent in {unit}, maar het model rekent hier in {own}.",
            "This overlay counts in {unit}, but the model counts in {own} here.",
        ),
        Text("Reken de waarde om naar {own}.", "Convert the value to {own}."),
    ),
    Row(
        "overlays-too-many",
        Text(
            "De afwijkingen kunnen op meer dan {most} manieren samenkomen.",
            "The overlays can come together in more than {most} ways.",
        ),
        Text(
            "Voeg afwijkingen samen, of verdeel ze over meer modellen.",
            "Join some overlays, or divide them over several models.",
        ),
    ),
    Row(
        "overlay-changes-nothing",
        Text(
            "De afwijking '{id}' verandert nooit iets.",
            "The overlay '{id}' never changes anything.",
        ),
        Text(
            "Geef haar een andere waarde dan het model, of haal haar weg. Een latere afwijking gaat voor.",
            "Give it another value than the model has, or remove it. A later overlay goes before it.",
        ),
        "warning",
    ),
    Row(
        "overlay-without-case",
        Text(
            "Geen enkel controlegeval rekent met de afwijking '{id}'.",
            "No case calculates with the overlay '{id}'.",
        ),
        Text(
            "Voeg een geval toe met antwoorden waarvoor zij geldt, en reken het met de hand na.",
            "Add a case with answers for which it holds, and work it out by hand.",
        ),
        "warning",
    ),
)
