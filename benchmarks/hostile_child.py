"""Reads one hostile document in a process of its own, and says on stdout what that cost."""

import json
import resource
import sys
from pathlib import Path
from time import process_time

from benchmarks.hostile import KINDS
from handprint.document import read_document

STATUS = Path("/proc/self/status")


def most_memory() -> float:
    """Return the most memory that this process ever had, in megabytes.

    On Linux `getrusage` starts at what the parent had, so the kernel's own count is read there; macOS counts in bytes.
    """
    if STATUS.exists():
        peak = next(line for line in STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) / 1_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000_000


def main(name: str) -> None:
    """Read the document of one kind."""
    content = KINDS[name].content()
    read_document("harmless: yes", "harmless")
    memory, start = most_memory(), process_time()
    document, _ = read_document(content, "hostile")
    seconds = process_time() - start
    cost = {
        "milliseconds": seconds * 1_000,
        "megabytes": most_memory() - memory,
        "refused": document is None,
    }
    sys.stdout.write(json.dumps(cost))


if __name__ == "__main__":
    main(sys.argv[1])
