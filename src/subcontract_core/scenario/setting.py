"""What the user sets: terms of models, values of the law, and where a value comes from."""

from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from .checking import Checked
from .fields import fault, given
from .mark import Mark
from .rule import Broken
from .texts import Id, Words
from .units import Choice, Day, No, Yes
from .work import Sector

ALL_MODELS = "all"  # a term for every model that has it


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
