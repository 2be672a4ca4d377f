"""The XML inside a workbook file, a portion at a time and without prefixes.

A document type, and with it every entity, is refused, and nothing of a part is kept but what a
handler takes.
"""

from collections.abc import Callable
import posixpath
from typing import Any
from xml.parsers import expat
import zipfile

_PORTION = 1 << 16


class Handler:
    """Takes the elements of one part as they come. Names of elements and attributes are without
    prefix.
    """

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """A piece of text."""


def stream(archive: zipfile.ZipFile, path: str, handler: Handler) -> None:
    """Sends one part through a handler, a portion at a time; `ValueError` for a document type."""

    def refuse(*_: Any) -> None:
        raise ValueError("a workbook has no document type")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, found: handler.start(
        _bare(name), {_bare(key): value for key, value in found.items()}
    )
    parser.EndElementHandler = lambda name: handler.end(_bare(name))
    parser.CharacterDataHandler = handler.text
    parser.buffer_text = True
    with archive.open(path) as part:
        while portion := part.read(_PORTION):
            parser.Parse(portion, False)
    parser.Parse(b"", True)


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]


class Starts(Handler):
    """Hands every element of one part to a function."""

    def __init__(self, take: Callable[[str, dict[str, str]], None]) -> None:
        self.take = take

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.take(name, attributes)


def relations(archive: zipfile.ZipFile, path: str) -> dict[str, tuple[str, str]]:
    """What a part leads to: by id the kind (the last word of it) and the path inside the file."""
    folder, file = posixpath.split(path)
    parts: dict[str, tuple[str, str]] = {}

    def take(name: str, has: dict[str, str]) -> None:
        if name == "Relationship" and has.get("TargetMode") != "External":
            target = has.get("Target", "")
            inside = (
                target.lstrip("/")
                if target.startswith("/")
                else posixpath.normpath(posixpath.join(folder, target))
            )
            parts[has.get("Id", "")] = (has.get("Type", "").rpartition("/")[2], inside)

    leads = posixpath.join(folder, "_rels", f"{file}.rels")
    if leads in archive.namelist():
        stream(archive, leads, Starts(take))
    return parts
