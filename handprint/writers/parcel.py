"""Files in one zip to mail: the same files always give the same bytes, on every machine."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name; when it was made is not for the reader."""
ANYBODY_MAY_READ: Final = 0o100644 << 16
UNIX: Final = 3


def parcel_of(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of files by name, in the order given; stored, for packing differs from machine to machine."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_STORED) as parcel:
        for name, held in files.items():
            about = ZipInfo(name, LONG_AGO)
            about.create_system = UNIX
            about.external_attr = ANYBODY_MAY_READ
            parcel.writestr(about, held)
    return content.getvalue()
