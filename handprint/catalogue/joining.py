"""Faults: where a model and a questionnaire do not fit together."""

from handprint.catalogue.row import Row
from handprint.problems import Text

ROWS: tuple[Row, ...] = (
    Row(
        "off-route-undeclared",
        Text(
            "De vraag '{question}' kan overgeslagen worden, maar zegt niet wat dan telt; '{user}' rekent ermee.",
            "The question '{question}' may be skipped but does not say what counts then; '{user}' calculates with it.",
        ),
        Text(
            "Zet bij deze vraag `when_off_route:` met de waarde die dan telt, bijvoorbeeld 0.",
            "Give this question `when_off_route:` with the value that counts then, for instance 0.",
        ),
    ),
    Row(
        "total-not-asked",
        Text(
            "Het cijfer '{total}' gebruikt '{name}', maar vragenlijst '{questionnaire}' vraagt daar niet naar.",
            "The figure '{total}' uses '{name}', but questionnaire '{questionnaire}' does not ask for it.",
        ),
        Text(
            "Zet de vraag in `base`, zodat elke vragenlijst haar heeft, of gebruik een andere naam.",
            "Put the question in `base`, so that every questionnaire has it, or use another name.",
        ),
    ),
    Row(
        "nowhere-asked",
        Text(
            "Geen enkele vragenlijst heeft een vraag of groep '{name}'.{meant}",
            "No questionnaire has a question or group '{name}'.{meant}",
        ),
        Text(
            "Verbeter de naam, of zet de vraag in een vragenlijst.",
            "Mend the name, or put the question in a questionnaire.",
        ),
    ),
    Row(
        "no-such-step",
        Text("De berekening heeft geen stap '{step}'.{meant}", "The calculation has no step '{step}'.{meant}"),
        Text(
            "Zonder stap legt `handprint explain` de impactwaarde uit; daarin staan de namen van de stappen.",
            "Without a step `handprint explain` explains the impact value; the names of the steps stand in it.",
        ),
    ),
    Row(
        "no-such-figure",
        Text(
            "Deze vragenlijst geeft geen cijfer '{figure}'.{meant}",
            "This questionnaire gives no figure '{figure}'.{meant}",
        ),
        Text(
            "Kies een van: {known}. Een regel van de kaart mag ook, bij zijn naam in het model.",
            "Choose one of: {known}. A line of the card is fine too, by its name in the model.",
        ),
    ),
    Row(
        "case-no-such-step",
        Text(
            "Het controlegeval verwacht '{step}', maar deze berekening heeft dat cijfer of die stap niet.{meant}",
            "The case expects '{step}', but this calculation has no such figure or step.{meant}",
        ),
        Text(
            "Verbeter de naam onder `expect:`, of gebruik een antwoordenbestand dat erover gaat.",
            "Mend the name under `expect:`, or use an answer file that is about it.",
        ),
    ),
)
