"""What the user sets: terms of models, values of the law, and where a value comes from."""

from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from .checking import Checked
from .fields import fault, given
from .rule import Broken, of_type
from .texts import Id, Words, wrong_text
from .units import Choice, Day, No, Yes
from .work import Sector

ALL_MODELS = "all"  # a term for every model that has it
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


@frozen
class TermValue(Checked):
    """A model's term set by the user, for everybody or for one person, gig or sector; `model`
    may be `all`, every model that has the term. With a `start` it holds for work from that day on.
    """

    model: str = given(Words(), absence=fault(), must=True)
    term: str = given(Words(), absence=fault(), must=True)
    value: str = given(Words(), absence=fault(), must=True)
    person: str = given(Id(of="people"), "")
    gig: str = given(Id(of="gigs"), "")
    sector: str = given(Choice(Sector.words()), "")
    mark: Mark = Mark("assumed")
    instead_of_law: bool = given(Yes(), False, is_quiet=True)
    start: date | None = given(Day(), None, key="from", is_quiet=True)
    place: str = field(default="", eq=False, repr=False)
    value_place: str = field(default="", eq=False, repr=False)  # the cell of the value itself

    @property
    def is_for_all(self) -> bool:
        """Whether it is for everybody and all the time."""
        return not (self.person or self.gig or self.sector or self.start)

    def rules(self) -> Iterator[Broken]:
        """A value is for everybody or for one of person, gig and sector."""
        if sum(map(bool, (self.person, self.gig, self.sector))) > 1:
            yield Broken(
                (),
                "more than one of person, gig and sector",
                "a value for one of them, or for everybody",
                "Remove one of them.",
                (("person",), ("gig",), ("sector",)),
                blames=("person",),
            )


@frozen
class LawValue(Checked):
    """A parameter of the law set by the user for the whole comparison (a value or a reading).

    `instead_of_law` is true for a figure that stands in for the dated law, false for a choice
    between readings that the law leaves open.
    """

    parameter: str = given(Words(), absence=fault(), must=True)
    value: str = given(Words(), absence=fault(), must=True)
    mark: Mark = Mark("assumed")
    instead_of_law: bool = given(No(), True, key="reading", is_quiet=True)
    place: str = field(default="", eq=False, repr=False)
    value_place: str = field(default="", eq=False, repr=False)
