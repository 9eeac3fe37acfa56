"""What the codes of a model and a questionnaire are called, for people."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from handprint.model.model import Counts, Evidence, ProxyKind
from handprint.problems import Text
from handprint.questionnaire.questionnaire import Allow, QuestionKind, Route

COUNTS: Final[Mapping[Counts, Text]] = MappingProxyType(
    {
        "impact": Text("telt mee in de impactwaarde", "counts in the impact value"),
        "harm": Text("schade, apart getoond", "harm, shown apart"),
        "memo": Text("ter informatie, in geen totaal", "for information, in no total"),
        "count": Text("telt zonder euro's", "counts without euros"),
    }
)
EVIDENCE: Final[Mapping[Evidence, Text]] = MappingProxyType(
    {
        "published": Text("gepubliceerd", "published"),
        "derived": Text("afgeleid", "derived"),
        "assumption": Text("aanname", "assumption"),
    }
)
PROXY_KINDS: Final[Mapping[ProxyKind, Text]] = MappingProxyType(
    {
        "public_price": Text("prijs van de overheid", "public price"),
        "avoided_public_cost": Text("minder kosten voor de overheid", "avoided public cost"),
        "market_price": Text("marktprijs", "market price"),
        "replacement_cost": Text("kosten van vervanging", "replacement cost"),
        "opportunity_cost": Text("waarde van de tijd", "opportunity cost"),
        "wellbeing": Text("waarde van welzijn", "wellbeing"),
        "income_gain": Text("meer inkomen", "income gain"),
        "external_cost": Text("schade voor anderen", "external cost"),
        "avoided_private_cost": Text("minder kosten voor mensen zelf", "avoided private cost"),
        "consumer_surplus": Text("wat het mensen meer waard is dan de prijs", "consumer surplus"),
        "fiscal_transfer": Text("geld dat van kas wisselt", "fiscal transfer"),
        "effort_value": Text("waarde van inzet", "value of effort"),
        "convention": Text("afspraak", "convention"),
        "capital_value": Text("waarde van bezit", "capital value"),
        "lifetime_pv": Text("waarde over een heel leven", "lifetime value"),
        "ratio_benchmark": Text("vergelijkingsgetal", "benchmark ratio"),
    }
)
QUESTION_KINDS: Final[Mapping[QuestionKind, Text]] = MappingProxyType(
    {
        "yes_no": Text("ja of nee", "yes or no"),
        "choice": Text("één keuze", "one choice"),
        "multi": Text("meer keuzes", "several choices"),
        "whole": Text("geheel getal", "whole number"),
        "number": Text("getal", "number"),
        "euros": Text("euro's", "euros"),
        "percent": Text("percentage", "percentage"),
        "hours": Text("uren", "hours"),
        "people": Text("mensen", "people"),
        "date": Text("datum", "date"),
        "text": Text("tekst", "text"),
        "note": Text("uitleg, geen vraag", "a note, no question"),
    }
)
ALLOWED: Final[Mapping[Allow, Text]] = MappingProxyType(
    {
        "dont_know": Text("weet niet", "don't know"),
        "refused": Text("zeg ik liever niet", "rather not say"),
        "not_applicable": Text("niet van toepassing", "not applicable"),
        "estimate": Text("schatting", "estimate"),
    }
)
ROUTES: Final[Mapping[Route, Text]] = MappingProxyType(
    {"short": Text("kort", "short"), "extended": Text("uitgebreid", "extended")}
)
