"""What a field holds that is made of other values: several, an object, a list of objects."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from attrs import frozen

from ..base.errors import Text
from .rule import Broken, Unit, of_type
from .units import Day


@frozen
class Many(Unit):
    """Several values of a unit, each once unless `is_each_once` is taken away; `to_do` and `once`
    say what to do about a second.
    """

    of: Unit
    once: str = Text("each once")
    to_do: str = Text("Remove one of them.")
    is_each_once: bool = True
    stand_in: ClassVar[object] = ()

    @property
    def sheet(self) -> str:  # type: ignore[override]
        return self.of.sheet

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, tuple):
            yield of_type(value, tuple)
            return
        seen: set[object] = set()
        for place, item in enumerate(value):
            faults = [one.below(place) for one in self.of.wrong(item)]
            yield from faults
            if self.is_each_once and not faults and item in seen:
                yield self._again(place, item)
            elif not faults:
                seen.add(item)

    def _again(self, place: int, item: object) -> Broken:
        found = (
            Text("{day} a second time", day=item)
            if isinstance(item, date)
            else Text("{word!r} a second time", word=item)
        )
        return Broken((place,), found, self.once, self.to_do)

    def number(self, value: object) -> int:
        items = value if isinstance(value, tuple) else ()
        return sum(1 << self.of.number(item) for item in items)


def days() -> Many:
    """Days, each once."""
    return Many(Day(), Text("each date once"), Text("Remove it."))


@frozen
class Part(Unit):
    """An object of a type of its own, below a key; with `inline` its fields stand among those of
    the object above, with `own_sheet` on a sheet of a workbook of their own.
    """

    type: type
    inline: bool = False
    own_sheet: bool = False
    stand_in: ClassVar[object] = None

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, self.type):
            yield of_type(value, self.type)

    def number(self, value: object) -> int:
        return int(value is not None)


@frozen
class Records(Unit):
    """A list of objects of one type."""

    type: type
    stand_in: ClassVar[object] = ()

    def wrong(self, value: object) -> Iterator[Broken]:
        if not isinstance(value, tuple):
            yield of_type(value, tuple)
            return
        for place, item in enumerate(value):
            if not isinstance(item, self.type):
                yield of_type(item, self.type).below(place)
