"""Faults: what is wrong in a model file (sdg_weights.yaml)."""

from handprint.catalogue import method_values
from handprint.catalogue.row import Row
from handprint.problems import Text

_NAMES: tuple[Row, ...] = (
    Row(
        "name-reserved",
        Text("De naam '{id}' heeft al een andere betekenis.", "The name '{id}' already means something else."),
        Text("Kies een andere naam.", "Choose another name."),
    ),
    Row(
        "name-taken",
        Text(
            "De naam '{id}' is al gebruikt voor een getal op regel {line}.",
            "The name '{id}' was used before, for a number on line {line}.",
        ),
        Text("Geef een van de twee een andere naam.", "Give one of the two another name."),
    ),
    Row(
        "unknown-figure",
        Text("Dit model kent geen uitkomst '{id}'.", "This model has no figure '{id}'."),
        Text("Kies: {known}.", "Choose: {known}."),
    ),
)

_GOALS: tuple[Row, ...] = (
    Row(
        "goal-number",
        Text("'{written}' is geen doel van 1 tot en met {most}.", "'{written}' is not a goal from 1 to {most}."),
        Text("Schrijf het nummer van het doel, zoals 3.", "Write the number of the goal, such as 3."),
    ),
    Row(
        "goal-not-listed",
        Text(
            "Doel {goal} staat niet onder goals van dit model.", "Goal {goal} does not stand under goals of this model."
        ),
        Text("Zet doel {goal} met naam en kleur onder goals.", "Put goal {goal} with name and colour under goals."),
    ),
    Row(
        "weights-not-one",
        Text("De gewichten zijn samen {sum}, geen 100%.", "The weights together are {sum}, not 100%."),
        Text("Maak de gewichten samen precies 100%.", "Make the weights together exactly 100%."),
    ),
    Row(
        "weight-zero",
        Text("Een doel met gewicht 0 krijgt niets.", "A goal with weight 0 gets nothing."),
        Text("Haal dit doel hier weg, of geef het een gewicht.", "Remove this goal here, or give it a weight."),
    ),
    Row(
        "target-outside-goals",
        Text(
            "Subdoel {target} hoort bij doel {goal}, maar dat doel krijgt hier geen gewicht.",
            "Target {target} belongs to goal {goal}, but that goal gets no weight here.",
        ),
        Text(
            "Kies een subdoel van een doel dat hier een gewicht heeft.",
            "Choose a target of a goal that has a weight here.",
        ),
        "warning",
    ),
)

_LINES: tuple[Row, ...] = (
    Row(
        "count-with-euros",
        Text(
            "Wat alleen telt (`counts: count`), heeft geen '{key}'.",
            "What only counts (`counts: count`) has no '{key}'.",
        ),
        Text("Haal '{key}' weg, of kies impact, harm of memo.", "Remove '{key}', or choose impact, harm or memo."),
    ),
    Row(
        "euros-without-key",
        Text("Bij `counts: {counts}` hoort ook '{key}'.", "With `counts: {counts}` there must also be '{key}'."),
        Text(
            "Voeg '{key}:' toe, of kies `counts: count` als er geen euro's zijn.",
            "Add '{key}:', or choose `counts: count` if there are no euros.",
        ),
    ),
    Row(
        "unknown-proxy",
        Text("De prijs '{id}' staat niet onder proxies.", "The price '{id}' does not stand under proxies."),
        Text("Voeg de prijs toe, of kies: {known}.", "Add the price, or choose: {known}."),
    ),
    Row(
        "unit-missing",
        Text("Zonder prijs moet er een eenheid zijn.", "Without a price there must be a unit."),
        Text("Voeg `unit:` toe: waarin wordt dit geteld?", "Add `unit:`: in what is this counted?"),
    ),
    Row(
        "unit-not-of-proxy",
        Text(
            "Hier staat {unit}, maar de prijs is voor één {priced}.",
            "Here stands {unit}, but the price is for one {priced}.",
        ),
        Text("Haal `unit` weg, of kies een andere prijs.", "Remove `unit`, or choose another price."),
    ),
    Row(
        "drop-off-without-years",
        Text("Bij één jaar doet drop_off niets.", "With one year drop_off does nothing."),
        Text(
            "Haal drop_off weg, of schrijf hoeveel jaren het effect duurt.",
            "Remove drop_off, or write how many years the effect lasts.",
        ),
        "warning",
    ),
)

_KINDS: tuple[Row, ...] = (
    Row(
        "kind-memo-only",
        Text(
            "Een waarde van soort {kind} mag in geen totaal komen.",
            "A value of kind {kind} may not enter any total.",
        ),
        Text("Schrijf `counts: memo`, of kies een andere prijs.", "Write `counts: memo`, or choose another price."),
    ),
    Row(
        "kind-never-counts",
        Text(
            "Een waarde van soort {kind} is alleen om mee te vergelijken.",
            "A value of kind {kind} serves for comparison only.",
        ),
        Text("Kies een prijs van een andere soort.", "Choose a price of another kind."),
    ),
    Row(
        "kind-once-only",
        Text(
            "Een waarde van soort {kind} omvat alle jaren al en telt maar één keer.",
            "A value of kind {kind} holds all years already and counts once only.",
        ),
        Text(
            "Schrijf `duration_years: 1`, of kies een bedrag per jaar.",
            "Write `duration_years: 1`, or choose a yearly amount.",
        ),
    ),
    Row(
        "kind-relieved-only",
        Text(
            "Een waarde van soort {kind} telt alleen voor tijd waarvan iemand wordt ontlast.",
            "A value of kind {kind} counts only for time of which somebody is relieved.",
        ),
        Text(
            "Leg bij de prijs in `note` uit wie wordt ontlast, of schrijf `counts: memo`.",
            "Explain in the price's `note` who is relieved, or write `counts: memo`.",
        ),
        "warning",
    ),
    Row(
        "market-price-without-own-contribution",
        Text(
            "Een marktprijs telt min wat deelnemers zelf betalen.",
            "A market price counts minus what participants pay themselves.",
        ),
        Text(
            "Voeg `own_contribution:` toe; schrijf 0 als niemand iets betaalt.",
            "Add `own_contribution:`; write 0 if nobody pays anything.",
        ),
        "warning",
    ),
)

_TOTALS: tuple[Row, ...] = (
    Row(
        "total-not-yet-known",
        Text("'{id}' is hier nog niet uitgerekend.", "'{id}' has not been calculated yet here."),
        Text("Zet '{id}' boven deze uitkomst.", "Put '{id}' above this figure."),
    ),
    Row(
        "total-in-indicator",
        Text("Een indicator kan de uitkomst '{id}' niet gebruiken.", "An indicator cannot use the figure '{id}'."),
        Text(
            "Gebruik vragen en getallen: uitkomsten worden pas na de indicatoren uitgerekend.",
            "Use questions and numbers: figures are calculated after the indicators.",
        ),
    ),
    Row(
        "rounded-twice",
        Text(
            "Deze uitkomst wordt twee keer afgerond: hier en op {places} decimalen.",
            "This figure is rounded twice: here and to {places} places.",
        ),
        Text("Haal round(...) weg.", "Remove round(...)."),
        "warning",
    ),
    Row(
        "condition-and-reason",
        Text(
            "not_applicable_if en because horen bij elkaar.",
            "not_applicable_if and because belong together.",
        ),
        Text("Schrijf allebei, of geen van beide.", "Write both, or neither."),
        "warning",
    ),
)

_DISPLAY: tuple[Row, ...] = (
    Row(
        "bands-not-rising",
        Text("Deze klasse ligt niet boven de klasse ervoor.", "This class does not lie above the one before it."),
        Text(
            "Laat `below` steeds hoger worden; alleen de laatste klasse heeft geen `below`.",
            "Let `below` go up each time; only the last class has no `below`.",
        ),
    ),
    Row(
        "last-band-closed",
        Text("Voor grotere bedragen is er geen klasse.", "There is no class for larger amounts."),
        Text(
            "Voeg een laatste klasse toe zonder `below`: {{to: 1000}}.",
            "Add a last class without `below`: {{to: 1000}}.",
        ),
    ),
    Row(
        "band-step",
        Text("Afronden kan alleen op een bedrag boven 0.", "Rounding is to an amount above 0 only."),
        Text("Schrijf bijvoorbeeld 10, 100 of 1000.", "Write for instance 10, 100 or 1000."),
    ),
    Row(
        "by-size-missing",
        Text("De klassen by_size ontbreken.", "The classes by_size are missing."),
        Text("Zet onder presentation een lijst `by_size:`.", "Put a list `by_size:` under presentation."),
    ),
    Row(
        "display-one-way",
        Text("'{id}' heeft precies één manier van tonen nodig.", "'{id}' needs exactly one way to be displayed."),
        Text(
            "Schrijf `round_to: by_size` of `percent_places: 2`.", "Write `round_to: by_size` or `percent_places: 2`."
        ),
    ),
)

_CASES: tuple[Row, ...] = (
    Row(
        "case-path",
        Text(
            "'{written}' is geen antwoordbestand bij dit model.", "'{written}' is not an answer file beside this model."
        ),
        Text(
            "Schrijf de weg vanaf het modelbestand, met / en zonder ..: examples/dorpshuis.yaml.",
            "Write the path from the model file, with / and without ..: examples/dorpshuis.yaml.",
        ),
    ),
    Row(
        "case-value",
        Text("'{written}' is geen uitkomst.", "'{written}' is not an outcome."),
        Text("Schrijf een getal, `unknown` of `not_applicable`.", "Write a number, `unknown` or `not_applicable`."),
    ),
    Row(
        "case-tolerance",
        Text("Een marge kan niet onder 0 liggen.", "A tolerance cannot be below 0."),
        Text("Schrijf 0 als de uitkomst precies moet kloppen.", "Write 0 if the outcome must be exact."),
    ),
)

ROWS: tuple[Row, ...] = method_values.ROWS + _NAMES + _GOALS + _LINES + _KINDS + _TOTALS + _DISPLAY + _CASES
