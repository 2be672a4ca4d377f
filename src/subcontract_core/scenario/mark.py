"""Where a value comes from: a public document, or an assumption."""

from collections.abc import Iterator

from attrs import field, frozen

from .checking import Checked
from .rule import Broken, of_type
from .texts import wrong_text
from .units import Choice

MARKS = ("sourced", "assumed", "unknown", "reading")


@frozen
class Mark(Checked):
    """Where a value comes from: `sourced` with a public document, or `assumed` with why; `unknown`
    where the documents do not have it, `reading` one of several readings of them.

    `text` is the plain text, or the English one of `texts` (the first where there is no English).
    `texts` holds the texts by language where there is more than a plain one.
    """

    kind: str
    text: str = ""
    texts: dict[str, str] = field(factory=dict, hash=False)

    def rules(self) -> Iterator[Broken]:
        """The kind is one of four, and nothing personal stands in the texts."""
        yield from (one.below("kind") for one in Choice(MARKS).wrong(self.kind))
        for text in dict.fromkeys((self.text, *self.texts.values())):
            if not isinstance(text, str):
                yield of_type(text, str).below("text")
            elif text:
                yield from (one.below("text") for one in wrong_text(text))
