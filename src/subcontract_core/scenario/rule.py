"""A broken rule, and what a unit answers about one value."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import evolve, frozen

from ..base.errors import Text
from ..base.guard import close_to, short

Path = tuple[str | int, ...]
Plain = object  # what a YAML file or a cell has: a text, a number, a day, or a list or mapping


@frozen
class Broken:
    """A rule that a value breaks, told from where the value stands.

    `at` is the path of keys below the object that is judged, `rests_on` the paths of all values
    that the rule looked at: if one of them is in doubt already, this is no second mistake.
    `is_typed` says that `found` is the value itself, which a reader shows as it was typed.
    `options` are the words of which the value should be one. `blames` is what is in doubt from then
    on, if that is not `at` (an object lacks something: not all of it is in doubt).
    """

    at: Path
    found: str
    allowed: str
    to_do: str
    rests_on: tuple[Path, ...] = ()
    is_typed: bool = False
    options: tuple[str, ...] = ()
    blames: Path | None = None

    def below(self, *above: str | int) -> "Broken":
        """The broken rule as an object above sees it."""
        return evolve(
            self,
            at=(*above, *self.at),
            rests_on=tuple((*above, *path) for path in self.rests_on),
            blames=None if self.blames is None else (*above, *self.blames),
        )

    def resting_on(self, *paths: Path) -> "Broken":
        """The broken rule, resting on other values too."""
        return evolve(self, rests_on=paths)


def from_one_month(path: Path, month: str, also: tuple[Path, ...] = ()) -> Broken:
    """A second change from the `month` (2026-08): what changes from it is one change; `also` are
    the paths on which that rests.
    """
    return Broken(
        (*path, "from"),
        Text("{month} a second time", month=month),
        "each month once",
        "Write what changes from a month as one change.",
        also,
    )


def alone(owner: object, key: str, others: tuple[str, ...]) -> Iterator[Broken]:
    """Values that belong to another one of their owner (`key`), which nobody gave."""
    told = [name for name in others if getattr(owner, name) not in (None, False)]
    if told and getattr(owner, key) is None:
        yield Broken(
            (told[0],),
            Text("{key!r} without {month!r}", key=told[0], month=key),
            Text("{month!r} must be given", month=key),
            Text("Add a line {key}: …", key=key),
            ((key,), (told[0],)),
        )


def typed(shown: str, allowed: str, to_do: str, options: tuple[str, ...] = ()) -> Broken:
    """A value that is wrong by itself."""
    return Broken(
        (),
        repr(short(shown)),
        allowed,
        to_do,
        (),
        True,
        options,
    )


def near_or(word: str, options: Sequence[str], else_say: str) -> str:
    """Which of the options may be meant."""
    near = close_to(word, options, 1)
    return Text("Did you mean {near!r}?", near=near[0]) if near else else_say


def of_type(value: object, wanted: type) -> Broken:
    """A value that Python code gave in another type."""
    return Broken(
        (),
        Text("a value of the type {kind}", kind=type(value).__name__),
        Text("a value of the type {kind}", kind=wanted.__name__),
        "Convert it before the scenario is made.",
    )


class Unit(ABC):
    """What every unit answers. `stand_in` is a sound value for one that is wrong; `sheet` the kind
    of a workbook's column.
    """

    sheet: ClassVar[str] = "text"
    stand_in: ClassVar[object] = ""

    @abstractmethod
    def wrong(self, value: object) -> Iterator[Broken]:
        """What is wrong with a value, whatever stands beside it."""

    def plain(self, value: object) -> Plain:
        """What a file has for the value."""
        return value

    def number(self, value: object) -> int:
        """The value in a column of whole numbers."""
        return int(value)  # type: ignore[call-overload, no-any-return]
