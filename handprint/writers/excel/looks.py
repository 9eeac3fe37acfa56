"""How cells look, and how numbers are shown in them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from handprint.expr.types import NumberType, Type
from handprint.problems import Language

Look: TypeAlias = Literal[
    "plain",
    "hint",
    "title",
    "subtitle",
    "heading",
    "header",
    "label",
    "caption",
    "big",
    "live",
    "input",
    "method",
    "warn",
]

_EDGE: Final[Mapping[str, object]] = {"border": 1, "border_color": "#D0D5DB"}
_TOP: Final[Mapping[str, object]] = {"valign": "top"}
_WRAPPED: Final[Mapping[str, object]] = {"text_wrap": True, "align": "left", "indent": 1}

LOOKS: Final[Mapping[Look, Mapping[str, object]]] = MappingProxyType(
    {
        "plain": _TOP,
        "hint": {"font_color": "#5B6570", "italic": True},
        "title": {"bold": True, "font_size": 18},
        "subtitle": {"font_size": 12, "font_color": "#3A424B"},
        "heading": {"bold": True, "font_size": 13, "font_color": "#19486A", "bottom": 2, "bottom_color": "#19486A"},
        "header": {**_EDGE, "valign": "bottom", "bold": True, "bg_color": "#E7ECF1", **_WRAPPED},
        "label": {**_EDGE, **_TOP, **_WRAPPED},
        "caption": {**_EDGE, "valign": "vcenter", "text_wrap": True, "bold": True, "font_size": 12, "indent": 1},
        "big": {**_EDGE, "valign": "vcenter", "bold": True, "font_size": 15, "align": "right"},
        "live": {**_EDGE, **_TOP, "align": "right"},
        "input": {**_EDGE, **_TOP, "bg_color": "#FFF6CC", "font_color": "#1F3FA8", "locked": False, "text_wrap": True},
        "method": {**_EDGE, **_TOP, "bg_color": "#EAF4E4", "font_color": "#1F3FA8", "locked": False, "align": "right"},
        "warn": {"bold": True, "font_color": "#A21942"},
    }
)
UNKNOWN: Final[Mapping[str, object]] = MappingProxyType({"font_color": "#D9D9D9", "bg_color": "#D9D9D9"})
"""An unknown figure is a grey cell: the code #N/A behind it has the colour of its ground."""

GENERAL: Final = "General"
DAY: Final = "d-m-yyyy"
TEXT: Final = "@"
_COUNTRIES: Final[Mapping[Language, str]] = {"nl": "413", "en": "809"}
_LIGHT: Final = 150


def euros(language: Language, places: int = 2) -> str:
    """Return the pattern of an amount; programs that know the country write its own thousands and decimals."""
    return f'[$-{_COUNTRIES[language]}]"EUR" {_digits(places)}'


def number(language: Language, places: int) -> str:
    """Return the pattern of a number with thousands and that many decimals."""
    return f"[$-{_COUNTRIES[language]}]{_digits(places)}"


def plainly(language: Language) -> str:
    """Return the pattern of a number with the decimals that it has."""
    return f"[$-{_COUNTRIES[language]}]{GENERAL}"


def percent(language: Language, places: int = 0) -> str:
    """Return the pattern of a share that is shown as a percentage."""
    return f"[$-{_COUNTRIES[language]}]0{_part(places)}%"


def of_type(kind: Type, language: Language, places: int = 2) -> str:
    """Return the pattern of a value of a type: euros with decimals, other numbers with those that they have."""
    if isinstance(kind, NumberType) and kind.unit and ("EUR", 1) in kind.unit.powers:
        return number(language, places)
    return plainly(language)


def on_colour(colour: str) -> Mapping[str, object]:
    """Return the look of a label on a colour `#rrggbb`, in whichever of black and white can be read on it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    light = (red * 299 + green * 587 + blue * 114) / 1000
    return {
        **LOOKS["label"],
        "bg_color": colour,
        "font_color": "#000000" if light > _LIGHT else "#FFFFFF",
        "bold": True,
    }


def _digits(places: int) -> str:
    return f"#,##0{_part(places)}"


def _part(places: int) -> str:
    return f".{'0' * places}" if places else ""
