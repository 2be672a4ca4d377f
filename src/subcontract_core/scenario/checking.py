"""How the rules of a scenario's types are kept: every object is judged when it is made, and all its
faults come at once.

A type declares its fields with their units (`fields.given`), which judge single values, and yields
from `rules` what must hold between them. `attrs.evolve` makes a new object, so it is judged too.
Inside `drafting` objects are made unjudged: a reader or an editor gathers a whole scenario that way
and then asks `wrong_in` for everything at once.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, TypeVar

from attrs import define, evolve, field, frozen

from ..base.errors import Fault, InputError
from .composed import Part, Records
from .fields import Field, fields_of, written
from .rule import Broken, Path
from .texts import is_person

_C = TypeVar("_C", bound="Checked")
_drafting: ContextVar[bool] = ContextVar("drafting", default=False)


@contextmanager
def drafting() -> Iterator[None]:
    """Make objects without judging them; whoever does so asks `wrong_in` or `settled` after."""
    token = _drafting.set(True)
    try:
        yield
    finally:
        _drafting.reset(token)


@frozen
class Checked:
    """An object with rules. Making one that breaks any raises `InputError` with all of them."""

    def __attrs_post_init__(self) -> None:
        if not _drafting.get():
            _refuse(self, wrong_in_one(self))

    def bounds(self) -> Iterator[Broken]:
        """What the object asks of single values below it, such as days within its months."""
        return iter(())

    def rules(self) -> Iterator[Broken]:
        """What must hold between the object's values; none of them is wrong by itself here."""
        return iter(())


def _refuse(checked: Checked, broken: Iterable[Broken]) -> None:
    faults = [_fault(checked, one) for one in broken]
    if faults:
        raise InputError(faults)


def settled(draft: _C) -> _C:
    """What was made while drafting, judged with everything in it; raises `InputError`."""
    _refuse(draft, wrong_in(draft))
    return draft


def _fault(checked: Checked, one: Broken) -> Fault:
    """The fault of an object that Python code made; places go by ids."""
    kind, ident = type(checked).__name__, getattr(checked, "id", "")
    is_safe = kind != "Person" or is_person(str(ident))
    place = f"{kind} {ident}" if ident and is_safe else kind
    return Fault(
        place,
        _named(checked, one.at) or "(all of it)",
        one.found,
        one.allowed,
        one.to_do,
    )


def _named(checked: object, path: Path) -> str:
    """A path with ids in place of numbers: people.P1.housing.rent."""
    found: Any = checked
    parts: list[str | int] = []
    for part in path:
        if isinstance(part, int):
            found = found[part] if isinstance(found, tuple) and part < len(found) else None
            ident = getattr(found, "id", None)
            is_safe = isinstance(ident, str) and (
                type(found).__name__ != "Person" or is_person(ident)
            )
            parts.append(ident if ident and is_safe else part)
        else:
            parts.append(part)
            found = _below(found, part)
    return written(tuple(parts))


def _below(found: object, key: str) -> object:
    """What stands under a key of a file."""
    if not isinstance(found, Checked):
        return None
    for one in fields_of(type(found)):
        if one.key == key:
            return getattr(found, one.name)
        if isinstance(one.unit, Part) and one.unit.inline:
            below = _below(getattr(found, one.name), key)
            if below is not None:
                return below
    return None


# -- doubts ---------------------------------------------------------------------------------------


def ids(of: str) -> Path:
    """Stands for the ids of a list: in doubt where one is, or where the list is not whole."""
    return ("ids", of)


@define
class Doubts:
    """The places of which something wrong has been told. What rests on one of them is no second
    mistake.
    """

    inside: set[Path] = field(factory=set)
    above: set[Path] = field(factory=set)

    def add(self, path: Path) -> None:
        """Doubt a place, and with it what stands below."""
        self.inside.add(path)
        if len(path) == 3 and path[-1] == "id":
            self.inside.add(ids(str(path[0])))
        self.above.update(path[:length] for length in range(len(path)))

    def add_all(self, paths: Iterable[Path]) -> None:
        """Doubt several places."""
        for path in paths:
            self.add(path)

    def has(self, path: Path) -> bool:
        """Whether a place, something in it, or what it stands in is in doubt."""
        if not self.inside:
            return False
        return path in self.above or any(
            path[:length] in self.inside for length in range(1, len(path) + 1)
        )

    def first_told(self, broken: Iterable[Broken]) -> Iterator[Broken]:
        """Those that rest on nothing that is in doubt; they are in doubt from then on."""
        for one in broken:
            grounds = one.rests_on or (one.at,)
            if not any(map(self.has, grounds)):
                self.add(one.at if one.blames is None else one.blames)
                yield one


# -- walking ---------------------------------------------------------------------------------------


def wrong_in_one(checked: Checked) -> Iterator[Broken]:
    """What is wrong with one object, whose parts have been judged when they were made."""
    doubts = Doubts()
    faults = list(doubts.first_told(_values(checked)))
    yield from faults
    sound = _sound(checked, faults) if faults else checked
    yield from doubts.first_told(sound.bounds())
    yield from doubts.first_told(sound.rules())


def wrong_in(checked: Checked, doubts: Doubts | None = None) -> Iterator[Broken]:
    """Everything that is wrong with an object and all that is in it, each mistake once.

    A bound that a whole scenario sets is told rather than the wider one of the value alone.
    """
    doubts = doubts if doubts is not None else Doubts()
    yield from doubts.first_told(checked.bounds())
    faults = list(doubts.first_told(_deep(checked, _values)))
    yield from faults
    with drafting():
        sound = sound_below(checked) if faults else checked
    yield from doubts.first_told(_deep(sound, lambda one: one.rules(), last=True))


def _values(checked: Checked) -> Iterator[Broken]:
    """What is wrong with single values of one object."""
    for one in fields_of(type(checked)):
        value = getattr(checked, one.name)
        if one.is_left_open(value):
            continue
        above = () if isinstance(one.unit, Part) and one.unit.inline else (one.key,)
        for broken in one.unit.wrong(value):
            yield broken.below(*above)


def _deep(
    checked: Checked, judge: Callable[[Checked], Iterator[Broken]], *, last: bool = False
) -> Iterator[Broken]:
    """A judgement of an object and of all objects in it, the parts first if the whole is `last`."""
    if not last:
        yield from judge(checked)
    of_type: type = type(checked)
    for one in _composed(of_type):
        value = getattr(checked, one.name)
        if isinstance(value, Checked):
            above = () if isinstance(one.unit, Part) and one.unit.inline else (one.key,)
            for broken in _deep(value, judge, last=last):
                yield broken.below(*above)
        elif isinstance(value, tuple):
            for place, item in enumerate(value):
                if isinstance(item, Checked):
                    for broken in _deep(item, judge, last=last):
                        yield broken.below(one.key, place)
    if last:
        yield from judge(checked)


@cache
def _composed(type_: type) -> tuple[Field, ...]:
    """The fields of a type that hold other objects."""
    return tuple(one for one in fields_of(type_) if isinstance(one.unit, Part | Records))


def _sound(checked: _C, faults: Iterable[Broken]) -> _C:
    """The object with what is usual in place of every value that is wrong by itself."""
    keys = {one.at[0] for one in faults if one.at}
    with drafting():
        return evolve(
            checked,
            **{
                one.name: one.usual
                for one in fields_of(type(checked))
                if one.key in keys or _is_wrong(one, getattr(checked, one.name))
            },
        )


def _is_wrong(one: Field, value: object) -> bool:
    return not one.is_left_open(value) and any(True for _ in one.unit.wrong(value))


def sound_below(checked: _C) -> _C:
    """The object and all in it, with what is usual in place of what is wrong by itself."""
    changes: dict[str, Any] = {}
    for one in fields_of(type(checked)):
        value = getattr(checked, one.name)
        if _is_wrong(one, value):
            changes[one.name] = one.usual
        elif isinstance(one.unit, Part) and isinstance(value, Checked):
            changes[one.name] = sound_below(value)
        elif isinstance(one.unit, Records):
            changes[one.name] = tuple(map(sound_below, value))
    return evolve(checked, **changes)
