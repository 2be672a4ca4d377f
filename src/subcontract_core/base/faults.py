"""The faults of one input, collected so that all are told at once."""

from attrs import define, field

from . import privacy
from .errors import Fault, InputError, ModelError, Text

WHOLE = "(the whole file)"
_MOST_FAULTS = 500


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
        return len(self.found) >= _MOST_FAULTS

    def all(self) -> list[Fault]:
        """The faults, and how many more there were."""
        more = (
            [
                Fault(
                    "file",
                    WHOLE,
                    Text("{count} more faults", count=self.left_out),
                    "none",
                    "Mend these first.",
                )
            ]
            if self.left_out
            else []
        )
        return [*self.found, *more]

    def raise_if_any(self) -> None:
        """Raise `InputError` with all the faults, in reading order."""
        if self.found:
            raise InputError(self.all())

    def refuse_model(self) -> None:
        """Raise `ModelError` with all the faults, which only the model's author can mend."""
        if self.found:
            raise ModelError("\n".join(str(fault) for fault in self.all()))
