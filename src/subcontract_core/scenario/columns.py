"""The people of a scenario as columns: one for each field that names its column."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, fields_dict, make_class
import numpy as np

from .composed import Part
from .couples import partners, with_shared_homes
from .fields import Field, Place, fields_of, places_of
from .person import Person
from .units import Yes


def _freeze(_instance: Any, _attribute: Any, column: np.ndarray) -> None:
    column.flags.writeable = False


def column_of(dtype: type) -> Any:
    """A column of a table, which nobody changes."""
    return field(
        converter=lambda values: np.asarray(values, dtype=dtype).view(),
        validator=_freeze,
        eq=False,
        repr=False,
    )


class _Columns:
    """One row a person of a case. Codes are numbers of the sets of `types` (LivesOn, …),
    money is cents (a month, a year or a day, as the field says), shares are millionths, papers
    bits. `partner` is how many rows further the row of a spouse of the group is.
    """

    if TYPE_CHECKING:  # the columns are those of the fields

        def __getattr__(self, name: str) -> np.ndarray: ...

        def __init__(self, **columns: Any) -> None: ...

    def __len__(self) -> int:
        return self.case.size

    def changed(self, **columns: np.ndarray) -> "People":
        """The same people with other columns in place of some."""
        return evolve(self, **columns)  # type: ignore[misc] # attrs makes the class from the fields

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """What the columns are called."""
        return tuple(fields_dict(cls))  # type: ignore[arg-type] # as above


def _kinds() -> Iterator[tuple[str, type]]:
    """Every column with what it holds."""
    yield from (("case", np.int64), ("label", np.int64), ("days_known", bool))
    yield from (("partner", np.int64), ("has_partner", bool))
    for place in places_of(Person):
        if place.field.column:
            yield place.field.column, bool if isinstance(place.field.unit, Yes) else np.int64
        if place.field.known:
            yield place.field.known, bool
    yield from ((one.known, bool) for one in _groups())


def _groups() -> Iterator[Field]:
    """The parts of a person of which it matters whether anything is said."""
    for one in fields_of(Person):
        if isinstance(one.unit, Part) and one.known:
            yield one


if TYPE_CHECKING:
    People = _Columns
else:
    People = make_class(
        "People",
        {name: column_of(dtype) for name, dtype in _kinds()},
        bases=(_Columns,),
        frozen=True,
        eq=False,
    )
    People.__doc__ = _Columns.__doc__


def people_columns(people: Sequence[Person]) -> People:
    """The people of one case as columns."""
    spouses = list(enumerate(partners(people)))
    people = with_shared_homes(people)
    columns: dict[str, Any] = {
        "case": [0] * len(people),
        "label": range(len(people)),
        "days_known": [person.activity.days_known for person in people],
        # How far from a person's own row that of a spouse of the group is.
        "partner": [max(other, 0) - (place if other >= 0 else 0) for place, other in spouses],
        "has_partner": [other >= 0 for _, other in spouses],
    }
    for place in places_of(Person):
        one = place.field
        if one.column:
            columns[one.column] = [_number(place, person) for person in people]
        if one.known:
            columns[one.known] = [_is_known(place, person) for person in people]
    for one in _groups():
        columns[one.known] = [getattr(person, one.name) is not None for person in people]
    return People(**columns)


def _number(place: Place, person: Person) -> int:
    value = place.counted(person)
    return 0 if value is None else place.field.unit.number(value)


def _is_known(place: Place, person: Person) -> bool:
    return place.is_said_of_group(person) and place.value(person) is not None
