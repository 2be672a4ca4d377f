"""Reading a deck: a closed YAML format, all faults at once, each with its line.

A deck names a scenario (bundled, or a file beside the deck); each card is held against it: the gig
is there, the visit is held on that day, the person goes.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve

from ..base import located_yaml
from ..base.dates import MINUTES_AN_HOUR, last_day, month_number
from ..base.errors import InputError, Text
from ..base.located_yaml import Node
from ..base.texts import key_of, read_any_texts
from ..model.catalogue import catalogue
from ..scenario import bundled_scenarios, load_scenario
from ..scenario.reading import no_such_name
from ..scenario.types import Gig, Scenario
from ..scenario.units import month_text
from .deck import Card, Deck, Verb, happened, week_of

FORMAT = "subcontract-deck/1"
_DECKS = Path(__file__).parent / "bundled"
KEYS = ("format", "id", "title", "scenario", "models", "terms", "minutes", "rounds", "cards")
CARD_KEYS = (
    "id",
    "what",
    "title",
    "text",
    "guide",
    "person",
    "gig",
    "day",
    "minutes",
    "hours_before",
    "week",
    "model",
    "buyer",
    "month",
    "days",
    "waits",
)
MOST_CARDS, MOST_MINUTES, MOST_WEEKS, LONGEST = 16, 240, 60, 720
_SHOWN = 8  # days
MUST = ("format", "id", "title", "scenario", "models", "cards")
CARD_MUST = ("id", "what", "title", "text")
TERM_KEYS = ("model", "term", "value")
MUST_OF = {
    Verb.CANCEL: ("gig", "day", "person"),
    Verb.ILL: ("gig", "day", "person"),
    Verb.LONGER: ("gig", "day", "person", "minutes"),
    Verb.EXTRA: ("gig", "day", "person"),
    Verb.TALK: ("person",),
    Verb.LATE: ("buyer", "month", "days", "waits", "person"),
}
LATEST = 365  # days


def bundled_decks() -> tuple[str, ...]:
    """The names of the decks that come with the package."""
    return tuple(sorted(path.stem for path in _DECKS.glob("*.yaml")))


def load_deck(source: Path | str) -> Deck:
    """Read a bundled deck by its name, or a YAML file by its path; raises `InputError` with every
    fault of the deck, or of its scenario.
    """
    names = bundled_decks()
    if str(source) in names:
        return read_deck(_DECKS / f"{source}.yaml")
    path = Path(source)
    if path.suffix not in (".yaml", ".yml") and len(path.parts) <= 1:
        raise InputError([no_such_name("deck", str(source), names)])
    return read_deck(path)


def read_deck(path: Path | str) -> Deck:
    """Read a deck from a file."""
    root = located_yaml.read(path)
    top = root.mapping(KEYS, MUST)
    if "format" in top:
        top["format"].one_of((FORMAT,))
    root.faults.raise_if_any()
    scenario = _with_terms(_scenario(top["scenario"], Path(path).parent), top.get("terms"))
    models = _models(top["models"])
    key = key_of(path)
    cards = tuple(
        _card(node, scenario, models, f"{key}.cards.{place}")
        for place, node in enumerate(top["cards"].sequence())
    )
    if isinstance(top["cards"].value, list) and not 1 <= len(cards) <= MOST_CARDS:
        top["cards"].fault(
            Text("{count} cards", count=len(cards)),
            Text("1 to {most} cards", most=MOST_CARDS),
            "Add a card, or take some out.",
        )
    _hold_ids(top["cards"], cards)
    computed = sum(card.is_computed for card in cards)
    deck = Deck(
        top["id"].text(),
        read_any_texts(top["title"], f"{key}.title"),
        scenario,
        models,
        _whole(top.get("minutes"), 10, MOST_MINUTES, MINUTES_AN_HOUR),
        _whole(top.get("rounds"), 1, MOST_CARDS, min(4, max(computed, 1))),
        cards,
    )
    root.faults.raise_if_any()
    _hold_together(top["cards"], deck)
    root.faults.raise_if_any()
    return deck


def _models(node: Node) -> tuple[str, ...]:
    """The models beside each other: each installed, and named once."""
    known, found = catalogue().ids, node.sequence()
    names = [one.one_of(known) for one in found]
    for place, one in enumerate(found):
        if names[place] and names[place] in names[:place]:
            one.fault(repr(names[place]), "each model once", "Remove it.")
    if not names and not node.faults.found:
        node.fault("no models", "at least one", "Name a model.")
    return tuple(dict.fromkeys(names))


def _hold_together(node: Node, deck: Deck) -> None:
    """Each card can happen after those before it, and on the plan alone."""
    scenario = deck.scenario
    for one, card in zip(node.sequence(), deck.cards, strict=True):
        try:
            happened(deck.scenario, card)
            _hold_new(one, scenario, card)
            scenario = happened(scenario, card)
        except InputError as error:
            for fault in error.faults:
                one.fault(
                    Text("{path}: {found}", path=fault.path, found=fault.found),
                    fault.allowed,
                    "Change this card, or one before it.",
                )


def _hold_new(node: Node, scenario: Scenario, card: Card) -> None:
    """One more visit is not one that a card before it has brought."""
    gigs = [gig for gig in scenario.gigs if gig.id == card.gig]
    if card.verb is Verb.EXTRA and any(card.day in gig.when.days() for gig in gigs):
        node.fault(
            repr(f"{card.day}"),
            "a day on which no card before it brings a visit",
            "Choose another day.",
        )


def _whole(node: Node | None, least: int, most: int, otherwise: int) -> int:
    return otherwise if node is None else node.integer(least=least, most=most)


def _scenario(node: Node, folder: Path) -> Scenario:
    """A bundled scenario, or a file beside the deck."""
    name = node.text()
    if name not in bundled_scenarios() and not (folder / name).is_file():
        node.one_of(bundled_scenarios())
        node.faults.raise_if_any()
    return load_scenario(name if name in bundled_scenarios() else folder / name)


def _with_terms(scenario: Scenario, node: Node | None) -> Scenario:
    """The scenario with terms that the deck takes for granted, such as what a cancelled visit
    brings in an assignment.
    """
    for one in node.sequence() if node is not None else ():
        found = one.mapping(TERM_KEYS, TERM_KEYS)
        part = {key: value.text() for key, value in found.items()}
        if all(part.get(name) for name in TERM_KEYS):
            scenario = scenario.with_terms(part["model"], **{part["term"]: part["value"]})
            scenario = _placed(scenario, part["model"], part["term"], found["term"].place)
    return scenario


def _placed(scenario: Scenario, model: str, term: str, place: str) -> Scenario:
    """The scenario whose term says where in the deck it stands, should a model refuse it."""
    terms = tuple(
        evolve(one, place=place) if (one.model, one.term, one.gig) == (model, term, "") else one
        for one in scenario.terms
    )
    return evolve(scenario, terms=terms)


def _hold_ids(node: Node, cards: tuple[Card, ...]) -> None:
    """Each card has an id of its own."""
    seen: set[str] = set()
    for one, card in zip(node.sequence(), cards, strict=True):
        if card.id in seen:
            one.fault(repr(card.id), "an id that no other card has", "Give it another id.")
        seen.add(card.id)


def _card(node: Node, scenario: Scenario, models: tuple[str, ...], key: str) -> Card:
    found = node.mapping(CARD_KEYS, CARD_MUST)
    verb = Verb.TALK
    if "what" in found:
        verb = Verb.of(found["what"].one_of(Verb.words(), Verb.TALK.word))
    for name in MUST_OF[verb]:
        if name not in found and "what" in found:
            node.fault(
                Text("no {key!r}", key=name),
                Text("{key!r} must be given", key=name),
                Text("Add a line {key}: …", key=name),
            )
    person = _known(found.get("person"), [one.id for one in scenario.people])
    name = _known(found.get("gig"), [one.id for one in scenario.gigs])
    day = found["day"].date() if "day" in found else None
    month = _month(found.get("month"), scenario)
    if day is None and month is not None:
        day = last_day(month)
    gig = next((one for one in scenario.gigs if one.id == name), None)
    if gig is not None and day is not None:
        _hold_day(
            found["day"],
            scenario,
            gig,
            day,
            verb,
        )
        _hold_person(found.get("person"), gig, person, verb)
    texts: dict[str, Any] = {
        part: read_any_texts(found.get(part), f"{key}.{part}")
        for part in ("title", "text", "guide")
    }
    return Card(
        found["id"].text() if "id" in found else "",
        _week(found.get("week"), scenario, day),
        verb,
        texts["title"],
        texts["text"],
        texts["guide"],
        person,
        name,
        day,
        _whole(found.get("minutes"), 1, LONGEST, 0),
        found["hours_before"].integer(least=0, most=LONGEST) if "hours_before" in found else None,
        _known(found.get("model"), models),
        _known(found.get("buyer"), [one.id for one in scenario.buyers]),
        month,
        _whole(found.get("days"), 1, LATEST, 0),
        tuple(one.one_of(models) for one in found["waits"].sequence()) if "waits" in found else (),
        found["waits"].place if "waits" in found else "",
    )


def _month(node: Node | None, scenario: Scenario) -> int | None:
    """One of the scenario's months of work."""
    months = {
        month_text(month): month for month in range(scenario.first_month, scenario.last_month + 1)
    }
    return None if node is None else months.get(node.one_of(list(months)))


def _known(node: Node | None, options: Sequence[str]) -> str:
    return "" if node is None else node.one_of(options)


def _week(node: Node | None, scenario: Scenario, day: date | None) -> int:
    """The week as given, else that of the day."""
    if node is not None:
        return node.integer(least=1, most=MOST_WEEKS)
    return 1 if day is None else max(week_of(scenario, day), 1)


def _hold_day(node: Node, scenario: Scenario, gig: Gig, day: date, verb: Verb) -> None:
    """What is cancelled, made longer or missed is a visit; one more is on another day."""
    days = gig.when.days()
    if verb is Verb.EXTRA:
        months = (scenario.first_month, scenario.last_month)
        if day in days or not months[0] <= month_number(day) <= months[1]:
            node.fault(
                repr(f"{day}"),
                "a day of the scenario's months without a visit of the gig",
                "Choose another day.",
            )
    elif verb is not Verb.TALK and day not in days:
        node.fault(
            repr(f"{day}"),
            Text("a day with a visit: {days}", days=", ".join(f"{one}" for one in days[:_SHOWN])),
            "Choose one of these days.",
        )


def _hold_person(node: Node | None, gig: Gig, person: str, verb: Verb) -> None:
    """Who is ill is one of the crew."""
    if verb is Verb.ILL and person and person not in gig.crew and node is not None:
        node.fault(repr(person), ", ".join(gig.crew), "Name somebody of the crew.")
