"""What the months of a scenario ask of every day and birth year in it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from ..base.dates import first_day, last_day
from ..base.errors import Text
from ..base.nodes import whole_from
from .dates import Dates
from .happened import Away, Realised, Span
from .home import pensioner
from .person import FIRST_BIRTH, YOUNGEST, Person
from .rule import Broken, Path, typed
from .setting import TermValue
from .units import CHECK, Month, month_text
from .work import Buyer, Gig

MOST_MONTHS = 60
MONTHS: tuple[Path, ...] = (("months.from",), ("months.to",))


def is_span(first: int, last: int) -> bool:
    """Whether two months are a span that a scenario can have."""
    sound = not any(True for month in (first, last) for _ in Month().wrong(month))
    return sound and first <= last < first + MOST_MONTHS


def out_of_months(
    first: int,
    last: int,
    people: Sequence[Person],
    gigs: Sequence[Gig],
    terms: Sequence[TermValue] = (),
    more: Iterable[tuple[Path, date]] = (),
) -> Iterator[Broken]:
    """Months that are no span, and what lies outside them.

    A month that is wrong by itself is judged as a value: then nothing is asked of the days.
    """
    if any(True for month in (first, last) for _ in Month().wrong(month)):
        return
    if last < first:
        yield Broken(
            MONTHS[1],
            month_text(last),
            Text("{first} (`from`) or later", first=month_text(first)),
            "Choose another first or last month.",
            MONTHS,
        )
    elif last - first >= MOST_MONTHS:
        yield Broken(
            MONTHS[1],
            Text("{found} months", found=last - first + 1),
            Text("at most {most} months", most=MOST_MONTHS),
            "Split the question in two.",
            MONTHS,
        )
    else:
        yield from _born_too_late(people, last_day(last).year - YOUNGEST)
        within = (first_day(first), last_day(last))
        days = chain(_days(people, gigs, *within), more)
        yield from _days_outside(days, *within)
        yield from _homes_out_of_months(people, first, last)
        yield from _changes_out_of_months(people, first, last)
        yield from _begins_too_late(people, last_day(last))
        yield from _terms_too_late(terms, last_day(last))
        yield from _pay_outside(people, first, last)


def _homes_out_of_months(people: Sequence[Person], first: int, last: int) -> Iterator[Broken]:
    """Housing decisions that are not in force in the first month, and changes outside the months.

    The general allowance is reviewed when a year has passed (938/2014, section 27), the
    pensioners' every two years (Kela, 9 November 2025).
    """
    for number, person in enumerate(people):
        lasts = 24 if pensioner(person) else 12
        for key, low, high in person.housing.months_of_home(first, last, lasts):
            month, path = getattr(person.housing, key), ("people", number, "housing", key)
            if month is not None and not low <= month <= high:
                yield Broken(
                    path,
                    month_text(month),
                    Text(
                        "a month from {low} to {high}", low=month_text(low), high=month_text(high)
                    ),
                    "Give the month of the last decision or review, or of a change in `months`.",
                    (path, *MONTHS),
                )


def _changes_out_of_months(people: Sequence[Person], first: int, last: int) -> Iterator[Broken]:
    """Changes of a home after the first month and until the last, and children who are born later
    or move in another month.
    """
    for number, person in enumerate(people):
        above: Path = ("people", number)
        moves = ((place, child.moves) for place, child in enumerate(person.children))
        told = (
            *(
                (("home_changes", place, "from"), change.start)
                for place, change in enumerate(person.home_changes)
            ),
            *((("children", place, "moves"), month) for place, month in moves if month is not None),
        )
        for path, month in told:
            if not first < month <= last:
                yield _not_within((*above, *path), month, first + 1, last)
        # what is paid for the last month of work may come in the month after it
        paid = {
            "tax_card_changes": [one.start for one in person.tax_card_changes],
            "debt_changes": [one.start for one in person.debt_changes],
        }
        for key, starts in paid.items():
            for place, month in enumerate(starts):
                if not first < month <= last + 1:
                    yield _not_within((*above, key, place, "from"), month, first + 1, last + 1)
        for place, child in enumerate(person.children):
            if child.born > last:
                yield Broken(
                    (*above, "children", place, "born"),
                    month_text(child.born),
                    Text("a month until {last}", last=month_text(last)),
                    "A child who is born after `months` changes nothing in them: take it out.",
                    ((*above, "children", place, "born"), MONTHS[1]),
                )


def _not_within(path: Path, month: int, low: int, high: int) -> Broken:
    if low > high:
        return Broken(
            path,
            month_text(month),
            Text("no change: the scenario has one month, {month}", month=month_text(high)),
            "Make `months` longer first: what changes is seen from the second month on.",
            (path, *MONTHS),
        )
    return Broken(
        path,
        month_text(month),
        Text("a month from {low} to {high}", low=month_text(low), high=month_text(high)),
        "What holds in the first month stands by itself; give a later one within `months`.",
        (path, *MONTHS),
    )


def _begins_too_late(people: Sequence[Person], last: date) -> Iterator[Broken]:
    """Employment and a seizure of income that begin after all months change nothing in them."""
    for number, person in enumerate(people):
        seized = None if person.debts is None else person.debts.seized_since
        paths: tuple[Path, ...] = (("employed_since",), ("debts", "seized_since"))
        for path, day in zip(paths, (person.employed_since, seized), strict=True):
            if day is not None and day > last:
                whole_path = ("people", number, *path)
                yield Broken(
                    whole_path,
                    str(day),
                    Text("a day until {last}, the end of `months`", last=last),
                    "Move the day or widen `months`.",
                    (whole_path, MONTHS[1]),
                )


def _pay_outside(people: Sequence[Person], first: int, last: int) -> Iterator[Broken]:
    """Pay beside the pay for visits, in another month than those of work."""
    for number, person in enumerate(people):
        for place, one in enumerate(person.extra_pay):
            month_path = ("people", number, "extra_pay", place, "month")
            if not any(True for _ in Month().wrong(one.month)) and not first <= one.month <= last:
                yield Broken(
                    month_path,
                    month_text(one.month),
                    Text(
                        "a month from {low} to {high}",
                        low=month_text(first),
                        high=month_text(last),
                    ),
                    "Move it to a month of work or widen `months`.",
                    (month_path, *MONTHS),
                )


def _terms_too_late(terms: Sequence[TermValue], last: date) -> Iterator[Broken]:
    """A value that begins after all work changes nothing: its day is a slip of the hand."""
    for n, term in enumerate(terms):
        if term.start is not None and term.start > last:
            path = ("terms", n, "from")
            yield Broken(
                path,
                str(term.start),
                Text("a day until {last}, the end of `months`", last=last),
                "Move the day or widen `months`.",
                (path, MONTHS[1]),
            )


def _born_too_late(people: Sequence[Person], youngest: int) -> Iterator[Broken]:
    """Nobody who works is younger than fifteen."""
    for n, person in enumerate(people):
        if not FIRST_BIRTH <= person.birth_year <= youngest:
            path = ("people", n, "birth_year")
            told = typed(str(person.birth_year), whole_from(FIRST_BIRTH, youngest), CHECK)
            yield told.below(*path).resting_on(path, *MONTHS)


def _days_outside(days: Iterable[tuple[Path, date]], first: date, last: date) -> Iterator[Broken]:
    for path, day in days:
        if not first <= day <= last:
            yield Broken(
                path,
                str(day),
                Text("{first} to {last}, the scenario's months", first=first, last=last),
                "Move the day or widen `months`.",
                (path, *MONTHS),
            )


def _days(
    people: Sequence[Person], gigs: Sequence[Gig], first: date, last: date
) -> Iterator[tuple[Path, date]]:
    """Every day that a scenario names, with its path; days of work and activity only where one of
    them is not between two days: they are many, and few have to be told.
    """
    for number, person in enumerate(people):
        if not _is_within(person.activity.when, first, last):
            yield from _days_of(person.activity.when, ("people", number, "activity"))
        for place, move in enumerate(person.moves):
            yield ("people", number, "moves", place, "day"), move.day
            yield ("people", number, "moves", place, "to"), move.to
        for place, day in enumerate(person.absences):
            yield ("people", number, "absences", place), day
    for number, gig in enumerate(gigs):
        if not _is_within(gig.when, first, last):
            yield from _days_of(gig.when, ("gigs", number))


def _is_within(when: Dates, first: date, last: date) -> bool:
    """Whether every day of it is between two days."""
    days = [*when.dates, *when.without, *filter(None, (when.start, when.end))]
    return not days or (first <= min(days) and max(days) <= last)


def days_told(
    buyers: Sequence[Buyer], away: Sequence[Away], realised: Sequence[Realised]
) -> Iterator[tuple[Path, date]]:
    """Every day of what happened, with its path."""
    spans: list[tuple[Path, Span | Away]] = [
        *(
            (("buyers", number, "closed", place), span)
            for number, buyer in enumerate(buyers)
            for place, span in enumerate(buyer.closed)
        ),
        *((("away", number), one) for number, one in enumerate(away)),
    ]
    for above, one in spans:
        yield (*above, "from"), one.start
        if one.end is not None:
            yield (*above, "to"), one.end
    for number, buyer in enumerate(buyers):
        for place, late in enumerate(buyer.paid_late):
            if not any(True for _ in Month().wrong(late.month)):
                yield ("buyers", number, "paid_late", place, "month"), first_day(late.month)
    for number, done in enumerate(realised):
        yield ("realised", number, "date"), done.day


def _days_of(when: Dates, above: Path) -> Iterator[tuple[Path, date]]:
    for place, day in enumerate(when.dates):
        yield (*above, "dates", place), day
    for place, day in enumerate(when.without):
        yield (*above, "without", place), day
    if when.start:
        yield (*above, "from"), when.start
    if when.end:
        yield (*above, "to"), when.end
