"""One value of a YAML file that knows its file, line and path, with a reader for each kind.

Scalars stay text until a reader asks for a kind, so that no amount ever passes through a float. A
reader that finds a fault notes it and returns the default.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
import re

from attrs import define

from . import numbers, privacy
from .errors import MoneyError, Text, said
from .faults import WHOLE, Faults
from .guard import close_to, short

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_AFTER_COMMA = re.compile(r"[0-9]+(\s*(%|€|e|eur|h))?")
_OTHER_DAY = re.compile(
    r"([0-9]{4})\D?([0-9]{1,2})\D?([0-9]{1,2})|([0-9]{1,2})\D([0-9]{1,2})\D([0-9]{4})"
)
_TIME_AFTER = re.compile(
    r"(?:T| {1,2}(?:klo |kl\.? )?)[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]{1,6})?)?Z?\Z"
)


@define(eq=False)
class Node:
    """One value of a YAML file. `value` is None, a text, a list of nodes or a dict of nodes."""

    value: "None | str | list[Node] | dict[str, Node]"
    place: str
    path: str
    faults: Faults

    def fault(self, found: str, allowed: str, to_do: str = "") -> None:
        """Note a fault at this node."""
        self.faults.add(
            self.place,
            self.path or WHOLE,
            found,
            allowed,
            to_do,
        )

    def shown(self) -> str:
        """What stands here, for a fault; a long text is cut."""
        if isinstance(self.value, dict):
            return "a mapping"
        if isinstance(self.value, list):
            return "a list"
        if not self.value:
            return "nothing"
        return repr(short(self.value))

    def _near(self, options: Iterable[str], count: int = 1) -> list[str]:
        """What may be meant by the text that stands here."""
        if self.faults.is_full or not isinstance(self.value, str):
            return []
        return close_to(self.value, options, count)

    # -- shapes ---------------------------------------------------------------------------------

    def mapping(
        self, known: Iterable[str] | None = None, required: Iterable[str] = ()
    ) -> "dict[str, Node]":
        """The node as a mapping; unknown keys and missing required keys are faults."""
        if not isinstance(self.value, dict):
            self.fault(
                self.shown(),
                "a mapping (name: value)",
                "Write name: value, each on a line of its own.",
            )
            return {}
        meant: set[str] = set()
        if known is not None:
            names = list(known)
            before = None
            for key, node in self.value.items():
                if key not in names:
                    close = [] if self.faults.is_full else close_to(key, names)
                    meant.update(close)
                    hint = (
                        Text("Did you mean {near!r}?", near=close[0])
                        if close
                        else "Remove it or check the spelling."
                    )
                    node.fault(
                        Text("the unknown key {key!r}", key=short(key)),
                        ", ".join(names),
                        _decimals(before, key) or hint,
                    )
                before = node
        for key in required:
            if key not in self.value and key not in meant:  # a misspelt key is one fault
                self.fault(
                    Text("no {key!r}", key=key),
                    Text("{key!r} must be given", key=key),
                    Text("Add a line {key}: …", key=key),
                )
        return self.value

    def sequence(self) -> "list[Node]":
        """The node as a list."""
        if not isinstance(self.value, list):
            self.fault(
                self.shown(),
                "a list (lines that start with -)",
                "Write each on a line that starts with -, or in brackets: [a, b].",
            )
            return []
        return self.value

    # -- scalars --------------------------------------------------------------------------------

    def text(self, default: str = "") -> str:
        """The node as a non-empty text."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fault(self.shown(), "a text", "Write a text, or take the line out.")
            return default
        return self.value.strip()

    def one_of(self, options: Sequence[str], default: str = "") -> str:
        """The node as one of the given words."""
        if isinstance(self.value, str) and self.value in options:
            return self.value
        close = self._near(options)
        self.fault(
            self.shown(),
            ", ".join(options),
            Text("Did you mean {near!r}?", near=close[0]) if close else "Choose one of them.",
        )
        return default

    def cents(
        self,
        least: int | None = 0,
        default: int = 0,
        most: int = numbers.MOST_CENTS,
        per: str = "",
    ) -> int:
        """The node in whole cents, up to 100 million euros; `per` may stand behind the amount."""
        amount, why = None, ""
        try:
            amount = (
                numbers.cents(self.value, 10**numbers.MOST_LETTERS * 100, per)
                if isinstance(self.value, str)
                else None
            )
        except MoneyError as error:
            why = said(error)
        if amount is None:
            self.fault(
                self.shown(),
                "euros, such as 837.59",
                Text("{why}.", why=why) if why else "Write the number only.",
            )
            return default
        if least is not None and amount < least:
            self.fault(
                self.shown(),
                Text("at least {least} €", least=numbers.euros(least)),
                "Check the number.",
            )
            return default
        if abs(amount) > most:
            self.fault(
                self.shown(),
                Text("at most {most} €", most=numbers.euros(most)),
                "Check the number of digits.",
            )
            return default
        return amount

    def fraction(self, least: Fraction | int = 0, most: Fraction | int | None = 1) -> Fraction:
        """The node as a share, written in per cent: "5 %" or "5"; below one per cent the sign
        must be there.
        """
        value, why = None, ""
        try:
            value = numbers.share(self.value) if isinstance(self.value, str) else None
        except MoneyError as error:
            why = said(error)
        if value is None:
            self.fault(
                self.shown(),
                "per cent, such as 7.15 %",
                Text("{why}.", why=why) if why else "Write the number only.",
            )
            return Fraction(0)
        if value < least or (most is not None and value > most):
            low, high = (
                numbers.percent(Fraction(least)),
                ("…" if most is None else numbers.percent(Fraction(most))),
            )
            self.fault(
                self.shown(),
                Text("per cent from {low} to {high}", low=low, high=high),
                "Write 5 % for five per cent.",
            )
            return Fraction(0)
        return value

    def integer(
        self,
        least: int | None = None,
        most: int | None = None,
        default: int = 0,
        allowed: str = "",
    ) -> int:
        """The node as a whole number within limits; `allowed` says more than the limits do."""
        try:
            number = numbers.whole(self.value if isinstance(self.value, str) else "")
        except MoneyError as error:
            self.fault(
                self.shown(),
                allowed or whole_from(least, most),
                (
                    Text("{why}.", why=said(error))
                    if self.value and isinstance(self.value, str)
                    else "Write the number only."
                ),
            )
            return default
        if (least is not None and number < least) or (most is not None and number > most):
            self.fault(self.shown(), whole_from(least, most), "Check the number.")
            return default
        return number

    def boolean(self, default: bool = False) -> bool:
        """The node as yes or no."""
        words = {"true": True, "yes": True, "false": False, "no": False}
        if isinstance(self.value, str) and self.value.lower() in words:
            return words[self.value.lower()]
        self.fault(self.shown(), "true or false", "Write true or false.")
        return default

    def date(self, default: date | None = None) -> date | None:
        """The node as a date, YYYY-MM-DD."""
        try:
            if isinstance(self.value, str) and _DAY.fullmatch(self.value):
                return date.fromisoformat(self.value)
        except ValueError:
            pass
        has_form = isinstance(self.value, str) and _DAY.fullmatch(self.value)  # 2026-02-29
        self.fault(
            self.shown(),
            (
                "a day that the calendar has, as YYYY-MM-DD"
                if has_form
                else "a date as YYYY-MM-DD, such as 2022-03-02"
            ),
            self._day_meant(),
        )
        return default

    def _day_meant(self) -> str:
        """The date that is written in another way (5.9.2021, 2021-9-5), for a fault."""
        written = privacy.plain(self.value[:30]).strip() if isinstance(self.value, str) else ""
        match = _OTHER_DAY.fullmatch(_TIME_AFTER.sub("", written))
        if match is None:
            return "Check the date."
        year, month, day = map(int, match.group(1, 2, 3) if match[1] else match.group(6, 5, 4))
        try:
            return Text("Write {text}.", text=date(year, month, day))
        except ValueError:
            return "Check the date."

    def child(self, key: str) -> "Node | None":
        """The node under a key, if this is a mapping that has it."""
        return self.value.get(key) if isinstance(self.value, dict) else None


def whole_from(least: int | None, most: int | None) -> str:
    """What a whole number may be, for a fault."""
    if least is None and most is None:
        return Text("a whole number")
    return Text(
        "a whole number from {low} to {high}",
        low="…" if least is None else str(least),
        high=str(numbers.MOST_WHOLE if most is None else most),
    )


def _decimals(before: Node | None, key: str) -> str:
    # In {…} a decimal comma splits 520,50 into the value 520 and the key 50, as it does 7,1 %.
    match = _AFTER_COMMA.fullmatch(key)
    if match is None:
        return ""
    whole = (
        before.value
        if before is not None
        and isinstance(before.value, str)
        and before.value.lstrip("+-").isdecimal()
        else ""
    )
    return Text("Write decimals with a point: {euros}.{cents}.", euros=whole or 520, cents=key)
