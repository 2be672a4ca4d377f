"""Costs of running the group, each with what it is, when it comes and who bears it: cards, tools,
clothes, licences, premises, insurance. A cost that is not named is not asked; one whose amount
nobody knows is asked and open.
"""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import field, frozen

from ..base.errors import Text
from .bounds import MONTHS, is_span
from .checking import Checked
from .fields import fault, given
from .mark import Mark
from .rule import Broken, Path
from .running import Running
from .setting import ALL_MODELS
from .texts import Words
from .units import Choice, Money, Month, Whole, month_text

GROUP, PERSON, VISIT, PERSON_VISIT, EVERY_MONTH, PERSON_MONTH, EVENT = DRIVERS = (
    "group",
    "person",
    "visit",
    "person_visit",
    "month",
    "person_month",
    "event",
)
ONCE = (GROUP, PERSON)  # what comes in one month, or is spread over several
OF_PEOPLE = (PERSON, PERSON_VISIT, PERSON_MONTH, EVENT)  # what one participant can bear
PARTICIPANT, ORGANISER, NOBODY, NOT_SAID = "participant", "organiser", "nobody", "unknown"
BORNE_BY = (PARTICIPANT, ORGANISER, "buyer", "activity_centre", NOBODY, NOT_SAID)
WHAT = (
    *("cards", "training", "tools", "clothes", "materials", "transport", "meals", "premises"),
    *("insurance", "deductible", "licence", "tender", "risk_assessment", "other"),
)
MOST_COSTS = 500
MOST_MONTHS = 120
# What people write for an amount that nobody knows.
OPEN_WORDS = ("unknown", "not known", "ei tiedetä", "ei tiedossa", "okänt", "inte känt", "?")
# What is told in one number for all (`Running`), by what it is called here.
_IN_RUNNING: Mapping[str, str] = MappingProxyType(
    {
        "transport": "transport",
        "tools": "equipment",
        "clothes": "equipment",
        "training": "training",
        "cards": "training",
        "meals": "meals",
    }
)


@frozen
class OpenMoney(Money):
    """Whole cents, or nothing where nobody knows the amount."""


@frozen
class RunningCost(Checked):
    """One cost: `what` it is, `label` in own words, its `amount` in cents (None: not known).

    `per` says what it comes with: once for the group or once a person; each visit, person and
    visit, month, or person and month; or an event that may happen, which is in no sum. What comes
    once stands whole in its `month` (the first of the question, if none is said), or in equal
    parts in so many months (`spread`) from it; what comes again and again runs from `month` to
    `last_month`. `borne_by` is who bears it, `model` the only model that has it.
    """

    what: str = given(Choice(WHAT), absence=fault(), must=True)
    per: str = given(Choice(DRIVERS), absence=fault(), must=True)
    label: str = given(Words(), "")
    amount: int | None = given(OpenMoney(most=10_000_000), None)
    month: int | None = given(Month(), None)
    last_month: int | None = given(Month(), None, key="to")
    spread: int = given(Whole(1, MOST_MONTHS), 1, is_quiet=True)
    borne_by: str = given(Choice(BORNE_BY), NOT_SAID)
    model: str = given(Words(), "")
    mark: Mark | None = None
    place: str = field(default="", eq=False, repr=False)

    @property
    def is_once(self) -> bool:
        """Whether it comes once, for the group or for a person."""
        return self.per in ONCE

    @property
    def is_for_all(self) -> bool:
        """Whether every model has it."""
        return self.model in ("", ALL_MODELS)

    @property
    def called(self) -> tuple[str, str]:
        """What it is and its own words: two that share both are one cost."""
        return self.what, self.label.casefold()

    def months(self, first: int, last: int) -> range:
        """The months in which it stands, for a question from the first to the last month."""
        start = first if self.month is None else self.month
        if self.is_once:
            return range(start, start + self.spread)
        return range(start, 1 + (last if self.last_month is None else self.last_month))

    def in_month(self, place: int) -> int:
        """The cents of a month among those over which it is spread, from 0; they add up to the
        amount to the cent.
        """
        cents = self.amount or 0
        return cents * (place + 1) // self.spread - cents * place // self.spread

    def rules(self) -> Iterator[Broken]:
        """When it comes goes with what it comes with, and a person bears what one person costs."""
        yield from self._months_in_order()
        yield from self._without_months()
        if self.borne_by == PARTICIPANT and self.per not in OF_PEOPLE:
            yield Broken(
                ("borne_by",),
                "a cost of the group that the participant bears",
                "a cost of one person: once, each visit, each month, or if it happens",
                "Write what it costs one person, or who else bears it.",
                (("borne_by",), ("per",)),
            )

    def _months_in_order(self) -> Iterator[Broken]:
        first, last = self.month, self.last_month
        if first is not None and last is not None and last < first:
            yield Broken(
                ("to",),
                Text("{start} to {end}", start=month_text(first), end=month_text(last)),
                "a last month that is not before the first",
                "Check both months.",
                (("month",), ("to",)),
            )

    def _without_months(self) -> Iterator[Broken]:
        """What comes once has no last month, only that is spread, and an event has neither."""
        if self.last_month is not None and (self.is_once or self.per == EVENT):
            yield Broken(
                ("to",),
                "a last month of what does not come again and again",
                "a last month only of what comes again and again",
                "Write spread: with over how many months it is spread, or take it out.",
                (("to",), ("per",)),
            )
        if self.spread > 1 and not self.is_once:
            yield Broken(
                ("spread",),
                "a cost that is spread and does not come once",
                "only what comes once, for the group or a person, is spread",
                "Take spread out, or write what it costs once.",
                (("spread",), ("per",)),
            )
        if self.month is not None and self.per == EVENT:
            yield Broken(
                ("month",),
                "a month of what may happen",
                "no month: what may happen is in no sum",
                "Where it has happened, write per: group or per: person with the month.",
                (("month",), ("per",)),
            )


def costs_of(costs: Iterable[RunningCost], model: str) -> tuple[RunningCost, ...]:
    """The costs that a model has: its own, which go before those of the same label for all."""
    every = [one for one in costs if one.is_for_all or one.model == model]
    own = {one.called for one in every if not one.is_for_all}
    return tuple(one for one in every if not one.is_for_all or one.called not in own)


def wrong_costs(
    costs: tuple[RunningCost, ...], running: Running | None, first: int, last: int
) -> Iterator[Broken]:
    """A cost is told once, in one place, and reaches into the months of the question."""
    if len(costs) > MOST_COSTS:
        found = Text("{count} costs", count=len(costs))
        allowed = Text("at most {most} costs", most=MOST_COSTS)
        yield Broken(
            ("costs", MOST_COSTS),
            found,
            allowed,
            "Add up those that go together.",
        )
    seen: set[tuple[tuple[str, str], str]] = set()
    for number, one in enumerate(costs):
        key, path = (one.called, "" if one.is_for_all else one.model), ("costs", number)
        if key in seen:
            yield Broken(
                (*path, "label") if one.label else (*path, "what"),
                Text("{what!r} a second time", what=one.label or one.what),
                "each cost once",
                "Give each a label of its own, or take one out.",
                ((*path, "label"), (*path, "what"), (*path, "model")),
                blames=(*path, "label"),
            )
        seen.add(key)
        yield from _told_in_running(one, running, path)
        if is_span(first, last):
            yield from _outside(one, first, last, path)


def _told_in_running(one: RunningCost, running: Running | None, path: Path) -> Iterator[Broken]:
    """What is told in one number for all stands there or here, not in both."""
    key = _IN_RUNNING.get(one.what, "")
    if key and running is not None and getattr(running, key) is not None:
        yield Broken(
            (*path, "what"),
            Text("{what} here and as {key} under running", what=one.what, key=key),
            "one of the two",
            "Take one of them out.",
            ((*path, "what"), ("running", key)),
        )


def _outside(one: RunningCost, first: int, last: int, path: Path) -> Iterator[Broken]:
    """Months of a cost of which none is a month of the question."""
    months = one.months(first, last)
    if one.per == EVENT or (months.start <= last and months.stop > first):
        return
    is_late = months.start > last
    key = "month" if is_late or one.last_month is None else "to"
    found = months.start if key == "month" else months.stop - 1
    yield Broken(
        (*path, key),
        month_text(found),
        Text(
            "months that reach into {first} to {last}",
            first=month_text(first),
            last=month_text(last),
        ),
        "Check the month, write over how many months the cost is spread, or take it out.",
        ((*path, "month"), (*path, "to"), (*path, "spread"), *MONTHS),
        blames=(*path, key),
    )
