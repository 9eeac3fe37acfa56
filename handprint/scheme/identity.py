"""What a scheme means, and its fingerprint: everything that can change an advice or a text; the cases left out."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from handprint.expr.units import Unit
from handprint.fingerprint import Meaning, fingerprint
from handprint.scheme.scheme import Scheme

_NO_MEANING: Final = frozenset({"place", "file", "fingerprint", "cases"})


def scheme_fingerprint(scheme: Scheme) -> str:
    """Return the fingerprint of a scheme: SHA-256 in hexadecimal."""
    return fingerprint("scheme", _meaning(scheme))


def _meaning(part: object) -> Meaning:
    match part:
        case None | str() | bool() | int() | Fraction():
            return part
        case Unit():
            return str(part)
        case date():
            return part.isoformat()
        case Mapping():
            return {str(key): _meaning(value) for key, value in part.items()}
        case tuple():
            return [_meaning(item) for item in part]
        case _ if is_dataclass(part):
            names = (field.name for field in fields(part))
            return {name: _meaning(getattr(part, name)) for name in names if name not in _NO_MEANING}
    raise TypeError(f"{type(part).__name__} has no meaning in a scheme")
