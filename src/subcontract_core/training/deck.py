"""What a deck says: a scenario, the models beside each other, and cards that happen to it.

A card does one thing (`Verb`), a pure change of the scenario: what it does to anybody's money is
worked out by the models and the law, never by the card.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve, frozen

from ..base.codes import Codes
from ..base.texts import Texts
from ..scenario.dates import Dates
from ..scenario.happened import After, Late, ModelPay
from ..scenario.missing import Cancelled, Illness
from ..scenario.types import Gig, Person, Scenario, TermValue


class Verb(Codes):
    """What a card does."""

    CANCEL = 0  # one visit is called off
    ILL = 1  # one of the crew is ill on one day; the others go
    LONGER = 2  # one visit takes more minutes
    EXTRA = 3  # one more visit
    TALK = 4  # nothing that is computed: it is talked about
    LATE = 5  # a buyer pays the work of a month later


@frozen
class Card:
    """One card: what happens, to which visit, when, and what is asked about it.

    `person` is whose money the room guesses, and with `ILL` who is ill; `model` is in which model
    (empty: the first of the deck). `minutes` are those that a longer visit takes more,
    `hours_before` how long before its start a visit is called off (None: nobody says). With `LATE`
    the `buyer` pays the work of a `month` (by number) so many `days` later, and the models in
    `waits` pay when the buyer has paid: nobody is employed in them, since an employer pays wages on
    the pay day all the same (Employment Contracts Act 55/2001, chapter 2, section 13). `guide`
    tells the trainer what to say when the answer is seen; `place` is where `waits` stands.
    """

    id: str
    week: int
    verb: Verb
    title: Texts
    text: Texts
    guide: Texts
    person: str
    gig: str = ""
    day: date | None = None
    minutes: int = 0
    hours_before: int | None = None
    model: str = ""
    buyer: str = ""
    month: int | None = None
    days: int = 0
    waits: tuple[str, ...] = ()
    place: str = ""

    @property
    def is_computed(self) -> bool:
        """Whether the card changes the scenario, so that its answer is computed and guessed."""
        return self.verb is not Verb.TALK


@frozen
class Deck:
    """A scenario with the cards that happen to it, in their order; `minutes` is the whole session.

    `rounds` cards are played one by one, the rest only if there is time.
    """

    id: str
    title: Texts
    scenario: Scenario
    models: tuple[str, ...]
    minutes: int
    rounds: int
    cards: tuple[Card, ...]

    def __iter__(self) -> Iterator[Card]:
        return iter(self.cards)

    def asked_of(self, card: Card) -> str:
        """The model in which the room guesses."""
        return card.model or self.models[0]


def happened(scenario: Scenario, card: Card) -> Scenario:
    """The scenario after a card; raises `InputError` where what comes of it breaks a rule."""
    changes = {
        Verb.CANCEL: _without,
        Verb.ILL: _with_illness,
        Verb.LONGER: _with_longer,
        Verb.EXTRA: _with_extra,
    }
    if card.verb is Verb.LATE and card.month is not None:
        return _with_late(scenario, card, card.month)
    change = changes.get(card.verb)
    return scenario if change is None or card.day is None else change(scenario, card, card.day)


def _gig(scenario: Scenario, card: Card) -> Gig:
    return next(gig for gig in scenario.gigs if gig.id == card.gig)


def _replaced(scenario: Scenario, gig_id: str, *gigs: Gig) -> Scenario:
    """The scenario with a gig replaced by none, one or two."""
    changed: list[Gig] = []
    for gig in scenario.gigs:
        changed += gigs if gig.id == gig_id else (gig,)
    left = {"", *(gig.id for gig in changed)}
    terms = tuple(term for term in scenario.terms if term.gig in left)
    return evolve(scenario, gigs=tuple(changed), terms=terms)


def _off(gig: Gig, day: date) -> Gig | None:
    """The gig without one of its visits; None where it was the only one."""
    left = [one for one in gig.when.days() if one != day]
    if not left:
        return None
    off = tuple(one for one in gig.cancelled if one.day != day)
    return evolve(gig, when=Dates(dates=tuple(left)), cancelled=off)


def _without(scenario: Scenario, card: Card, day: date) -> Scenario:
    """The visit is called off: who bears it follows from the law and the model's own term."""
    gig = _gig(scenario, card)
    off = Cancelled(day, card.hours_before)
    return _replaced(scenario, card.gig, evolve(gig, cancelled=(*gig.cancelled, off)))


def _with_longer(scenario: Scenario, card: Card, day: date) -> Scenario:
    gig = _gig(scenario, card)
    rest = _off(gig, day)
    name = _free_id(scenario, gig.id)
    long = evolve(
        gig,
        id=name,
        when=Dates(dates=(day,)),
        minutes=gig.minutes + card.minutes,
        cancelled=(),
    )
    changed = _replaced(scenario, card.gig, *([rest] if rest else []), long)
    return evolve(changed, terms=(*changed.terms, *_terms_of(scenario, gig.id, name)))


def _terms_of(scenario: Scenario, gig: str, name: str) -> Iterator[TermValue]:
    """The terms that were given for a gig, for the visit that is now a gig of its own."""
    return (evolve(term, gig=name) for term in scenario.terms if term.gig == gig)


def _free_id(scenario: Scenario, gig: str) -> str:
    """An id for a visit taken out of a gig."""
    taken = {one.id for one in scenario.gigs}
    return next(name for n in range(2, 1000) if (name := f"{gig}-{n}") not in taken)


def _with_extra(scenario: Scenario, card: Card, day: date) -> Scenario:
    gig = _gig(scenario, card)
    days = tuple(sorted({*gig.when.days(), day}))
    return _replaced(scenario, card.gig, evolve(gig, when=Dates(dates=days)))


def _with_illness(scenario: Scenario, card: Card, day: date) -> Scenario:
    def ill(person: Person) -> Person:
        if person.id != card.person:
            return person
        return evolve(person, ill=(*person.ill, Illness(day)))

    return evolve(scenario, people=tuple(ill(person) for person in scenario.people))


def _with_late(scenario: Scenario, card: Card, month: int) -> Scenario:
    """The buyer pays a month's work later; in the models that wait, so do the people."""
    buyers = []
    for buyer in scenario.buyers:
        if buyer.id == card.buyer:
            before = sum(one.days for one in buyer.paid_late if one.month == month)
            others = tuple(one for one in buyer.paid_late if one.month != month)
            buyer = evolve(buyer, paid_late=(*others, Late(month, before + card.days)))
        buyers.append(buyer)
    usual = scenario.pay
    own = {one.model: one for one in scenario.pay_by_model}
    for model in card.waits:
        rule = own.get(model, ModelPay(model, usual.day, usual.month))
        own[model] = evolve(rule, after=After.BUYER_HAS_PAID.word)
    return evolve(scenario, buyers=tuple(buyers), pay_by_model=tuple(own.values()))


def until_week(scenario: Scenario, week: int) -> Scenario:
    """The scenario as if the work ended with a week."""
    gigs: list[Gig] = []
    for gig in scenario.gigs:
        days = tuple(day for day in gig.when.days() if week_of(scenario, day) <= week)
        if days:
            off = tuple(one for one in gig.cancelled if one.day in days)
            gigs.append(evolve(gig, when=Dates(dates=days), cancelled=off))
    held = {day for gig in gigs for day in gig.when.days()}
    people = tuple(_until(one, held) for one in scenario.people)
    left = {"", *(gig.id for gig in gigs)}
    terms = tuple(term for term in scenario.terms if term.gig in left)
    return evolve(scenario, gigs=tuple(gigs), people=people, terms=terms)


def _until(person: Person, held: set[date]) -> Person:
    """The person, ill or away only on days with a visit that is still held."""
    ill = tuple(spell for spell in person.ill if any(spell.has(day) for day in held))
    absent = tuple(day for day in person.absences if day in held)
    return evolve(person, ill=ill, absences=absent)


def last_week(scenario: Scenario) -> int:
    """The last week in which there is a visit."""
    return max(week_of(scenario, day) for gig in scenario.gigs for day in gig.when.days())


def week_of(scenario: Scenario, day: date) -> int:
    """Which week of the scenario's months a day is in, the first being 1."""
    first = min(gig_day for gig in scenario.gigs for gig_day in gig.when.days())
    monday = first - timedelta(days=first.weekday())
    return (day - monday).days // 7 + 1
