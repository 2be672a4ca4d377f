"""How a person lives: the home, the spouse and who else is in it, and the decision on the housing
allowance that is in force.
"""

from collections.abc import Iterator
from typing import Any, ClassVar, Protocol

from attrs import evolve, frozen

from ..base.codes import Codes
from ..base.errors import Text
from ..base.per_time import MONTH, YEAR
from .checking import Checked
from .fields import NONE, NOTHING, Absence, assumed, fault, given
from .rule import Broken, Unit, alone
from .texts import Id
from .units import Choice, Money, Month, Whole, Yes


class HousingKind(Codes):
    """Whether a person rents a home or owns it."""

    NONE = 0
    RENT = 1
    OWNED = 2


# -- whom a field concerns -------------------------------------------------------------------------


class Resident(Protocol):
    """The person who lives in the home."""

    @property
    def lives_on(self) -> str: ...

    @property
    def housing(self) -> "Housing": ...


def pensioner(person: Resident) -> bool:
    """Whether the person lives on a disability pension, or on what it became with age."""
    return person.lives_on in ("disability_pension", "old_age_pension")


def rents(person: Resident) -> bool:
    """Whether the person rents a home."""
    return person.housing.kind == "rent"


def housing_of_pensioner(person: Resident) -> bool:
    """Whether a pensioner's housing allowance is asked about."""
    return pensioner(person) and rents(person)


def _has_spouse(person: Resident) -> bool:
    return person.housing.spouse and not person.housing.spouse_in_group


def _has_others(person: Resident) -> bool:
    return person.housing.other_adults > 0


def _noted(unit: Unit, column: str) -> Any:
    """A field of the housing decision (one is assumed and named)."""
    return given(
        unit,
        None,
        Absence(NOTHING, rents),
        column=column,
        known=f"{column}_known",
    )


# -- the home -------------------------------------------------------------------------------------

LAST_DECISION = "decision_month"  # the key of a home's month of its last decision


@frozen
class Housing(Checked):
    """How the person lives: `rent` in cents a month, statutory municipality group 1 to 4,
    `spouse_income` in cents a year; None is an amount that nobody gave.

    `decision_month` is the number of the month from which the decision on the housing allowance
    counts that is in force at the start, `decision_income` (cents a month, after the deduction from
    earnings) and `decision_rent` what it was made on. From the month `changes_from` on the home has
    another rent or municipality group, `with_move` by a move, also within the same group.

    `spouse_in_group` is the id of a spouse who is one of the group, whose income is then their own.
    `other_adults` are grown people of the household beside the spouse and one's own children who
    have no lease of their own, `other_adults_income` their income together in cents a month.
    """

    # what each of two spouses says of the other; the rest is the home of both
    OF_THE_OTHER: ClassVar = ("spouse", "spouse_income", "spouse_entitled", "spouse_in_group")

    kind: str = given(
        Choice(HousingKind.words()),
        "none",
        assumed(),
        must=True,
        column="housing",
    )
    rent: int | None = given(Money(1_000_000, per=MONTH), None, fault(rents), column="rent")
    municipality_group: int = given(Whole(1, 4), 4, assumed(rents), column="municipality_group")
    spouse: bool = given(
        Yes(),
        False,
        assumed(
            lambda person: (
                (pensioner(person) or rents(person)) and not person.housing.spouse_in_group
            )
        ),
        column="spouse",
    )
    spouse_income: int | None = given(
        Money(1_000_000_000, per=YEAR), None, fault(_has_spouse), column="spouse_income"
    )
    spouse_entitled: bool = given(
        Yes(),
        False,
        assumed(lambda person: _has_spouse(person) and housing_of_pensioner(person)),
        column="spouse_entitled",
    )
    decision_month: int | None = _noted(Month(), "decision_month")
    decision_income: int | None = _noted(Money(5_000_000, per=MONTH), "decision_income")
    decision_rent: int | None = _noted(Money(1_000_000, per=MONTH), "decision_rent")
    changes_from: int | None = given(Month(), None, NONE)
    new_rent: int | None = given(Money(1_000_000, per=MONTH), None, NONE)
    new_group: int | None = given(Whole(1, 4), None, NONE)
    with_move: bool = given(Yes(), False, NONE)
    spouse_in_group: str = given(Id(of="people"), "", NONE)
    other_adults: int = given(Whole(0, 9), 0, NONE, column="other_adults")
    other_adults_income: int | None = given(
        Money(10_000_000, per=MONTH), None, fault(_has_others), column="other_adults_income"
    )

    def rules(self) -> Iterator[Broken]:
        """A rent goes with renting, a spouse's income with a spouse."""
        rent, spouse = (("kind",), ("rent",)), (("spouse",), ("spouse_income",))
        if self.kind == "rent" and self.rent is None:
            yield missing("rent", rent)
        if self.rent and self.kind != "rent":
            yield Broken(
                ("rent",),
                Text("a rent beside kind {kind}", kind=self.kind),
                "a rent only with kind rent",
                "Write kind: rent, or take the rent out.",
                rent,
            )
        if self.spouse and self.spouse_income is None and not self.spouse_in_group:
            yield Broken(
                ("spouse",),
                "a spouse without an income",
                "spouse_income in euros a year, 0 if there is none",
                "An income that is not known would count as nothing.",
                spouse,
            )
        if self.spouse_in_group and self.spouse_income is not None:
            yield Broken(
                ("spouse_income",),
                "an income of a spouse who is one of the group",
                "spouse_income only of a spouse outside the group",
                "Take it out: the spouse's own benefits and pay are counted.",
                (("spouse_in_group",), ("spouse_income",)),
            )
        elif self.spouse_income and not self.spouse:
            yield Broken(
                ("spouse_income",),
                "a spouse's income without a spouse",
                "spouse_income only with spouse: true",
                "Write spouse: true, or take the income out.",
                spouse,
            )
        if self.other_adults and self.other_adults_income is None:
            yield missing("other_adults_income", (("other_adults",), ("other_adults_income",)))
        if self.other_adults_income and not self.other_adults:
            yield Broken(
                ("other_adults_income",),
                "an income of nobody",
                "other_adults_income only with other_adults",
                "Say how many other adults there are, or take the income out.",
                (("other_adults",), ("other_adults_income",)),
            )
        if self.spouse_entitled and not (self.spouse or self.spouse_in_group):
            yield Broken(
                ("spouse_entitled",),
                "a right of a spouse who is not there",
                "spouse_entitled only with spouse: true",
                "Write spouse: true, or take the line out.",
                (("spouse",), ("spouse_in_group",), ("spouse_entitled",)),
            )
        yield from self._of_no_home()
        yield from alone(self, "decision_month", ("decision_income", "decision_rent"))
        yield from alone(self, "changes_from", ("new_rent", "new_group", "with_move"))

    def given_up(self) -> "Housing":
        """The home of somebody who has none: no decision on it, and no change of it."""
        return evolve(
            self,
            decision_month=None,
            decision_income=None,
            decision_rent=None,
            changes_from=None,
            new_rent=None,
            new_group=None,
            with_move=False,
        )

    def _of_no_home(self) -> Iterator[Broken]:
        """A decision on a home, or a change of it, where there is none."""
        if self.kind != "none":
            return
        for key in ("decision_month", "changes_from"):
            if getattr(self, key) is not None and not self.spouse_in_group:
                yield Broken(
                    (key,),
                    Text("{key!r} beside kind none", key=key),
                    "a decision or a change only of a home that is rented or owned",
                    "Write the kind of the home, or take the line out.",
                    (("kind",), (key,)),
                )

    def months_of_home(self, first: int, last: int, lasts: int) -> Iterator[tuple[str, int, int]]:
        """The fields that hold months, each with the first and the last that it can be."""
        yield "decision_month", first - lasts + 1, first
        yield "changes_from", first, last


def missing(key: str, rests_on: tuple[tuple[str], ...]) -> Broken:
    """A key that the object must have."""
    return Broken(
        (),
        Text("no {key!r}", key=key),
        Text("{key!r} must be given", key=key),
        Text("Add a line {key}: …", key=key),
        rests_on,
        blames=(key,),
    )
