"""Guarded YAML -> plain text data, with the place of every key and value."""

from handprint.document.document import Document
from handprint.document.nodes import Path, Tree
from handprint.document.read import read_document
from handprint.document.schema import schema_problems

__all__ = ["Document", "Path", "Tree", "read_document", "schema_problems"]
