"""Faults: what is wrong with a scheme file, and cases of a scheme that do not come out."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_VALUES: tuple[Row, ...] = (
    Row(
        "scheme-id-form",
        Text("'{id}' kan geen naam van een regeling zijn.", "'{id}' cannot be the name of a scheme."),
        Text(
            "Gebruik kleine letters en cijfers, met - of _ ertussen, zoals impuls-overijssel.",
            "Use small letters and digits, with - or _ between them, such as impuls-overijssel.",
        ),
    ),
    Row(
        "moment-unreadable",
        Text("'{written}' is geen dag of tijdstip dat bestaat.", "'{written}' is not a day or moment that exists."),
        Text(
            "Schrijf jaar-maand-dag, en als het op de tijd aankomt uur:minuut:seconde: 2026-03-02 09:00:00.",
            "Write year-month-day, and where time matters hour:minute:second: 2026-03-02 09:00:00.",
        ),
    ),
    Row(
        "days-reversed",
        Text("{last} komt voor {first}.", "{last} comes before {first}."),
        Text("Kijk de twee dagen na.", "Check the two days."),
    ),
    Row(
        "listed-twice",
        Text("'{written}' staat twee keer in deze lijst.", "'{written}' stands in this list twice."),
        Text("Haal het een keer weg.", "Remove it once."),
    ),
)

_AMOUNTS: tuple[Row, ...] = (
    Row(
        "amount-not-whole",
        Text(
            "'{written}' kan hier niet: geld gaat in hele centen, een termijn in hele maanden of dagen, nooit onder 0.",
            "'{written}' is not possible here: money is in whole cents, a term in whole months or days, never below 0.",
        ),
        Text("Rond het af, of kijk de eenheid na.", "Round it, or check the unit."),
    ),
    Row(
        "amount-unit",
        Text(
            "'{id}' staat in {unit}, en deze regel vraagt {wanted}.",
            "'{id}' is in {unit}, and this rule asks {wanted}.",
        ),
        Text("Noem een ander bedrag, of verbeter `unit:` daar.", "Name another amount, or correct `unit:` there."),
    ),
    Row(
        "amount-not-in-force",
        Text(
            "'{id}' geldt niet de hele tijd van deze regeling ({first} tot en met {last}).",
            "'{id}' does not hold during all of this scheme ({first} to {last}).",
        ),
        Text(
            "Kijk na of het bedrag nog geldt en verbeter de dagen. Is het veranderd? Maak dan een nieuwe versie.",
            "Check whether the amount still holds and correct the days. Has it changed? Then make a new version.",
        ),
    ),
    Row(
        "amount-unused",
        Text("Geen enkele regel gebruikt '{id}'.", "No rule uses '{id}'."),
        Text("Haal het weg, of noem het bij een regel.", "Remove it, or name it at a rule."),
        "warning",
    ),
    Row(
        "unknown-amount",
        Text("'{id}' staat niet onder amounts.", "'{id}' does not stand under amounts."),
        Text("Voeg het toe, of kies: {known}.", "Add it, or choose: {known}."),
    ),
    Row(
        "hour-rate-zero",
        Text("Met 0 euro per uur is nooit iets terugbetaald.", "At 0 euros an hour nothing is ever repaid."),
        Text("Schrijf hoeveel euro een uur waard is.", "Write how many euros an hour is worth."),
    ),
    Row(
        "assumption-without-note",
        Text("Bij deze aanname staat niet waarom.", "This assumption does not say why."),
        Text(
            "Leg in `note:` uit wat er niet in een bron staat. Die zin komt in elke afwijzing die hierop steunt.",
            "Explain in `note:` what is in no source. That sentence comes in every refusal that rests on this.",
        ),
    ),
)

_RULES: tuple[Row, ...] = (
    Row(
        "rule-without-evidence",
        Text("De regel '{rule}' zegt niet waarop hij steunt.", "The rule '{rule}' does not say what it rests on."),
        Text(
            "Schrijf `evidence:`, met een bron of met een uitleg in `note:`.",
            "Write `evidence:`, with a source or with an explanation in `note:`.",
        ),
    ),
    Row(
        "rule-missing",
        Text("De regel '{rule}' ontbreekt.", "The rule '{rule}' is missing."),
        Text(
            "Een regeling zegt altijd wanneer hij open is. Vraagt hij iets van een handprint, dan zegt hij ook welke"
            " cijfers, dubbeltellingen, routes, versies en makers mogen.",
            "A scheme always says when it is open. If it asks anything of a handprint, it also says which figures,"
            " overlaps, routes, versions and makers are possible.",
        ),
    ),
    Row(
        "window-outside-scheme",
        Text(
            "Dit valt buiten de regeling, die geldt van {first} tot en met {last}.",
            "This is outside the scheme, which holds from {first} to {last}.",
        ),
        Text(
            "Kijk de dagen na, of verbeter valid_from en valid_to.",
            "Check the days, or correct valid_from and valid_to.",
        ),
    ),
    Row(
        "bounds-crossed",
        Text("Het minimum is hoger dan het maximum.", "The minimum is higher than the maximum."),
        Text("Kijk de twee bedragen na.", "Check the two amounts."),
    ),
    Row(
        "threshold-too-high",
        Text(
            "Er moeten {least} doelen zijn, maar er staan er {most} in de lijst.",
            "There must be {least} goals, but the list has {most}.",
        ),
        Text("Verlaag `least`, of voeg doelen toe.", "Lower `least`, or add goals."),
    ),
)

_TEXTS: tuple[Row, ...] = (
    Row(
        "refusal-missing",
        Text(
            "De regel '{rule}' heeft geen zin voor een afwijzing.", "The rule '{rule}' has no sentence for a refusal."
        ),
        Text("Schrijf `refusal:` in beide talen.", "Write `refusal:` in both languages."),
    ),
    Row(
        "capped-missing",
        Text(
            "De regel '{rule}' heeft geen zin voor een lager bedrag.",
            "The rule '{rule}' has no sentence for a lower amount.",
        ),
        Text("Schrijf `capped:` in beide talen.", "Write `capped:` in both languages."),
    ),
    Row(
        "text-braces",
        Text("De accolades in deze zin kloppen niet.", "The braces in this sentence are not right."),
        Text(
            "Tussen twee accolades staat alleen de naam van een feit, met kleine letters.",
            "Between two braces stands only the name of a fact, in small letters.",
        ),
    ),
    Row(
        "text-fact-unknown",
        Text("Deze regel kent het feit '{name}' niet.", "This rule does not know the fact '{name}'."),
        Text("Kies uit: {known}.", "Choose one of: {known}."),
    ),
    Row(
        "text-fact-missing",
        Text("Deze zin noemt niet: {names}.", "This sentence does not name: {names}."),
        Text(
            "Noem het feit, zodat de aanvrager weet wat er niet klopt.",
            "Name the fact, so that the applicant knows what is not right.",
        ),
    ),
)

_CASES: tuple[Row, ...] = (
    Row(
        "asked-not-cents",
        Text(
            "'{written}' is geen bedrag boven 0 in hele centen.", "'{written}' is not an amount above 0 in whole cents."
        ),
        Text("Schrijf een bedrag zoals 1500 of 499.99.", "Write an amount such as 1500 or 499.99."),
    ),
    Row(
        "case-rule-unknown",
        Text("Deze regeling heeft geen regel '{rule}'.", "This scheme has no rule '{rule}'."),
        Text("Kies: {known}.", "Choose: {known}."),
    ),
    Row(
        "case-queue-ids",
        Text(
            "Onder expect horen precies deze aanvragen, elk één keer: {ids}.",
            "Under expect belong exactly these applications, each once: {ids}.",
        ),
        Text(
            "Geef elke aanvraag een eigen id, en zet ze onder expect in de volgorde van hun beurt.",
            "Give each application an id of its own, and put them under expect in the order of their turns.",
        ),
    ),
    Row(
        "seed-form",
        Text("Een startwaarde voor het loten is één regel tekst.", "A seed for the lots is one line of text."),
        Text("Schrijf een korte tekst, zoals een datum.", "Write a short text, such as a date."),
    ),
    Row(
        "rule-without-case",
        Text("Geen controlegeval laat de regel '{rule}' weigeren.", "No case makes the rule '{rule}' refuse."),
        Text(
            "Voeg gevallen toe net onder, op en net boven de grens.",
            "Add cases just under, at and just over the bound.",
        ),
        "warning",
    ),
    Row(
        "scheme-case-fails",
        Text(
            "Controlegeval '{case}' komt niet uit. Bij {what} hoort '{expected}', er komt '{got}'.",
            "The case '{case}' does not come out. At {what} belongs '{expected}', but '{got}' comes.",
        ),
        Text("Verbeter de regel of het controlegeval.", "Correct the rule or the case."),
    ),
)

ROWS: tuple[Row, ...] = _VALUES + _AMOUNTS + _RULES + _TEXTS + _CASES
