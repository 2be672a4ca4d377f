"""What a coach says of chance in three counts: how many of ten visits happen, how long they are,
how often somebody falls ill. Each is read from a scenario and put into it.

Nothing is said of what the scenario has besides: buyers that close or pay late, quiet months.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction

from attrs import evolve, frozen

from ..scenario import Scenario
from ..scenario.chance import Chance, Counts, FallsIll, Lengths
from ..scenario.types import Gig, Person
from ..scenario.work import MIDNIGHT
from .state import Question, edited

OF = 10  # visits of which somebody can say how many happen
ALL = ""  # every gig, or everybody
USUAL_DAYS = Counts(
    1,
    3,
    10,
)  # shown beside "never", and taken when it becomes more
_SHORTEST, _LONGEST = 15, 16 * 60

Three = tuple[int, int, int]


@frozen
class Said:
    """What is said of the chosen gigs and people. `happens` is a share, None for every visit;
    `lengths` least, usual and most minutes of a visit; of what differs between the chosen ones
    `differs` has the name, and the first is shown.
    """

    happens: Fraction | None
    lengths: Three
    seen: int
    ill: FallsIll | None
    differs: frozenset[str]

    @property
    def of_ten(self) -> int:
        """The nearest number of ten visits."""
        return OF if self.happens is None else round(self.happens * OF)


def said_of(scenario: Scenario, gig: str, person: str) -> Said:
    """What a scenario says of a gig and a person, or of all of them."""
    gigs = [one for one in scenario.gigs if gig in (ALL, one.id)]
    people = [one for one in scenario.people if person in (ALL, one.id)]
    found = {
        "happens": {one.happens for one in gigs},
        "lengths": {three_of(one) for one in gigs},
        "ill": {one.falls_ill for one in people},
    }
    return Said(
        gigs[0].happens if gigs else None,
        three_of(gigs[0]),
        len(gigs[0].lengths.seen) if gigs[0].lengths else 0,
        people[0].falls_ill,
        frozenset(name for name, values in found.items() if len(values) > 1),
    )


def three_of(gig: Gig) -> Three:
    """Least, usual and most minutes of a visit: as planned where nothing is said."""
    told = gig.lengths
    if told is None:
        return gig.minutes, gig.minutes, gig.minutes
    if told.least is not None and told.usual is not None and told.most is not None:
        return told.least, told.usual, told.most
    return min(told.seen), gig.minutes, max(told.seen)


def choices(scenario: Scenario, gig: Gig) -> list[int]:
    """The lengths that can be said of a gig: the planned one, and steps from it."""
    step = (scenario.chance or Chance()).step
    first = gig.minutes - (gig.minutes - _SHORTEST) // step * step
    last = max(min(_LONGEST, MIDNIGHT - gig.start), gig.minutes)
    return sorted(
        {
            *range(
                first,
                last + 1,
                step,
            ),
            *three_of(gig),
        }
    )


def pushed(three: Three, place: int, value: int) -> Three:
    """Three values of which one is set, the others moved as far as their order asks."""
    least, usual, most = three
    if place == 0:
        return value, max(usual, value), max(most, value)
    if place == 1:
        return min(least, value), value, max(most, value)
    return min(least, value), min(usual, value), value


def happening(scenario: Scenario, gig: str, of_ten: int) -> Scenario:
    """The scenario in which so many of ten visits of the gigs happen."""
    odds = None if of_ten >= OF else Fraction(of_ten, OF)
    return _with_gigs(
        scenario,
        gig,
        lambda one: evolve(one, happens=odds),
        "happens",
    )


def lasting(scenario: Scenario, gig: str, place: int, minutes: int) -> Scenario:
    """The scenario in which visits of the gigs are at least (0), usually (1) or at most (2) so
    long; where all three are as planned nothing is said.
    """

    def change(one: Gig) -> Gig:
        three = pushed(
            three_of(one),
            place,
            minutes,
        )
        if set(three) == {one.minutes}:
            return evolve(one, lengths=None)
        return evolve(one, lengths=Lengths(*three))

    return _with_gigs(
        scenario,
        gig,
        change,
        "lengths",
    )


def falling_ill(scenario: Scenario, who: str, spells: int, days: Counts) -> Scenario:
    """The scenario in which people fall ill so often in a year, for so many days."""
    told = FallsIll(spells, days) if spells else None
    return _with_people(
        scenario,
        who,
        lambda one: evolve(one, falls_ill=told),
    )


def days_pushed(days: Counts, place: int, value: int) -> Counts:
    """Days of illness of which one of the three is set."""
    return Counts(
        *pushed(
            (days.least, days.usual, days.most),
            place,
            value,
        )
    )


def without_chances(scenario: Scenario) -> Scenario:
    """The scenario in which all comes as planned, as far as the three counts say."""
    scenario = _with_gigs(
        scenario,
        ALL,
        lambda one: evolve(one, happens=None),
        "happens",
    )
    scenario = _with_gigs(
        scenario,
        ALL,
        lambda one: evolve(one, lengths=None),
        "lengths",
    )
    return _with_people(
        scenario,
        ALL,
        lambda one: evolve(one, falls_ill=None),
    )


def has_said(scenario: Scenario) -> bool:
    """Whether any of the three counts is said, or said to be unknown."""
    return bool(
        any(gig.happens is not None or gig.lengths for gig in scenario.gigs)
        or any(f"gigs.{gig.id}.happens" in scenario.marks for gig in scenario.gigs)
        or any(person.falls_ill for person in scenario.people)
    )


def _with_gigs(scenario: Scenario, gig: str, change: Callable[[Gig], Gig], name: str) -> Scenario:
    chosen = [one.id for one in scenario.gigs if gig in (ALL, one.id)]
    gigs = tuple(change(one) if one.id in chosen else one for one in scenario.gigs)
    return _edited(
        scenario,
        (f"gigs.{one}.{name}" for one in chosen),
        gigs=gigs,
    )


def _with_people(scenario: Scenario, who: str, change: Callable[[Person], Person]) -> Scenario:
    people = tuple(change(one) if who in (ALL, one.id) else one for one in scenario.people)
    return _edited(
        scenario,
        (f"people.{one.id}.falls_ill" for one in people),
        people=people,
    )


def _edited(scenario: Scenario, paths: Iterable[str], **changes: object) -> Scenario:
    """The scenario with what is said now, without the marks of what was said before."""
    return edited(
        Question(scenario, ()),
        *paths,
        **changes,
    ).scenario
