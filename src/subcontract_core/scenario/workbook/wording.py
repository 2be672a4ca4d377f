"""What a workbook says in a user's language: names of sheets, headings, notes, words of lists."""

from collections import Counter
from collections.abc import Mapping, Sequence
import re
from typing import Protocol

from attrs import define, field, frozen

from ...base import files
from .cells import ALL, NOTHING
from .columns import DECIDED_BY, MARKS, TOP, Column, SheetOf, sheets


class Words(files.Words, Protocol):
    """Texts in a user's language that may be missing."""

    @property
    def code(self) -> str: ...

    def has(self, key: str) -> bool: ...


@frozen
class Offered:
    """A word that a column may have because of what is installed: the word of the format, what is
    shown for it, and the word of the deciding column (`DECIDED_BY`) that it goes with.
    """

    code: str
    text: str = ""
    of: str = ""


def _offered(known: Mapping[str, Sequence[Offered | str]]) -> dict[str, tuple[Offered, ...]]:
    """The words of each column; a plain one is shown as it is."""
    return {
        path: tuple(one if isinstance(one, Offered) else Offered(one) for one in words)
        for path, words in known.items()
    }


@define
class Wording:
    """Texts for sheets and columns. `known` holds words for columns whose words depend on what is
    installed; `shown` what stands for each word of the format, by column, once `texts` was asked.
    """

    words: Words
    known: Mapping[str, Sequence[Offered]] = field(converter=_offered)
    shown: dict[str, dict[str, str]] = field(factory=dict)
    decided: dict[str, dict[tuple[str, str], str]] = field(factory=dict)

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
            *(one.code for one in self.known.get(path, ()) if path not in DECIDED_BY),
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

    def decided_texts(self, path: str) -> dict[tuple[str, str], str]:
        """What is shown for each word that goes with a word of the deciding column, by both."""
        if path not in self.decided:
            taken: dict[str, set[str]] = {}
            found = self.decided.setdefault(path, {})
            for one in self.known.get(path, ()) if path in DECIDED_BY else ():
                texts = taken.setdefault(one.of, set())
                text = one.code if one.text.casefold() in texts else one.text or one.code
                texts.add(text.casefold())
                found[one.of, one.code] = text
        return self.decided[path]

    def text_of(self, path: str, code: str, of: str) -> str:
        """What is shown for a word beside a word of the deciding column; one that does not go with
        it is shown as beside another.
        """
        texts = self.decided_texts(path)
        other = next((text for (_, own), text in texts.items() if own == code), code)
        return texts.get((of, code), other)

    def places(self) -> dict[str, str]:
        """What is shown for each place that a mark may name, by its path without the id."""
        found: dict[str, str] = {}
        for sheet in sheets():
            if sheet.name == MARKS:
                continue
            above = ".".join((sheet.owner, *sheet.path)) if sheet.owner else sheet.name
            prefix = "" if sheet.name == TOP else f"{above}."
            name = self.name(sheet.name)
            if sheet.owner:
                found[above] = name
            for column in sheet.columns:
                found[f"{prefix}{column.key}"] = f"{name}: {self.heading(sheet, column)}"
        return _unlike(found)

    def place_text(self, path: str) -> str:
        """A place that a mark names, in words: its sheet, whose it is and the heading."""
        first, *rest = path.split(".")
        listed = first != TOP and any(sheet.name == first for sheet in sheets() if not sheet.owner)
        whose = rest.pop(0) if listed and rest else ""
        text = self.places().get(".".join((first, *rest)))
        if text is None:
            return path
        name, colon, heading = text.partition(": ")
        return f"{name}{f', {whose}' if whose else ''}{colon}{heading}"

    def _word(self, path: str, code: str) -> str:
        own = next((one.text for one in self.known.get(path, ()) if one.code == code), "")
        if own:
            return own
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


def _unlike(texts: Mapping[str, str]) -> dict[str, str]:
    """Texts by code, without those that two codes would share: these stand as they are."""
    counts = Counter(text.casefold() for text in texts.values())
    return {code: text for code, text in texts.items() if counts[text.casefold()] == 1}
