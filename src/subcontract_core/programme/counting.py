"""Who is counted: the programme's totals again from the pilots' own rows, and the arithmetic of its
figures.

The same person may be a client, paid, a trainee, or employed elsewhere through the pilot
(indirectly). A rule says which of them a total holds. What a pilot does not tell is left out of the
sum and named, never taken as zero.
"""

from collections.abc import Mapping

from attrs import frozen

from ..base.money import Exact
from .reading import Fact, Pilot, Programme


@frozen
class Rule:
    """Whether a total holds those who were paid, the trainees, and those employed indirectly."""

    paid: bool
    trainees: bool
    indirect: bool


RULES = {
    "clients": Rule(paid=True, trainees=True, indirect=False),
    "paid": Rule(paid=True, trainees=False, indirect=False),
    "trainees": Rule(paid=False, trainees=True, indirect=False),
    "clients_and_indirect": Rule(paid=True, trainees=True, indirect=True),
    "paid_and_indirect": Rule(paid=True, trainees=False, indirect=True),
}


@frozen
class Total:
    """A sum over pilots: `parts` by pilot (None where a part of it is not told), and who does not
    tell all of it.

    `count` is the sum of what is told: the whole when `missing` is empty, otherwise the least it
    can be.
    """

    count: int
    parts: Mapping[str, int | None]
    missing: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether every pilot tells its part."""
        return not self.missing


@frozen
class Check:
    """A figure as printed and as computed here; None where it cannot be."""

    name: str
    stated: int | None
    computed: int | None

    @property
    def agrees(self) -> bool | None:
        """Whether both are the same, None if one of them is not known."""
        return (
            None if self.stated is None or self.computed is None else self.stated == self.computed
        )


@frozen
class Account:
    """A pilot's hours in euros, without VAT, if every hour had the stated price and pay."""

    pay_cents: int
    price_cents: int
    kept_cents: int
    mean_hours_hundredths: int
    mean_pay_cents: int


def total(pilots: tuple[Pilot, ...], rule: Rule) -> Total:
    """The people of all pilots under a rule."""
    told = 0
    parts: dict[str, int | None] = {}
    for pilot in pilots:
        own, indirect = _own(pilot, rule), pilot["indirect"] if rule.indirect else 0
        parts[pilot.id] = None if own is None or indirect is None else own + indirect
        told += (own or 0) + (indirect or 0)
    return Total(told, parts, tuple(name for name, part in parts.items() if part is None))


def _own(pilot: Pilot, rule: Rule) -> int | None:
    """The pilot's own people under a rule; those who were paid are the people less the trainees."""
    people: int | None = pilot["people"]
    trainees: int | None = pilot["trainees"]
    if rule.paid and rule.trainees:
        return people
    if rule.paid:
        return None if people is None or trainees is None else people - trainees
    return trainees if rule.trainees else 0


def checks(programme: Programme) -> tuple[Check, ...]:
    """The programme's printed totals beside the same totals from the pilots' rows."""
    checks = []
    for name in ("clients", "paid", "trainees"):
        counted = total(programme.pilots, RULES[name])
        checks.append(
            Check(name, programme.totals[name].value, counted.count if counted.whole else None)
        )
    studied = programme.totals["studied"].value
    checks.append(
        Check(
            "projects",
            programme.totals["projects"].value,
            None if studied is None else len(programme.pilots) + studied,
        )
    )
    return tuple(checks)


def paid_span(programme: Programme) -> tuple[int, int] | None:
    """The least and the most who were paid, if a pilot that promised paid places paid the
    fewest or the most of them.
    """
    low = high = 0
    for pilot in programme.pilots:
        promised, people, trainees = pilot["paid_places"], pilot["people"], pilot["trainees"]
        if promised is None and (people is None or trainees is None):
            return None
        own = promised or (people - trainees, people - trainees)
        low, high = low + own[0], high + own[1]
    return low, high


def relationships(programme: Programme) -> Total:
    """Who was paid in an employment relationship; a pilot that mixes forms without a split does
    not tell.
    """
    paid = total(programme.pilots, RULES["paid"]).parts
    parts: dict[str, int | None] = {}
    for pilot in programme.pilots:
        form = pilot["relationship"]
        parts[pilot.id] = 0 if form == "none" else paid[pilot.id] if form == "employment" else None
    return Total(
        sum(part or 0 for part in parts.values()),
        parts,
        tuple(name for name, part in parts.items() if part is None),
    )


def account(pilot: Pilot) -> Account | None:
    """The pilot's hours in euros; None unless hours, people, price and pay are all told."""
    hours, people, price, pay = (pilot[name] for name in ("hours", "people", "price", "pay"))
    if None in (hours, price, pay) or not people:
        return None
    paid, asked = Exact(pay) * hours, Exact(price) * hours
    return Account(
        int(paid.cents()),
        int(asked.cents()),
        int((asked - paid).cents()),
        int((Exact(hours) * 100 / people).whole()),
        int((paid / people).cents()),
    )


def share(part: Fact, whole: Fact) -> int | None:
    """Hundredths of a per cent, such as 4577 for 45.77 %."""
    if part.value is None or not whole.value:
        return None
    return int((Exact(part.value) * 10_000 / whole.value).whole())


def implied_people(effect: Fact, each: Fact) -> int | None:
    """For how many people an amount and the amount for each of them stand, in hundredths of a
    person.
    """
    if effect.value is None or not each.value:
        return None
    return int((Exact(effect.value) * 100 / each.value).whole())


def left(effect: Fact, cost: Fact) -> int | None:
    """An effect less its cost in cents."""
    return (
        None
        if effect.value is None or cost.value is None
        else int((Exact(effect.value) - cost.value).cents())
    )
