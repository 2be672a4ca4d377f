"""The faults of one input, collected so that all are told at once."""

from collections.abc import Callable, Iterable, Sequence

from attrs import define, field

from . import privacy
from .errors import Fault, InputError, ModelError, Text

WHOLE = "(the whole file)"
MOST_FAULTS = 500


def first_of(faults: Iterable[Fault]) -> list[Fault]:
    """The faults, each once; of more than some hundreds the first, and how many more there are."""
    every = list(dict.fromkeys(faults))
    return [*every[:MOST_FAULTS], *_more(every[:MOST_FAULTS], len(every) - MOST_FAULTS)]


def _more(told: Sequence[Fault], left_out: int) -> list[Fault]:
    """How many faults of a file are not told, if any, after those that are."""
    if left_out <= 0:
        return []
    file, _, line = told[-1].place.rpartition(":")
    place = file if line.isdigit() else told[-1].place
    found = Text("{count} more faults", count=left_out)
    return [
        Fault(
            place,
            WHOLE,
            found,
            "none",
            "Mend these first.",
        )
    ]


@define
class Faults:
    """Collects the faults of one input.

    Where something personal stands, or what no text may hold, nothing else is said of the same
    place. After some hundreds only their number is told.
    """

    found: list[Fault] = field(factory=list)
    closed: set[tuple[str, str]] = field(factory=set)
    left_out: int = 0

    def add(self, place: str, path: str, found: str, allowed: str, to_do: str = "") -> None:
        """Note one fault."""
        if self.closed and (privacy.mask(place), privacy.mask(path)) in self.closed:
            return
        if self.is_full:
            self.left_out += 1
        else:
            self.found.append(
                Fault(
                    place,
                    path,
                    found,
                    allowed,
                    to_do,
                )
            )

    def add_personal(self, place: str, path: str, what: str) -> None:
        """Note something personal; neither place nor path repeats it."""
        self.add_last(
            place,
            path,
            what,
            "no personal data",
            privacy.TO_DO,
        )

    def add_last(self, place: str, path: str, found: str, allowed: str, to_do: str) -> None:
        """Note a fault after which nothing else is said of the same place."""
        place, path = privacy.mask(place), privacy.mask(path)
        if (place, path) not in self.closed:
            self.add(
                place,
                path,
                found,
                allowed,
                to_do,
            )
            self.closed.add((place, path))

    @property
    def is_full(self) -> bool:
        """Whether so much is wrong that further faults are only counted."""
        return len(self.found) >= MOST_FAULTS

    def all(self, order: Callable[[Fault], int] | None = None) -> list[Fault]:
        """The faults, in an order if one is given, and how many more there were."""
        told = self.found if order is None else sorted(self.found, key=order)
        return [*told, *_more(told, self.left_out)]

    def raise_if_any(self) -> None:
        """Raise `InputError` with all the faults, in reading order."""
        if self.found:
            raise InputError(self.all())

    def refuse_model(self) -> None:
        """Raise `ModelError` with all the faults, which only the model's author can mend."""
        if self.found:
            raise ModelError("\n".join(str(fault) for fault in self.all()))
