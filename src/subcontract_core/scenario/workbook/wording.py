"""What a workbook says in a user's language: names of sheets, headings, notes, words of lists."""

from collections.abc import Mapping, Sequence
import re
from typing import Protocol

from attrs import define, field

from ...base import files
from .cells import ALL, NOTHING
from .columns import Column, SheetOf


class Words(files.Words, Protocol):
    """Texts in a user's language that may be missing."""

    @property
    def code(self) -> str: ...

    def has(self, key: str) -> bool: ...


@define
class Wording:
    """Texts for sheets and columns. `known` holds words for columns whose words depend on what is
    installed; `shown` what stands for each word of the format, by column, once `texts` was asked.
    """

    words: Words
    known: Mapping[str, Sequence[str]]
    shown: dict[str, dict[str, str]] = field(factory=dict)

    def name(self, sheet: str) -> str:
        """What a sheet is called."""
        key = f"workbook.sheet.{sheet}"
        return (self.words.text(key) if self.words.has(key) else sheet)[:31]

    def heading(self, sheet: SheetOf, column: Column) -> str:
        """What a column is called: its own words, those of the field, or its key."""
        last = column.key.rsplit(".", 1)[-1]
        for key in (
            f"workbook.column.{sheet.name}.{column.key}",
            f"workbook.column.{column.key}",
            f"field.{last}",
        ):
            if self.words.has(key):
                text = self.words.text(key)
                return text[:1].upper() + text[1:]
        return column.key.replace("_", " ").replace(".", ": ")

    def note(self, sheet: SheetOf, column: Column) -> str:
        """What to write into a column."""
        own = f"workbook.note.{sheet.name}.{column.key}"
        parts = [self.words.text(own)] if self.words.has(own) else []
        name = (
            "ids"
            if column.many and column.of
            else f"{column.kind}s"
            if column.many
            else column.of and "known_id" or column.kind
        )
        kind = f"workbook.kind.{name}"
        parts += [self.words.text(kind)] if self.words.has(kind) else []
        if column.many and column.kind == "choice":
            parts.append(", ".join(self.shown.get(f"{sheet.name}.{column.key}", {}).values()))
        return "\n".join(
            [*parts, *([self.words.text("workbook.required")] if column.required else [])]
        )

    def texts(self, path: str, column: Column) -> dict[str, str]:
        """What is shown for each word that a column may have; each reads back as that word."""
        codes = [
            *column.options,
            *(("true", "false") if column.kind == "boolean" else ()),
            *self.known.get(path, ()),
        ]
        codes += [ALL] if column.many and column.of else [NOTHING] if column.many and codes else []
        texts: dict[str, str] = {}
        taken: set[str] = set()
        for code in codes:
            text = self._word(path, code)
            # A text that two words would share, or that separates a list, could not be read back.
            if (
                text.casefold() in taken
                or (text != code and text in codes)
                or (column.many and re.search(r"[,;\n]", text))
            ):
                text = code
            taken.add(text.casefold())
            texts[code] = text
        self.shown[path] = texts
        return texts

    def _word(self, path: str, code: str) -> str:
        name = "nothing" if code == NOTHING else code
        for key in (
            f"workbook.option.{path}.{name}",
            f"workbook.option.{name}",
            f"buyer.{name}",
            f"weekday.{name}",
        ):
            if self.words.has(key):
                return self.words.text(key)
        return code
