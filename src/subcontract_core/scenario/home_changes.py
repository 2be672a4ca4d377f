"""What changes in a home on the way: the rent, a move, a spouse or other adults who come or go; any
number of changes, each from a whole month on.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import evolve, field, fields, frozen

from ..base.errors import Text
from ..base.per_time import MONTH, YEAR
from .checking import Checked, drafting
from .fields import fault, given
from .home import Housing
from .mark import Mark
from .rule import Broken, Path, from_one_month
from .units import Money, Month, Whole, Yes, month_text

_SPOUSE = ("spouse", "spouse_income", "spouse_entitled")
_OTHERS = ("other_adults", "other_adults_income")


@frozen
class HomeChange(Checked):
    """What a home is from a whole month on; None is what stays as it was.

    `start` is the first month for whose whole length it holds (938/2014: the month that decides),
    `rent` and `other_adults_income` are in cents a month, `spouse_income` in cents a year.
    """

    SAID: ClassVar[tuple[str, ...]] = ("rent", "municipality_group", *_SPOUSE, *_OTHERS)

    start: int = given(Month(), absence=fault(), key="from", must=True)
    rent: int | None = given(Money(1_000_000, per=MONTH), None)
    municipality_group: int | None = given(Whole(1, 4), None)
    moved: bool = given(Yes(), False)
    spouse: bool | None = given(Yes(), None)
    spouse_income: int | None = given(Money(1_000_000_000, per=YEAR), None)
    spouse_entitled: bool | None = given(Yes(), None)
    other_adults: int | None = given(Whole(0, 9), None)
    other_adults_income: int | None = given(Money(10_000_000, per=MONTH), None)
    mark: Mark | None = field(default=None, hash=False)

    def rules(self) -> Iterator[Broken]:
        """Something changes; whoever comes has an income, whoever goes has none."""
        if not self.moved and all(getattr(self, name) is None for name in self.SAID):
            yield Broken(
                (),
                "a change in which nothing changes",
                Text("at least one of {keys}", keys=", ".join(("moved", *self.SAID))),
                "Say what changes, or take it out.",
                (("from",), *((name,) for name in ("moved", *self.SAID))),
            )
        if self.spouse and self.spouse_income is None:
            yield _without_income("spouse", "spouse_income", Text("a spouse without an income"))
        if self.other_adults and self.other_adults_income is None:
            yield _without_income(
                "other_adults", "other_adults_income", Text("adults without an income")
            )
        gone = (
            (self.spouse is False, "spouse_income"),
            (self.spouse is False, "spouse_entitled"),
            (self.other_adults == 0, "other_adults_income"),
        )
        for is_gone, key in gone:
            if is_gone and getattr(self, key):
                yield Broken(
                    (key,),
                    Text("{key!r} of somebody who goes", key=key),
                    "nothing of them from then on",
                    "Take it out, or check who goes.",
                    ((key,), ("spouse",), ("other_adults",)),
                )


def _without_income(whom: str, key: str, found: str) -> Broken:
    return Broken(
        (whom,),
        found,
        Text("{key!r} must be given", key=key),
        "An income that is not known would count as nothing.",
        ((whom,), (key,)),
    )


def changes_in(housing: Housing, changes: Sequence[HomeChange]) -> tuple[HomeChange, ...]:
    """All changes of a home in the order of their months: the one that `changes_from` says and
    those of the list.
    """
    found = list(changes)
    if housing.changes_from is not None:
        with drafting():
            found.append(
                HomeChange(
                    housing.changes_from, housing.new_rent, housing.new_group, housing.with_move
                )
            )
    return tuple(sorted(found, key=lambda one: one.start))


def wrong_changes(housing: Housing, changes: Sequence[HomeChange]) -> Iterator[Broken]:
    """What cannot change: two things from one month in two ways, a rent of a home that is not
    rented, a spouse who is there already or is one of the group, an income of nobody.
    """
    months = [] if housing.changes_from is None else [housing.changes_from]
    home = housing
    ordered = sorted(enumerate(changes), key=lambda one: one[1].start)
    for place, change in ordered:
        path: Path = ("home_changes", place)
        if change.start in months:
            also = ((*path, "from"), ("housing", "changes_from"))
            yield from_one_month(path, month_text(change.start), also)
        months.append(change.start)
        yield from _impossible(home, change, path)
        with drafting():
            home = _after(home, change)


def _after(home: Housing, change: HomeChange) -> Housing:
    """The home after a change, as far as the next one asks of it."""
    names = {one.name for one in fields(HomeChange)} & {one.name for one in fields(Housing)}
    said = {name: getattr(change, name) for name in names if getattr(change, name) is not None}
    return evolve(home, **said)


def _impossible(home: Housing, change: HomeChange, path: Path) -> Iterator[Broken]:
    """What a change says that the home before it does not allow."""
    if home.kind != "rent" and change.rent is not None:
        yield Broken(
            (*path, "rent"),
            Text("a rent beside kind {kind}", kind=home.kind),
            "a rent only with kind rent",
            "Write kind: rent, or take the rent out.",
            ((*path, "rent"), ("housing", "kind")),
        )
    if home.spouse_in_group:
        yield from _of_group(change, path)
    else:
        yield from _of_spouse(home, change, path)
    if (
        change.other_adults is None
        and change.other_adults_income is not None
        and not home.other_adults
    ):
        yield Broken(
            (*path, "other_adults_income"),
            "an income of nobody",
            "other_adults_income only with other_adults",
            "Say how many other adults there are, or take the income out.",
            ((*path, "other_adults_income"), ("housing", "other_adults")),
        )


def _of_group(change: HomeChange, path: Path) -> Iterator[Broken]:
    """Spouses of the group are so in all months."""
    said = [name for name in _SPOUSE if getattr(change, name) is not None]
    if said:
        yield Broken(
            (*path, said[0]),
            "a change of a spouse who is one of the group",
            "spouses of the group who are so in all months",
            "Ask two questions, one before the change and one after it.",
            ((*path, said[0]), ("housing", "spouse_in_group")),
        )


def _of_spouse(home: Housing, change: HomeChange, path: Path) -> Iterator[Broken]:
    """Nobody comes who is there, and nobody goes, or earns, who is not."""
    grounds = ((*path, "spouse"), ("housing", "spouse"))
    if change.spouse is True and home.spouse:
        yield Broken(
            (*path, "spouse"),
            "a spouse who comes where there is one",
            "spouse: true only where there was none",
            "Leave spouse out; spouse_income alone says what changes.",
            grounds,
        )
    elif change.spouse is False and not home.spouse:
        yield Broken(
            (*path, "spouse"),
            "a spouse who goes where there is none",
            "spouse: false only where there was one",
            "Write spouse: true in housing, or take the line out.",
            grounds,
        )
    elif change.spouse is None and not home.spouse:
        for key in ("spouse_income", "spouse_entitled"):
            if getattr(change, key) is not None:
                yield Broken(
                    (*path, key),
                    Text("{key!r} without a spouse", key=key),
                    "what a spouse has only with spouse: true",
                    "Write spouse: true, or take the line out.",
                    ((*path, key), *grounds),
                )
