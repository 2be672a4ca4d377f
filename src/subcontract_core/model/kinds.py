"""Kinds of line, declared once by whoever owns them, and each with what it is.

The engine declares the flows of money that any model has (below); the country its benefits, taxes,
contributions and debts, and a model its own kinds in its manifest. Whatever asks about a line
(ledger, conservation, the country's month, pages, JSON, Excel) asks its kind: a new kind is
declared in one place and counts everywhere.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import partial
import re

from attrs import field, frozen

from ..base.errors import ModelError
from ..base.units import COUNT, DAYS, KILOMETRES, MINUTES, MONTHS, Unit

_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Flow(Enum):
    """What a line does in the books, which conservation holds to the cent."""

    OTHER = auto()
    CHARGED = auto()  # asked of a buyer without VAT: equals the charges of the quote
    VAT = auto()  # VAT asked of a buyer: passes through whole
    VAT_PAID_ON = auto()
    VAT_BACK = auto()  # VAT that the law pays back to a buyer that cannot deduct it
    PROMISED = auto()  # what the quote promised the worker: pay, or a cost given back
    KEPT = auto()  # what stays with a party in between; no line of a document
    USED = auto()  # what is used up besides; no line of a document


class Taxed(Enum):
    """The kind of income as which a person's money is taxed."""

    NOT = auto()
    AS_PAY = auto()
    AS_PENSION = auto()
    AS_BENEFIT = auto()


class Seizure(Enum):
    """What enforcement of debts makes of a person's money."""

    NOT = auto()
    COUNTED = auto()  # counts as income, is not taken
    COUNTED_BY_READING = auto()  # whether it counts is a reading of the law
    TAKEN = auto()


class Comes(Enum):
    """How often pay comes, which limits of a month may ask."""

    WITH_WORK = auto()  # for the work of its month
    EACH_YEAR = auto()  # once a year, for the whole of it
    ONCE = auto()


class Employing(Enum):
    """Which part of the wage cost of an employer a line is."""

    PAY = auto()
    SIDE_COST = auto()


@frozen
class Group:
    """Lines that are one thing to a person, on the page for their kitchen table.

    `place` orders the groups; the words are `texts` by language, or the key `person.thing.<name>`.
    """

    name: str
    place: int
    texts: Mapping[str, str] = field(factory=dict, hash=False)


@frozen
class Kind:
    """One kind of line and what it is; raises `ModelError` where the properties contradict.

    `sign` says whose side it is on: +1 comes to the person, −1 is taken from them, 0 passes them
    by. What comes to a person must say how it is `taxed`, whether social `assistance` counts it,
    and what a `seizure` makes of it. `units` are those in which its quantity may be counted (none:
    any); `texts` its name by language (without it the key `kind.<name>`). A `memo` kind is shown
    and never added.

    Pay: `earned` counts against earnings limits (with the sign), `employment` is pay under a
    contract of employment, `own_work` that of a trade of one's own, `comes` how often it is paid,
    `subsidised` a wage that a subsidy follows, `deducted` is taken off pay before it is paid out,
    `employing` the part of the employer's wage cost.

    Benefits: `benefit` has one owner that writes its level, `activity` is paid for days of the
    activity and not out of what buyers pay, `edges` are the thresholds of earnings that change it.

    `also_today` says that the activity of today costs it as well, so that it is no change while all
    days are held. `purse` is whose money it is where the party that the law names collects for
    several (`purses`).

    `repays_cost` gives back what the person spent and is no gain. `rests_on` names the fields of a
    person that leave the amount unknown where nobody gave them; `unknown_is_zero` says that its
    unknown level stands in a total as nothing, not as an amount that may be too much.
    """

    name: str
    sign: int = 0
    flow: Flow = Flow.OTHER
    group: Group | None = None
    units: tuple[Unit, ...] = ()
    texts: Mapping[str, str] = field(factory=dict, hash=False)
    memo: bool = False
    earned: bool = False
    employment: bool = False
    own_work: bool = False
    comes: Comes = Comes.WITH_WORK
    subsidised: bool = False
    deducted: bool = False
    employing: Employing | None = None
    benefit: bool = False
    activity: bool = False
    taxed: Taxed | None = None
    assistance: bool | None = None
    seizure: Seizure | None = None
    edges: tuple[str, ...] = ()
    repays_cost: bool = False
    also_today: bool = False
    purse: str = ""
    rests_on: tuple[str, ...] = ()
    unknown_is_zero: bool = False

    def __attrs_post_init__(self) -> None:
        faults = [to_do for is_wrong, to_do in self._rules() if is_wrong]
        if faults:
            raise ModelError("\n".join(f"the kind {self.name!r}: {to_do}" for to_do in faults))

    def _rules(self) -> tuple[tuple[bool, str], ...]:
        """What must not be, and what to do about it."""
        comes = self.sign > 0 and not self.memo
        said = (self.taxed, self.assistance, self.seizure)
        of_pay = (Taxed.AS_PAY, True, Seizure.TAKEN)
        return (
            (
                not _NAME.fullmatch(self.name),
                "name it in small letters, digits and underscores, a letter first",
            ),
            (self.sign not in (-1, 0, 1), "sign is 1, -1 or 0"),
            (
                comes and None in said,
                "it comes to a person; say taxed, assistance and seizure: no rule may miss it",
            ),
            (
                comes and self.earned and None not in said and said != of_pay,
                "pay is taxed as pay, counted by assistance and can be seized; say so, or say"
                " earned=False",
            ),
            (
                comes
                and not self.earned
                and not self.benefit
                and None not in said
                and said != (Taxed.NOT, False, Seizure.NOT)
                and not (self.activity and said == of_pay),
                "what is neither pay nor a benefit is followed by no rule of tax, assistance or"
                " debts; say earned=True if it is pay",
            ),
            (self.earned and self.sign == 0, "pay has a sign; say 1, or -1 for what goes off it"),
            (
                self.repays_cost and (self.earned or self.benefit or self.sign != 1),
                "what repays a cost comes to the person (sign=1) and is neither pay nor a benefit",
            ),
            (self.deducted and self.sign != -1, "what is deducted has the sign -1"),
            (self.benefit and self.sign != 1, "a benefit has the sign 1"),
            (
                self.employing is Employing.SIDE_COST and self.sign != 0,
                "a side cost is the employer's own; its sign is 0",
            ),
            (
                self.flow is Flow.PROMISED and not (self.earned or self.repays_cost),
                "what is promised is earned or repays a cost; say earned=True or repays_cost=True",
            ),
        )


# What a price or a wage may be for: hours, items, kilometres, months, days.
AT_A_RATE = (MINUTES, COUNT, KILOMETRES, MONTHS, DAYS)
PAY, FEE, COSTS = Group("pay", 10), Group("fee", 20), Group("costs", 30)
pay = partial(
    Kind,
    sign=1,
    earned=True,
    taxed=Taxed.AS_PAY,
    assistance=True,
    seizure=Seizure.TAKEN,
)

# What a kind of line of a model's own may count as.
COUNTS_AS: Mapping[str, Callable[..., Kind]] = {
    "earned": partial(
        pay,
        flow=Flow.PROMISED,
        group=PAY,
        units=AT_A_RATE,
        employment=True,
        employing=Employing.PAY,
    ),
    "fee": partial(
        pay,
        flow=Flow.PROMISED,
        group=FEE,
        units=AT_A_RATE,
        own_work=True,
    ),
    "repaid_cost": partial(
        Kind,
        sign=1,
        flow=Flow.PROMISED,
        group=COSTS,
        units=AT_A_RATE,
        repays_cost=True,
        taxed=Taxed.NOT,
        assistance=False,
        seizure=Seizure.NOT,
    ),
    "kept": partial(Kind, flow=Flow.KEPT),
    "other": Kind,
}


def counting(name: str, counts_as: str, texts: Mapping[str, str]) -> Kind:
    """A kind of a model's own by what it counts as: pay in employment (`earned`), pay for work of
    one's own (`fee`), what gives back what somebody spent (`repaid_cost`), what stays with a party
    in between (`kept`), or money between parties that is no worker's (`other`).

    Raises `ModelError` for anything else: benefits follow from the law, and no model has its own.
    """
    make = COUNTS_AS.get(counts_as)
    if make is None:
        why = "; benefits are the law's, for every model alike" if counts_as == "benefit" else ""
        raise ModelError(
            f"the kind {name!r} counts as {counts_as!r}; it counts as one of"
            f" {', '.join(COUNTS_AS)}{why}"
        )
    return make(name, texts=texts)


# The flows of money that any model of any country has.
ENGINE = (
    pay(
        "wage",
        flow=Flow.PROMISED,
        group=PAY,
        units=AT_A_RATE,
        employment=True,
        subsidised=True,
        employing=Employing.PAY,
    ),
    pay(
        "assignment_fee",
        flow=Flow.PROMISED,
        group=FEE,
        units=AT_A_RATE,
        own_work=True,
        employing=Employing.PAY,
    ),
    pay(
        "billed_work",
        flow=Flow.PROMISED,
        group=FEE,
        units=AT_A_RATE,
        own_work=True,
    ),
    Kind(
        "service_fee",
        sign=-1,
        group=COSTS,
        earned=True,
        own_work=True,
    ),
    Kind("invoice_net", flow=Flow.CHARGED, units=AT_A_RATE),
    Kind("invoice_vat", flow=Flow.VAT),
    Kind("vat_remitted", flow=Flow.VAT_PAID_ON),
    Kind("vat_deducted", flow=Flow.VAT_BACK),
    Kind("margin", flow=Flow.KEPT),
    # What is used up besides; no line of a document.
    Kind("staff_time", flow=Flow.USED),
    Kind("running_cost", flow=Flow.USED),
    Kind("activity_place", flow=Flow.USED, activity=True),
    Kind("activity_meal", flow=Flow.USED, activity=True),
    Kind("activity_trip", flow=Flow.USED, activity=True),
    Kind("trip", flow=Flow.USED),
)
