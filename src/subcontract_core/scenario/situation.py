"""What a person's benefits and deductions depend on: home, tax, social assistance, debts, pension;
with the rules of each.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Protocol

from attrs import frozen

from ..base.codes import Codes
from ..base.errors import Text
from .checking import Checked
from .fields import NOTHING, OUTSIDE, Absence, assumed, fault, given
from .owing import Debts
from .rule import Broken, Unit, alone
from .units import Choice, Money, Month, Share, Whole, Yes


class PensionKind(Codes):
    """Which pension a person has."""

    NATIONAL = 0
    EARNINGS_RELATED = 1
    EARNINGS_RELATED_PARTIAL = 2


class HousingKind(Codes):
    """Whether a person rents a home."""

    NONE = 0
    RENT = 1


# Municipal rates were 16.5–23.5 % until 2022 and 4.36–10.9 % from 2023, parishes' 1–2.25 % (Tax
# Administration, the lists of each year).
MOST_MUNICIPAL = Fraction(25, 100)
MOST_CHURCH = Fraction(3, 100)


class Owner(Protocol):
    """A person, as the fields of their situation see them."""

    @property
    def lives_on(self) -> str: ...
    @property
    def housing(self) -> "Housing": ...
    @property
    def taxes(self) -> "Taxes | None": ...
    @property
    def assistance(self) -> "Assistance | None": ...
    @property
    def debts(self) -> Debts | None: ...
    @property
    def pension(self) -> "Pension": ...


# -- whom a field concerns (the argument is the person) -------------------------------------------


def pensioner(person: Owner) -> bool:
    """Whether the person lives on a disability pension, or on what it became with age."""
    return person.lives_on in ("disability_pension", "old_age_pension")


def rents(person: Owner) -> bool:
    """Whether the person rents a home."""
    return person.housing.kind == "rent"


def housing_of_pensioner(person: Owner) -> bool:
    """Whether a pensioner's housing allowance is asked about."""
    return pensioner(person) and rents(person)


def _has_spouse(person: Owner) -> bool:
    return person.housing.spouse


def _taxed(person: Owner) -> bool:
    return person.taxes is not None


def _assisted(person: Owner) -> bool:
    return person.assistance is not None


def _accepted_housing(person: Owner) -> int:
    """The housing cost that social assistance accepts: the rent where nothing else is said."""
    help = person.assistance
    if help is None or help.housing is None:
        return person.housing.rent or 0
    return help.housing


def _noted(unit: Unit, column: str, default: object = None) -> Any:
    """A field of the housing decision (one is assumed and named), or of a change of the home."""
    return given(unit, default, Absence(NOTHING, rents), column=column, known=f"{column}_known")


# -- the parts ----------------------------------------------------------------------------------


@frozen
class Housing(Checked):
    """How the person lives: `rent` in cents a month, statutory municipality group 1 to 4,
    `spouse_income` in cents a year; None is an amount that nobody gave.

    `decision_month` is the number of the month from which the decision on the housing allowance
    counts that is in force at the start, `decision_income` (cents a month, after the deduction from
    earnings) and `decision_rent` what it was made on. From the month `changes_from` on the home has
    another rent or municipality group, `with_move` by a move, also within the same group.
    """

    kind: str = given(Choice(HousingKind.words()), "none", assumed(), must=True, column="housing")
    rent: int | None = given(Money(1_000_000), None, fault(rents), column="rent")
    municipality_group: int = given(Whole(1, 4), 4, assumed(rents), column="municipality_group")
    spouse: bool = given(
        Yes(), False, assumed(lambda person: pensioner(person) or rents(person)), column="spouse"
    )
    spouse_income: int | None = given(
        Money(1_000_000_000), None, fault(_has_spouse), column="spouse_income"
    )
    spouse_entitled: bool = given(
        Yes(),
        False,
        assumed(lambda person: person.housing.spouse and housing_of_pensioner(person)),
        column="spouse_entitled",
    )
    decision_month: int | None = _noted(Month(), "decision_month")
    decision_income: int | None = _noted(Money(5_000_000), "decision_income")
    decision_rent: int | None = _noted(Money(1_000_000), "decision_rent")
    changes_from: int | None = _noted(Month(), "home_changes")
    new_rent: int | None = _noted(Money(1_000_000), "later_rent")
    new_group: int | None = _noted(Whole(1, 4), "later_group")
    with_move: bool = _noted(Yes(), "home_moves", False)

    def rules(self) -> Iterator[Broken]:
        """A rent goes with renting, a spouse's income with a spouse."""
        rent, spouse = (("kind",), ("rent",)), (("spouse",), ("spouse_income",))
        if self.kind == "rent" and self.rent is None:
            yield missing("rent", rent)
        if self.rent and self.kind == "none":
            yield Broken(
                ("rent",),
                "a rent beside kind none",
                "a rent only with kind rent",
                "Write kind: rent, or take the rent out.",
                rent,
            )
        if self.spouse and self.spouse_income is None:
            yield Broken(
                ("spouse",),
                "a spouse without an income",
                "spouse_income in euros a year, 0 if there is none",
                "An income that is not known would count as nothing.",
                spouse,
            )
        if self.spouse_income and not self.spouse:
            yield Broken(
                ("spouse_income",),
                "a spouse's income without a spouse",
                "spouse_income only with spouse: true",
                "Write spouse: true, or take the income out.",
                spouse,
            )
        yield from alone(self, "decision_month", ("decision_income", "decision_rent"))
        yield from alone(self, "changes_from", ("new_rent", "new_group", "with_move"))

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


@frozen
class Taxes(Checked):
    """What the year's tax needs: the shares of the municipality and the parish (0 outside the
    church).

    `benefits` is the share that is withheld from pensions and taxable benefits, beside the card for
    pay; None while nobody has said it.
    """

    municipality: Fraction = given(
        Share(MOST_MUNICIPAL), absence=Absence(OUTSIDE), must=True, column="municipal_tax"
    )
    church: Fraction = given(Share(MOST_CHURCH), Fraction(0), assumed(_taxed), column="church_tax")
    benefits: Fraction | None = given(
        Share(),
        None,
        assumed(
            lambda person: pensioner(person) or person.lives_on == "labour_market_subsidy",
            lambda person: 0 if person.taxes is None else person.taxes.benefits or 0,
            is_alone=True,
        ),
        column="benefit_tax",
        known="benefit_tax_known",
    )


@frozen
class Assistance(Checked):
    """That the household gets basic social assistance (perustoimeentulotuki), cents a month.

    `housing` is the accepted housing cost (at most the local limit), None for the rent; `other`
    other accepted expenses, `income` other net income of the household.
    """

    housing: int | None = given(
        Money(1_000_000),
        None,
        assumed(_assisted, _accepted_housing),
        column="assistance_housing",
    )
    other: int = given(Money(1_000_000), 0, assumed(_assisted), column="assistance_other")
    income: int = given(Money(5_000_000), 0, assumed(_assisted), column="assistance_income")


@frozen
class Pension(Checked):
    """Which disability pension the person has, as its earnings limit depends on it.

    `no_limit` is a national pension granted because of blindness or lasting inability to move;
    `average` the earlier average earnings in cents a month, on which an earnings-related pension's
    limit rests, None for a national one.
    """

    kind: str = given(Choice(PensionKind.words()), "national", assumed(pensioner), column="pension")
    no_limit: bool = given(
        Yes(),
        False,
        assumed(lambda person: pensioner(person) and person.pension.kind == "national"),
        column="no_limit",
        is_quiet=True,
    )
    average: int | None = given(
        Money(10_000_000),
        None,
        fault(lambda person: person.pension.kind != "national"),
        key="average_earnings",
        column="average_earnings",
    )

    def rules(self) -> Iterator[Broken]:
        """What only one kind of pension has."""
        earnings = (("kind",), ("average_earnings",))
        if self.no_limit and self.kind != "national":
            yield Broken(
                ("no_limit",),
                "an earnings-related pension without a limit",
                "no_limit only with kind national",
                "Only a national pension granted because of blindness or lasting inability to move"
                " has no limit.",
                (("kind",), ("no_limit",)),
            )
        if self.kind == "national" and self.average is not None:
            yield Broken(
                ("average_earnings",),
                "average earnings of a national pension",
                "average_earnings only with an earnings-related kind",
                "The limit of a national pension is the same for everybody.",
                earnings,
            )
        if self.kind != "national" and self.average is None:
            yield Broken(
                (),
                "an earnings-related pension without 'average_earnings'",
                "average_earnings in euros a month, such as 2500.00",
                "The pension decision states the earlier average earnings; 0 if nobody knows, which"
                " gives the lowest limit.",
                earnings,
                blames=("average_earnings",),
            )
