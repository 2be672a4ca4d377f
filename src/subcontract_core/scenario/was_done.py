"""Whether what happened can have been: it is said once, of a visit and of people that there are."""

from collections.abc import Iterator, Sequence
from datetime import date

from ..base.errors import Text
from .agreeing import Parts
from .checking import ids
from .happened import Realised
from .person import Person
from .rule import Broken, Path
from .work import Gig


def what_cannot_have_been(parts: Parts) -> Iterator[Broken]:
    """Visits that were done twice, that nobody planned and nobody did, by people who do not go; two
    ways to pay in one model; two absences on one day.
    """
    gigs = {gig.id: gig for gig in parts.gigs}
    seen: dict[tuple[str, date], set[str]] = {}
    for place, done in enumerate(parts.realised):
        gig = gigs.get(done.gig)
        if gig is None:
            continue
        path: Path = ("realised", place)
        rests: tuple[Path, ...] = (path, ("gigs",), ids("gigs"), ids("people"))
        yield from (one.resting_on(*rests) for one in _of_gig(done, gig, path))
        said = seen.setdefault((done.gig, done.day), set())
        who = {done.person} if done.person else set(gig.crew)
        if said & who:
            found = Text("{gig} on {day} a second time", gig=done.gig, day=done.day)
            yield Broken(path, found, "each visit once", "Remove one of them.")
        said |= who
    yield from _paid_twice(parts)
    yield from _away_twice(parts)


def _of_gig(done: Realised, gig: Gig, path: Path) -> Iterator[Broken]:
    """What a visit that was done asks of its gig."""
    is_planned = done.day in gig.when.days()
    if not done.happened and not is_planned:
        yield Broken(
            (*path, "date"),
            repr(str(done.day)),
            Text("a day with a visit of {gig}", gig=gig.id),
            "Check the date, or remove it.",
        )
    if any(one.day == done.day for one in gig.cancelled):
        yield Broken(
            (*path, "date"),
            Text("{day}, which is cancelled too", day=done.day),
            "a visit that is told of once",
            "Remove one of them.",
        )
    if is_planned and done.person and done.person not in gig.crew:
        yield Broken(
            (*path, "person"),
            repr(done.person),
            Text("one of those who go: {crew}", crew=", ".join(gig.crew)),
            "Check who went, or add the person to the crew.",
        )


def _paid_twice(parts: Parts) -> Iterator[Broken]:
    seen: set[str] = set()
    for place, one in enumerate(parts.pay_by_model):
        if one.model in seen:
            found = Text("a second value for {parameter}", parameter=one.model)
            yield Broken(("pay_by_model", place), found, "one value", "Remove one of them.")
        seen.add(one.model)


def _away_twice(parts: Parts) -> Iterator[Broken]:
    """No day of a person is told as two absences."""
    people = {person.id: person for person in parts.people}
    for place, one in enumerate(parts.away):
        others = [two for two in parts.away[:place] if two.person == one.person]
        person = people.get(one.person)
        twice = any(two.has(one.start) or one.has(two.start) for two in others)
        if person is not None:
            twice |= any(one.has(day) for day in person.absences)
            twice |= any(spell.has(one.start) or one.has(spell.start) for spell in person.ill)
        if twice:
            yield Broken(
                ("away", place, "from"),
                Text("{day}, in another absence too", day=one.start),
                "absences that are apart",
                "Write them as one.",
                (("away",), ("people",), ids("people")),
            )


def still_said(
    realised: Sequence[Realised], people: Sequence[Person], gigs: Sequence[Gig]
) -> tuple[Realised, ...]:
    """What was done of visits and by people that there still are."""
    days = {gig.id: (set(gig.when.days()), gig.crew) for gig in gigs}
    who = {person.id for person in people}

    def holds(one: Realised) -> bool:
        planned, crew = days.get(one.gig, (set(), ()))
        if one.gig not in days or (one.person and one.person not in who):
            return False
        if one.day not in planned:
            return one.happened
        return not one.person or one.person in crew

    return tuple(filter(holds, realised))
