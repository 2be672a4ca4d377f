"""Readers of single values of a scenario file: plain or marked, with ids, days and times."""

from collections.abc import Callable, Iterable
from datetime import date
import re
from typing import TypeVar

from attrs import define, evolve, field

from ..base import dates
from ..base.errors import Text
from ..base.guard import close_to
from ..base.located_yaml import Node
from .instead import INSTEAD
from .marking import Marked
from .ranges import most_cents
from .types import Dates
from .wording import spread, weekdays

_ID = re.compile(r"[\w-]+")
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_OTHER_MONTH = re.compile(r"([0-9]{4})[^0-9]([0-9]{1,2})|([0-9]{1,2})[^0-9]([0-9]{4})")
_TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_SPAN = re.compile(
    r"[0-9]{1,2}(?:[:.][0-9][0-9])?\s*[-\u2013\u2212]\s*[0-9]{1,2}(?:[:.][0-9][0-9])?"
)
_MIDNIGHT = 24 * 60
MOST_WEEKS = 26

_T = TypeVar("_T")


@define
class Fields(Marked):
    """Reads values; notes faults and goes on with a default. `first` and `last` bound every day."""

    first: date | None = None
    last: date | None = None
    # lists with a fault of their own: an id that is missing there is no second fault
    doubtful: set[str] = field(factory=set)
    # exceptions that have hit no day so far, each with its fault
    idle: dict[int, tuple[Node, str, str]] = field(factory=dict)
    # exceptions that hit a day: one shared by several people need hit only one's
    hit: set[int] = field(factory=set)

    def word(
        self, part: dict[str, Node], key: str, at: str, options: tuple[str, ...], default: str = ""
    ) -> str:
        usual = default or options[0]
        return self.value(part, key, f"{at}.{key}", lambda n: n.one_of(options, usual), usual)

    def euros(self, part: dict[str, Node], key: str, at: str) -> int:
        return self.value(part, key, f"{at}.{key}", lambda n: n.cents(most=most_cents(key)), 0)

    def ident(self, node: Node, most: int = 20) -> str:
        text = node.text()
        if text and not (_ID.fullmatch(text) and len(text) <= most):
            node.fault(
                node.shown(),
                Text("up to {most} letters, digits, _ or -", most=most),
                "Use a short id such as P1.",
            )
        return text

    def items(self, top: dict[str, Node], key: str) -> list[Node]:
        return top[key].sequence() if key in top else []

    def unique(self, nodes: Iterable[Node], reader: Callable[[Node], _T | None]) -> tuple[_T, ...]:
        values: dict[str, _T] = {}
        for node in nodes:
            item = reader(node)
            if item is None:
                continue
            ident = item.id  # type: ignore[attr-defined]
            if ident in values:
                (node.child("id") or node).fault(
                    Text("the id {ident!r} a second time", ident=ident),
                    "each id once",
                    "Choose another id.",
                )
            values.setdefault(ident, item)
        return tuple(values.values())

    def once(self, node: Node, reader: Callable[[Node], str]) -> list[str]:
        texts: list[str] = []
        for item in node.sequence():
            word = reader(item)
            if word and word in texts:
                item.fault(
                    Text("{word!r} a second time", word=word), "each once", "Remove one of them."
                )
            elif word:
                texts.append(word)
        return texts

    def known(self, node: Node, ids: list[str], where: str) -> str:
        """An id that the file defines elsewhere."""
        if isinstance(node.value, str) and node.value in ids:
            return node.value
        if where in self.doubtful and isinstance(node.value, str):
            return ""
        near = close_to(str(node.value), ids, 1)
        shown = ", ".join(ids[:12]) + (", …" if len(ids) > 12 else "")
        node.fault(
            node.shown(),
            Text("an id under `{where}`: {ids}", where=where, ids=shown or "–"),
            (
                Text("Did you mean {near!r}?", near=near[0])
                if near
                else Text("Add it to `{where}` or check the spelling.", where=where)
            ),
        )
        return ""

    def keys(
        self, node: Node, of: str, known: tuple[str, ...], required: tuple[str, ...]
    ) -> dict[str, Node]:
        """A mapping of the list `of`; a key that people try for something else is told what to
        write instead.
        """
        tried = (
            {
                key: item
                for key, item in node.value.items()
                if key in INSTEAD[of] and key not in known
            }
            if isinstance(node.value, dict)
            else {}
        )
        if not tried:
            return node.mapping(known, required)
        for key, item in tried.items():
            item.fault(Text("the unknown key {key!r}", key=key), ", ".join(known), INSTEAD[of][key])
        node.value = {key: item for key, item in node.value.items() if key not in tried}  # type: ignore[union-attr]
        return node.mapping(known, required)

    # -- days and times -------------------------------------------------------------------------

    def when(self, part: dict[str, Node], at: str) -> Dates:
        before = len(self.faults.found)
        weekly = self.value(
            part,
            "weekly",
            f"{at}.weekly",
            lambda n: tuple(
                self.once(spread(n, weekdays), lambda item: item.one_of(dates.WEEKDAYS))
            ),
            (),
        )
        start = self.value(part, "from", f"{at}.from", self.day, None)
        end = self.value(part, "to", f"{at}.to", self.day, None)
        if weekly:
            start = self.first if "from" not in part else start
            end = self.last if "to" not in part else end
        elif "weekly" in part:
            start = end = None
        elif "from" in part or "to" in part:
            (part.get("from") or part["to"]).fault(
                "from or to without weekly",
                "from and to only with weekly: […]",
                "Add weekly: [mon, …] or give dates: […].",
            )
        every = self.value(part, "every", f"{at}.every", lambda n: n.integer(1, MOST_WEEKS, 1), 1)
        if "every" in part and not weekly and len(self.faults.found) == before:
            part["every"].fault(
                "every without weekly",
                "every only with weekly: […]",
                "Add weekly: [mon, …], or give dates: […].",
            )
        if start and end and end < start:
            (part.get("to") or part["from"]).fault(
                Text("{start} to {end}", start=start, end=end),
                "a last day that is not before the first",
                "Check both days.",
            )
        listed = self.value(part, "dates", f"{at}.dates", self.dates, ())
        exceptions: dict[date, Node] = {}
        without = self.value(
            part, "without", f"{at}.without", lambda n: self.dates(n, exceptions), ()
        )
        result = Dates(listed, weekly, start, end, without, every if weekly else 1)
        # else the days that an exception could hit are not sure
        if len(self.faults.found) == before:
            for day, item in exceptions.items():
                left_out = result.is_left_out(day)
                why = (
                    Text(
                        "This is a public holiday: weekly days leave it out by themselves."
                        " Remove it."
                    )
                    if left_out
                    else Text("Check the date, or remove it.")
                )
                self.excepted(
                    item,
                    day not in result.idle(),
                    Text("a day that the weekly days or the dates give"),
                    why,
                )
            # those of others are not this one's
            result = evolve(
                result, without=tuple(day for day in without if day not in result.idle())
            )
        return result

    def excepted(self, item: Node, hits: bool, allowed: str, to_do: str) -> None:
        """Note an exception and whether it takes a day away; `settle` tells of those that take
        none from anybody.
        """
        self.idle.setdefault(id(item), (item, allowed, to_do))
        if hits:
            self.hit.add(id(item))

    def settle(self) -> None:
        """A fault for each exception that hit no day: a mistyped cancellation is money for a
        visit that was not.
        """
        for key, (item, allowed, to_do) in self.idle.items():
            if key not in self.hit:
                item.fault(item.shown(), allowed, to_do)

    def dates(self, node: Node, items: dict[date, Node] | None = None) -> tuple[date, ...]:
        """Dates of a list, each once; `items` gets the node of each."""
        places: dict[date, Node] = {}
        for item in node.sequence():
            day = self.day(item)
            if day is not None and day in places:
                item.fault(Text("{day} a second time", day=day), "each date once", "Remove it.")
            elif day is not None:
                places[day] = item
        if items is not None:
            items.update(places)
        return tuple(places)

    def day(self, node: Node) -> date | None:
        day = node.date()
        if day is None or self.first is None or self.last is None:
            return None  # without months no day can be judged, nor a rule spelt out
        if self.first <= day <= self.last:
            return day
        node.fault(
            str(day),
            Text("{first} to {last}, the scenario's months", first=self.first, last=self.last),
            "Move the day or widen `months`.",
        )
        return None

    def month(self, node: Node) -> int | None:
        match = _MONTH.fullmatch(node.value) if isinstance(node.value, str) else None
        if match is None:
            meant = (
                _OTHER_MONTH.fullmatch(node.value[:20].strip())
                if isinstance(node.value, str)
                else None
            )
            year, number = (meant[1] or meant[4], int(meant[2] or meant[3])) if meant else ("", 0)
            node.fault(
                node.shown(),
                "a month as YYYY-MM, such as 2022-03",
                Text("Write {text}.", text=f"{year}-{number:02d}")
                if 1 <= number <= 12
                else "Check the month.",
            )
            return None
        if not 1990 <= int(match[1]) <= 2100:
            node.fault(node.shown(), "a month from 1990-01 to 2100-12", "Check the year.")
            return None
        return int(match[1]) * 12 + int(match[2]) - 1

    def time(self, node: Node) -> int:
        return self._clock(node, Text('a time from "00:00" to "23:59"'))

    def end_time(self, node: Node) -> int:
        """A time at which something ends: the end of the day is 24:00."""
        return (
            _MIDNIGHT
            if node.value == "24:00"
            else self._clock(node, Text('a time from "00:00" to "24:00"'))
        )

    def _clock(self, node: Node, allowed: str) -> int:
        match = _TIME.fullmatch(node.value) if isinstance(node.value, str) else None
        if match is None:
            midnight = node.value == "24:00"
            if isinstance(node.value, str) and _SPAN.fullmatch(node.value.strip()):
                node.fault(
                    node.shown(),
                    allowed,
                    "Write one time here: a gig has start and minutes, activity has start and end."
                    " Hours over midnight are two gigs, until 24:00 and from 00:00 on the day"
                    " after.",
                )
            else:
                node.fault(
                    node.shown(),
                    allowed,
                    (
                        'A day begins at "00:00": write that, on the day after.'
                        if midnight
                        else 'Write hours and minutes, such as "09:00".'
                    ),
                )
            return 9 * 60
        return int(match[1]) * 60 + int(match[2])


def merged(shared: Node, own: Node) -> Node:
    """A shared value with a person's own keys put over it."""
    if not isinstance(shared.value, dict) or not isinstance(own.value, dict):
        return own
    kind = own.value.get("kind")
    if kind is not None and (
        kind.value == "none" or getattr(kind.child("value"), "value", None) == "none"
    ):
        return own  # "none" leaves nothing of the shared values
    return evolve(own, value={**shared.value, **own.value})


def clock(minutes: int) -> str:
    """Minutes of the day as HH:MM."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def month_text(month: int) -> str:
    """A month number as YYYY-MM."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
