"""Reads one hostile document in a process of its own, and says on stdout what that cost."""

import json
import resource
import sys
from time import process_time

from benchmarks.hostile import KINDS
from handprint.document import read_document

# Linux counts in kilobytes, macOS in bytes.
IN_A_MEGABYTE = 1_000_000 if sys.platform == "darwin" else 1_000


def most_memory() -> float:
    """Return the most memory that this process ever had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / IN_A_MEGABYTE


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
