"""Reading a scenario: a closed YAML format, and every fault of a file at once with line and path.

The header of each file in `bundled/` shows the format. Any value may be written plainly or as
``{value: …, source: "public document"}`` or ``{value: …, assumed: "why"}``; marks are kept by a path
with ids (``people.P1.housing.rent``). Nothing personal is let in, see `privacy`.
"""

from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path
import re
from typing import TypeVar

from attrs import define, evolve, field
import yaml

from .. import days
from ..errors import Fault, InputError
from ..nodes import Faults, Node, read
from . import privacy
from .types import (
    ACTIVITY, BUYER_KINDS, CARE, HOUSING, LIVES_ON, PAPERS, SECTORS,
    Activity, Buyer, Dates, Gig, Housing, LawValue, Mark, Move, PayRule, Person, Scenario, TermValue,
)  # fmt: skip

FORMAT = "subcontract-scenario/1"
LANGUAGES = ("en", "fi", "sv")
MOST_MONTHS = 60

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BUNDLED = Path(__file__).parent / "bundled"
_WHEN = ("weekly", "from", "to", "dates", "without")
_ACTIVITY = ("kind", *_WHEN, "start", "end", "allowance")
_HOUSING = ("kind", "rent", "municipality_group", "spouse", "spouse_income", "spouse_entitled")
_SHARED = ("birth_year", "lives_on", "activity", "care_allowance", "housing", "assets", "other_pension", "tax_card", "papers", "moves", "months_over_before")
_TOP = ("format", "id", "title", "note", "months", "pay", "continues_months", "people_defaults", "people", "buyers", "gigs", "terms", "law")
_ID = re.compile(r"[\w-]+")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_HOURS = re.compile(r"\d+(?:\.\d+)?")

_T = TypeVar("_T")


def bundled_scenarios() -> tuple[str, ...]:
    """The names of the scenarios that come with the package."""
    return tuple(sorted(path.stem for path in _BUNDLED.glob("*.yaml")))


def load_scenario(source: Path | str) -> Scenario:
    """Read a bundled scenario by its name, or a YAML file by its path.

    Raises `InputError` with every fault of the file.
    """
    names = bundled_scenarios()
    if str(source) in names:
        return read_scenario((_BUNDLED / f"{source}.yaml").read_text(encoding="utf-8"), f"{source}.yaml")
    path = Path(source)
    if not path.exists() and path.suffix not in (".yaml", ".yml") and len(path.parts) <= 1:
        near = get_close_matches(str(source), names, 1)
        hint = f"Did you mean {near[0]!r}?" if near else "Give one of these names, or the path of a YAML file."
        raise InputError([Fault("scenario", "name", repr(privacy.mask(str(source))), ", ".join(names), hint)])
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        faults = Faults()
        read(path, faults=faults)  # notes why it cannot be read
        faults.raise_if_any()
        raise
    return read_scenario(text, str(path))


def read_scenario(text: str, name: str) -> Scenario:
    """Read a scenario from a text; `name` stands for the file in faults."""
    faults = Faults()
    root = _parse(text, name, faults)
    personal: list[Fault] = []
    if root is not None:
        _look_for_persons(root, root.path, personal)
    seen = {fault.place for fault in personal}
    for line, words in enumerate(text.splitlines(), 1):  # comments, and whatever YAML could not read
        what = privacy.found_in(words.partition("#")[2] if root is not None else words)
        if what and f"{name}:{line}" not in seen:
            personal.append(Fault(f"{name}:{line}", "(this line)", what, "no personal data", privacy.TO_DO))
    scenario = _Reader(faults).scenario(root) if root is not None and (root.value or not faults.found) else None
    refused = {(fault.place, fault.path) for fault in personal}
    others = [fault for fault in map(_masked, faults.found) if (fault.place, fault.path) not in refused]
    found = dict.fromkeys(sorted(personal + others, key=_line))  # a fault in the defaults is one fault
    if found or scenario is None:
        raise InputError(found)
    return scenario


def _parse(text: str, name: str, faults: Faults) -> Node | None:
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.AliasEvent):
                faults.add(f"{name}:{event.start_mark.line + 1}", "(the whole file)", "an alias (*name)", "values written out", "Shared values go under people_defaults.")
                return None
        return read(name, text, faults)
    except yaml.YAMLError:
        read(name, text, faults)  # notes it, with the line
    except RecursionError:
        faults.add(name, "(the whole file)", "values nested very deep", "the format shown in the bundled scenarios")
    return None


def _line(fault: Fault) -> int:
    line = fault.place.rpartition(":")[2]
    return int(line) if line.isdigit() else 0


def _masked(fault: Fault) -> Fault:
    return Fault(*(privacy.mask(words) for words in (fault.place, fault.path, fault.found, fault.allowed, fault.to_do)))


def _look_for_persons(node: Node, path: str, found: list[Fault]) -> None:
    place = privacy.mask(node.place)
    if isinstance(node.value, str):
        what = privacy.found_in(node.value)
        if what:
            found.append(Fault(place, privacy.mask(path), what, "no personal data", privacy.TO_DO))
    elif isinstance(node.value, list):
        for item in node.value:
            _look_for_persons(item, item.path, found)
    elif isinstance(node.value, dict):
        for key, item in node.value.items():
            what = f"the key {key!r}" if privacy.asks_for_person(key) else privacy.found_in(key)
            if what:
                found.append(Fault(privacy.mask(item.place), privacy.mask(item.path), what, "no personal data", privacy.TO_DO))
            else:
                _look_for_persons(item, item.path, found)


@define
class _Reader:
    """Reads one file; notes faults and goes on with a default."""

    faults: Faults
    marks: dict[str, Mark] = field(factory=dict)
    first: date | None = None
    last: date | None = None

    # -- the whole file -------------------------------------------------------------------------

    def scenario(self, root: Node) -> Scenario | None:
        top = root.mapping(_TOP, ("format", "id", "title", "months", "people"))
        if not top:
            return None
        if "format" in top:
            top["format"].one_of((FORMAT,))
        ident = self.ident(top["id"], 60) if "id" in top else ""
        months = self.months(top["months"]) if "months" in top else (0, 0)
        people_nodes = top["people"].sequence() if "people" in top else []
        if "people" in top and top["people"].value == []:
            top["people"].fault("an empty list", "at least one person")
        buyer_nodes, gig_nodes = self.items(top, "buyers"), self.items(top, "gigs")
        people = self.people(people_nodes, top.get("people_defaults"))
        buyers = self.unique(buyer_nodes, self.buyer)
        crews, sellers = [p.id for p in people], [b.id for b in buyers]
        gigs = self.unique(gig_nodes, lambda node: self.gig(node, crews, sellers))
        return Scenario(
            id=ident,
            title=self.words(top.get("title"), ("en", "fi")),
            first_month=months[0],
            last_month=months[1],
            people=people,
            buyers=buyers,
            gigs=gigs,
            pay=self.pay(top.get("pay")),
            continues_months=self.value(top, "continues_months", "continues_months", lambda n: n.integer(1, 120, 12), 12),
            terms=self.terms(self.items(top, "terms"), crews, [g.id for g in gigs]),
            law=self.law(self.items(top, "law")),
            marks=self.marks,
            note=self.words(top.get("note")),
        )

    def months(self, node: Node) -> tuple[int, int]:
        part = node.mapping(("from", "to"), ("from", "to"))
        first = self.value(part, "from", "months.from", self.month, None)
        last = self.value(part, "to", "months.to", self.month, None)
        if first is None or last is None:
            return (0, 0)
        if last < first:
            part["to"].fault(_month(last), f"{_month(first)} (`from`) or later")
        elif last - first >= MOST_MONTHS:
            part["to"].fault(f"{last - first + 1} months", f"at most {MOST_MONTHS} months", "Split the question in two.")
        else:
            self.first, self.last = days.first_day(first), days.last_day(last)
        return first, last

    def pay(self, node: Node | None) -> PayRule:
        part = node.mapping(("day", "month")) if node is not None else {}
        options = ("last", *map(str, range(1, 29)))

        def day(n: Node) -> str:
            if n.value not in options:
                n.fault(_found(n), "last, or a day from 1 to 28")
                return "last"
            return str(n.value)

        return PayRule(self.value(part, "day", "pay.day", day, "last"), self.value(part, "month", "pay.month", lambda n: n.one_of(("same", "next"), "same"), "same"))

    # -- people ---------------------------------------------------------------------------------

    def people(self, nodes: Iterable[Node], defaults: Node | None) -> tuple[Person, ...]:
        shared = defaults.mapping(_SHARED) if defaults is not None else {}
        return self.unique(nodes, lambda node: self.person(node, shared))

    def person(self, node: Node, shared: dict[str, Node]) -> Person | None:
        own = node.mapping(("id", *_SHARED), ("id",))
        if "id" not in own:
            return None
        part = {**shared, **own}
        for key in ("activity", "housing"):  # inside these too a person's own values win one by one
            if key in own and key in shared:
                part[key] = _merged(shared[key], own[key])
        ident = self.ident(own["id"])
        at = f"people.{ident}"
        if "birth_year" not in part:
            node.fault("no 'birth_year'", "'birth_year' must be given, here or under people_defaults", "Add a line birth_year: …")
        youngest = (self.last.year if self.last else 2100) - 15
        activity = self.activity(part.get("activity"), f"{at}.activity")
        return Person(
            id=ident,
            birth_year=self.value(part, "birth_year", f"{at}.birth_year", lambda n: n.integer(1900, youngest, 1980), 1980),
            lives_on=self.word(part, "lives_on", at, LIVES_ON),
            activity=activity,
            care_allowance=self.word(part, "care_allowance", at, CARE),
            housing=self.housing(part.get("housing"), f"{at}.housing"),
            assets=self.euros(part, "assets", at),
            other_pension=self.euros(part, "other_pension", at),
            withholding=self.value(part, "tax_card", f"{at}.tax_card", lambda n: n.fraction(), Fraction(0)),
            papers=self.value(part, "papers", f"{at}.papers", lambda n: tuple(self.once(n, lambda item: item.one_of(PAPERS))), None),
            moves=self.value(part, "moves", f"{at}.moves", lambda n: self.moves(n, activity), ()),
            months_over_before=self.value(part, "months_over_before", f"{at}.months_over_before", lambda n: n.integer(0, 120), 0),
        )

    def activity(self, node: Node | None, at: str) -> Activity:
        part = node.mapping(_ACTIVITY, ("kind",)) if node is not None else {}
        kind = self.word(part, "kind", at, ACTIVITY)
        when = self.when(part, at)
        start = self.value(part, "start", f"{at}.start", self.time, Activity().start)
        end = self.value(part, "end", f"{at}.end", self.time, Activity().end)
        if end <= start:
            (part.get("end") or part["start"]).fault(f"an end at {_time(end)}", f"later than the start, {_time(start)}")
        if kind == "none" and when.days() and node is not None:
            node.fault("activity days of kind none", "days only with kind disability or rehabilitative")
        return Activity(kind, when, start, end, self.value(part, "allowance", f"{at}.allowance", lambda n: n.cents(), None))

    def moves(self, node: Node, activity: Activity) -> tuple[Move, ...]:
        found: dict[date, Move] = {}
        planned = activity.when.days()
        for item in node.sequence():
            part = item.mapping(("day", "to"), ("day", "to"))
            day, to = (self.day(part[key]) if key in part else None for key in ("day", "to"))
            if day is None or to is None:
                continue
            if day not in planned:
                part["day"].fault(str(day), "a day on which the person has activity", "Check the date.")
            elif day in found:
                part["day"].fault(f"{day} a second time", "each day moved once")
            found[day] = Move(day, to)
        return tuple(found.values())

    def housing(self, node: Node | None, at: str) -> Housing:
        part = node.mapping(_HOUSING, ("kind",)) if node is not None else {}
        return Housing(
            kind=self.word(part, "kind", at, HOUSING),
            rent=self.euros(part, "rent", at),
            municipality_group=self.value(part, "municipality_group", f"{at}.municipality_group", lambda n: n.integer(1, 4, 4), 4),
            spouse=self.value(part, "spouse", f"{at}.spouse", lambda n: n.boolean(), False),
            spouse_income=self.euros(part, "spouse_income", at),
            spouse_entitled=self.value(part, "spouse_entitled", f"{at}.spouse_entitled", lambda n: n.boolean(), False),
        )

    # -- work -----------------------------------------------------------------------------------

    def buyer(self, node: Node) -> Buyer | None:
        part = node.mapping(("id", "kind", "deducts_vat"), ("id", "kind"))
        if "id" not in part:
            return None
        ident = self.ident(part["id"])
        at = f"buyers.{ident}"
        kind = self.word(part, "kind", at, BUYER_KINDS)
        return Buyer(ident, kind, self.value(part, "deducts_vat", f"{at}.deducts_vat", lambda n: n.boolean(), False))

    def gig(self, node: Node, people: list[str], buyers: list[str]) -> Gig | None:
        part = node.mapping(("id", "buyer", "task", "sector", *_WHEN, "start", "minutes", "hours", "crew"), ("id", "buyer", "task", "crew"))
        if "id" not in part:
            return None
        ident = self.ident(part["id"])
        at = f"gigs.{ident}"
        given = len(node.faults.found)
        when = self.when(part, at)
        if self.first and not when.days() and len(node.faults.found) == given:
            node.fault("no day", "at least one day", "Give dates: […], or weekly: […] with from and to.")
        start = self.value(part, "start", f"{at}.start", self.time, 9 * 60)
        minutes = self.length(node, part, at)
        if start + minutes > 24 * 60:
            part.get("start", node).fault(f"{minutes} minutes from {_time(start)}", "a visit that ends by 24:00")

        def member(item: Node) -> str:
            return self.known(item, people, "people")

        def crew(n: Node) -> tuple[str, ...]:
            if n.value == "all":
                return tuple(people)
            if n.value == []:
                n.fault("an empty list", "at least one person, or all")
            return tuple(self.once(n, member))

        return Gig(
            id=ident,
            buyer=self.value(part, "buyer", f"{at}.buyer", lambda n: self.known(n, buyers, "buyers"), ""),
            task=self.value(part, "task", f"{at}.task", lambda n: n.text(), ""),
            when=when,
            minutes=minutes,
            crew=self.value(part, "crew", f"{at}.crew", crew, ()),
            sector=self.word(part, "sector", at, SECTORS, "other"),
            start=start,
        )

    def length(self, node: Node, part: dict[str, Node], at: str) -> int:
        if ("minutes" in part) == ("hours" in part):
            node.fault("both minutes and hours" if "minutes" in part else "neither minutes nor hours", "one of minutes and hours")
            return 60

        def hours(n: Node) -> int:
            length = Fraction(n.value) * 60 if isinstance(n.value, str) and _HOURS.fullmatch(n.value) else None
            if length is None or length.denominator != 1 or not 1 <= length <= 720:
                n.fault(_found(n), "hours that make whole minutes, up to 12, such as 1.5")
                return 60
            return int(length)

        if "hours" in part:
            return self.value(part, "hours", f"{at}.minutes", hours, 60)
        return self.value(part, "minutes", f"{at}.minutes", lambda n: n.integer(1, 720, 60), 60)

    # -- what the user sets ---------------------------------------------------------------------

    def terms(self, nodes: list[Node], people: list[str], gigs: list[str]) -> tuple[TermValue, ...]:
        found: dict[tuple[str, ...], TermValue] = {}
        for node in nodes:
            part = node.mapping(("model", "term", "value", "person", "gig", "sector", "instead_of_law", "source", "assumed"), ("model", "term", "value"))
            model, term, value = (part[key].text() if key in part else "" for key in ("model", "term", "value"))
            person = self.known(part["person"], people, "people") if "person" in part else ""
            gig = self.known(part["gig"], gigs, "gigs") if "gig" in part else ""
            sector = part["sector"].one_of(SECTORS) if "sector" in part else ""
            if sum(key in part for key in ("person", "gig", "sector")) > 1:
                node.fault("more than one of person, gig and sector", "a value for one of them, or for everybody")
            key = (model, term, person, gig, sector)
            if key in found and model and term:
                node.fault(f"a second value for {model} {term}", "one value", "Remove one of them.")
            stands_in = part["instead_of_law"].boolean() if "instead_of_law" in part else False
            found[key] = TermValue(*key[:2], value, *key[2:], self.mark(part) or Mark("assumed"), stands_in)
        return tuple(found.values())

    def law(self, nodes: list[Node]) -> tuple[LawValue, ...]:
        found: dict[str, LawValue] = {}
        for node in nodes:
            part = node.mapping(("parameter", "value", "reading", "source", "assumed"), ("parameter", "value"))
            parameter, value = (part[key].text() if key in part else "" for key in ("parameter", "value"))
            if parameter and parameter in found:
                node.fault(f"a second value for {parameter}", "one value", "Remove one of them.")
            reading = part["reading"].boolean() if "reading" in part else False
            found[parameter] = LawValue(parameter, value, self.mark(part) or Mark("assumed"), not reading)
        return tuple(found.values())

    # -- values ---------------------------------------------------------------------------------

    def value(self, part: dict[str, Node], key: str, at: str, reader: Callable[[Node], _T], default: _T) -> _T:
        """Read one value, plain or with a mark, which is kept under the path `at`."""
        node = part.get(key)
        if node is None:
            return default
        if isinstance(node.value, dict):
            marked = node.mapping(("value", "source", "assumed"), ("value",))
            mark = self.mark(marked)
            if mark is not None:
                self.marks[at] = mark
            if "value" not in marked:
                return default
            node = marked["value"]
        return reader(node)

    def mark(self, part: dict[str, Node]) -> Mark | None:
        if "source" in part and "assumed" in part:
            part["assumed"].fault("both a source and an assumption", "one of source and assumed")
        if "source" in part:
            return Mark("sourced", part["source"].text())
        return Mark("assumed", part["assumed"].text()) if "assumed" in part else None

    def word(self, part: dict[str, Node], key: str, at: str, options: tuple[str, ...], default: str = "") -> str:
        usual = default or options[0]
        return self.value(part, key, f"{at}.{key}", lambda n: n.one_of(options, usual), usual)

    def euros(self, part: dict[str, Node], key: str, at: str) -> int:
        return self.value(part, key, f"{at}.{key}", lambda n: n.cents(), 0)

    def ident(self, node: Node, most: int = 20) -> str:
        text = node.text()
        if text and not (_ID.fullmatch(text) and len(text) <= most):
            node.fault(repr(text), f"up to {most} letters, digits, _ or -", "Use a short id such as P1.")
        return text

    def words(self, node: Node | None, required: tuple[str, ...] = ()) -> dict[str, str]:
        return {key: text.text() for key, text in node.mapping(LANGUAGES, required).items()} if node is not None else {}

    def items(self, top: dict[str, Node], key: str) -> list[Node]:
        return top[key].sequence() if key in top else []

    def unique(self, nodes: Iterable[Node], reader: Callable[[Node], _T | None]) -> tuple[_T, ...]:
        found: dict[str, _T] = {}
        for node in nodes:
            item = reader(node)
            if item is None:
                continue
            ident = item.id  # type: ignore[attr-defined]
            if ident in found:
                (node.child("id") or node).fault(f"the id {ident!r} a second time", "each id once", "Choose another id.")
            found.setdefault(ident, item)
        return tuple(found.values())

    def once(self, node: Node, reader: Callable[[Node], str]) -> list[str]:
        found: list[str] = []
        for item in node.sequence():
            word = reader(item)
            if word and word in found:
                item.fault(f"{word!r} a second time", "each once", "Remove one of them.")
            elif word:
                found.append(word)
        return found

    def known(self, node: Node, ids: list[str], where: str) -> str:
        """An id that the file defines elsewhere."""
        if isinstance(node.value, str) and node.value in ids:
            return node.value
        near = get_close_matches(str(node.value), ids, 1)
        shown = ", ".join(ids[:12]) + (", …" if len(ids) > 12 else "")
        node.fault(_found(node), f"an id under `{where}`: {shown or '(there are none)'}", f"Did you mean {near[0]!r}?" if near else f"Add it to `{where}` or check the spelling.")
        return ""

    # -- days and times -------------------------------------------------------------------------

    def when(self, part: dict[str, Node], at: str) -> Dates:
        weekly = self.value(part, "weekly", f"{at}.weekly", lambda n: tuple(self.once(n, lambda item: item.one_of(days.WEEKDAYS))), ())
        start = self.value(part, "from", f"{at}.from", self.day, None)
        end = self.value(part, "to", f"{at}.to", self.day, None)
        if weekly:
            start = self.first if "from" not in part else start
            end = self.last if "to" not in part else end
        elif "weekly" in part:
            start = end = None
        elif "from" in part or "to" in part:
            (part.get("from") or part["to"]).fault("from or to without weekly", "from and to only with weekly: […]", "Add weekly: [mon, …] or give dates: […].")
        if start and end and end < start:
            (part.get("to") or part["from"]).fault(f"{start} to {end}", "a last day that is not before the first")
        listed = self.value(part, "dates", f"{at}.dates", self.dates, ())
        return Dates(listed, weekly, start, end, self.value(part, "without", f"{at}.without", self.dates, ()))

    def dates(self, node: Node) -> tuple[date, ...]:
        found = (self.day(item) for item in node.sequence())
        return tuple(day for day in found if day is not None)

    def day(self, node: Node) -> date | None:
        day = node.date()
        if day is None or self.first is None or self.last is None:
            return None  # without months no day can be judged, nor a rule spelt out
        if self.first <= day <= self.last:
            return day
        node.fault(str(day), f"{self.first} to {self.last}, the scenario's months", "Move the day or widen `months`.")
        return None

    def month(self, node: Node) -> int | None:
        match = _MONTH.fullmatch(node.value) if isinstance(node.value, str) else None
        if match is None or not 1990 <= int(match[1]) <= 2100:
            node.fault(_found(node), "a month as YYYY-MM, such as 2022-03")
            return None
        return int(match[1]) * 12 + int(match[2]) - 1

    def time(self, node: Node) -> int:
        match = _TIME.fullmatch(node.value) if isinstance(node.value, str) else None
        if match is None:
            node.fault(_found(node), 'a time from "00:00" to "23:59"', 'Write hours and minutes, such as "09:00".')
            return 9 * 60
        return int(match[1]) * 60 + int(match[2])


def _merged(shared: Node, own: Node) -> Node:
    if not isinstance(shared.value, dict) or not isinstance(own.value, dict):
        return own
    kind = own.value.get("kind")
    if kind is not None and (kind.value == "none" or getattr(kind.child("value"), "value", None) == "none"):
        return own  # "none" leaves nothing of the shared values
    return evolve(own, value={**shared.value, **own.value})


def _found(node: Node) -> str:
    if isinstance(node.value, (dict, list)):
        return "a mapping" if isinstance(node.value, dict) else "a list"
    return repr(node.value) if node.value else "nothing"


def _time(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _month(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
