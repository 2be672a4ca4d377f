"""What each hook returns: frozen columns that the core checks before the next hook sees them."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from attrs import field, frozen
import numpy as np

from ..base.codes import Codes
from ..base.columns import Cents, Column, DayNumbers, Known, Mask
from ..base.errors import ModelError
from ..base.provenance import Reason
from ..base.units import Quantity
from ..scenario.tables import Tables
from ..scenario.types import PayRule
from .decisions import Decisions, LaterLevel
from .documents import Sheet
from .kinds import Kind
from .parties import Party
from .quoted import Charge, Promise, charged, promised
from .resources import Resources
from .term import Term
from .thresholds import Threshold


class Severity(Codes):
    """How severe a finding is, the most severe first."""

    STOP = 0
    WARNING = 1
    NOTICE = 2
    WATCH = 3


class Labour(Codes):
    """A person's status in labour law."""

    NONE = 0
    EMPLOYED = 1
    TRAINEE = 2


class Unemployment(Codes):
    """A person's status in the law on unemployment security."""

    NONE = 0
    EMPLOYED = 1
    ENTREPRENEUR = 2


class StepState(Codes):
    """How far a person is with a step of onboarding."""

    UNKNOWN = 0
    MISSING = 1
    DONE = 2


DUTY_OF = PERSON, PAYER = ("person", "payer")


@frozen
class Manifest:
    """What a model is, in words and declared facts. "unknown" is a legal answer.

    `parties` is every role that money may touch; `keepers` those whose in minus out must equal what
    they declare. `edges` and `forbidden` are (payer, payee) pairs: money moves along `edges` and,
    as the law says, to and from the tax administration and insurers. `onboarding` and `facts` are
    the model's YAML files, of which `facts` says who does what and what the person is in each
    branch of law. What only this model has: `kinds` of line, `own_parties` (which are among
    `parties` too), and `texts`, by key and then by language: of its findings (`finding.<code>`,
    `fix.<code>`), its reasons (`reason.<name>`) and the options of its choices
    (`reading.<term>.<option>`). `pay_rules` are the days on which it pays where they are not the
    scenario's (`verbs.pay_days`).
    `purses` says whose money a party moves in this model (organiser → wellbeing_county); one that
    is not named has a purse of its own, of which nobody knows whether it is public. The party of
    `staff_borne_by` bears the work of instructors and coaches (empty: nobody has said), which
    buyers pay for if it is `staff_in_price`.
    """

    id: str
    title: Mapping[str, str]
    region: str
    summary: Mapping[str, str]
    parties: tuple[str, ...]
    keepers: tuple[str, ...]
    edges: tuple[tuple[str, str], ...]
    terms: tuple[Term, ...] = ()
    forbidden: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    onboarding: Path | None = None
    facts: Path | None = None
    kinds: tuple[Kind, ...] = ()
    own_parties: tuple[Party, ...] = ()
    texts: Mapping[str, Mapping[str, str]] = field(factory=dict)
    purses: Mapping[str, str] = field(factory=dict)
    pay_rules: tuple[PayRule, ...] = ()
    staff_borne_by: str = ""
    staff_in_price: bool = False


@frozen(eq=False)
class Duty:
    """What the person (or whoever pays them) has to do: by which day number, and from which where
    there is such a day, one a row of the finding.
    """

    whose: str = field()
    last: np.ndarray = field(repr=False)
    first: np.ndarray | None = field(default=None, repr=False)

    @whose.validator
    def _known(self, _attribute: object, whose: str) -> None:
        if whose not in DUTY_OF:
            raise ModelError(f"a duty of {whose!r}; it is the duty of one of {', '.join(DUTY_OF)}")


@frozen(eq=False)
class Finding:
    """One kind of remark on many rows. Empty columns mean that the axis does not apply.

    `numbers` are columns by name, each with its unit; `why` gives text and section, `fix` the
    message of what would change it; `duty` is there where the finding asks somebody to act.
    """

    code: str
    severity: str
    why: Reason
    person: Column = field(factory=lambda: np.zeros(0, dtype=np.int64), repr=False)
    month: Column = field(factory=lambda: np.zeros(0, dtype=np.int64), repr=False)
    gig: Column = field(factory=lambda: np.zeros(0, dtype=np.int64), repr=False)
    buyer: Column = field(factory=lambda: np.zeros(0, dtype=np.int64), repr=False)
    day: DayNumbers = field(factory=lambda: np.zeros(0, dtype=np.int64), repr=False)
    numbers: dict[str, Quantity] = field(factory=dict, repr=False)
    fix: str = ""
    duty: Duty | None = None

    def __len__(self) -> int:
        axes = (self.person, self.month, self.gig, self.buyer, self.day)
        return max(np.size(column) for column in axes if column is not None)


Findings = tuple[Finding, ...]
Steps = tuple["Step", ...]
Told = Findings | Callable[[], Findings]  # findings, or what makes them once somebody reads them


@frozen(eq=False)
class Step:
    """One onboarding step: who acts, which document, whether it blocks, and its state per person
    (StepState).

    `paper` is the person's own document, `applies` for whom the step is (a word of
    `onboarding.APPLIES`), `concerns` the same per person; `needs` are the codes of earlier steps
    whose result it needs; `days` how long it takes, None where the sources do not say;
    `actor_inferred` marks an actor whom the sources leave open.
    """

    code: str
    title: Mapping[str, str]
    actor: Mapping[str, str]
    document: Mapping[str, str]
    blocks: bool
    state: Column = field(repr=False)
    source: str = ""
    paper: str = ""
    applies: str = "all"
    needs: tuple[str, ...] = ()
    days: int | None = None
    concerns: Mask = field(factory=lambda: np.zeros(0, dtype=bool), repr=False)
    actor_inferred: bool = False


@frozen(eq=False)
class Admission:
    """May they take part, which shifts are sold, which activity days are realised and when.

    `labour` and `unemployment` are status codes per person (Labour, Unemployment). `steps` and
    `findings` may be given as functions of nothing that make them once somebody reads them;
    `missed` says which of the missed shifts would have been sold (None: all).
    """

    offered: Mask = field(repr=False)
    labour: Column = field(repr=False)
    unemployment: Column = field(repr=False)
    shift: Mask = field(repr=False)
    day: DayNumbers = field(repr=False)
    day_on: DayNumbers = field(repr=False)
    _steps: Steps | Callable[[], Steps] = field(default=(), alias="steps", repr=False)
    _findings: Told = field(default=(), alias="findings", repr=False)
    missed: Mask | None = field(default=None, repr=False)

    @cached_property
    def steps(self) -> Steps:
        """The steps of onboarding, with how far each person is."""
        return self._steps() if callable(self._steps) else self._steps

    @cached_property
    def findings(self) -> Findings:
        """Remarks on who takes part and on what was moved or left out."""
        return self._findings() if callable(self._findings) else self._findings


@frozen(eq=False)
class Quote:
    """What the buyers are asked and the workers are promised, each set of rows with its reason."""

    charges: tuple[Charge, ...] = ()
    promises: tuple[Promise, ...] = ()
    findings: Findings = ()

    def charged(self, tables: Tables) -> tuple[np.ndarray, Known]:
        """What is asked in each case, in cents, and whether all of it is known."""
        return charged(tables, self.charges)

    def promised(self, tables: Tables) -> tuple[np.ndarray, Known]:
        """What is promised in each case, in cents, and whether all of it is known."""
        return promised(tables, self.promises)


@frozen(eq=False)
class Keep:
    """What a party keeps, as the model declares it: cents per case, and why."""

    role: str
    kind: str
    cents: Cents = field(repr=False)
    why: Reason
    known: Known = True


@frozen(eq=False)
class Payments:
    """All documents of the month, and what each intermediary declares to keep."""

    sheets: tuple[Sheet, ...]
    keeps: tuple[Keep, ...] = ()
    findings: Findings = ()


@frozen(eq=False)
class Effects:
    """Levels of benefits per person and month (row = month × people + person), findings,
    thresholds of earnings, the decisions behind the levels, and what these come to `later`, after
    the months asked. `findings` may be given as a function of nothing that makes them, as in
    `Admission`.
    """

    sheets: tuple[Sheet, ...] = ()
    _findings: Told = field(default=(), alias="findings", repr=False)
    cautions: tuple[str, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    decisions: tuple[Decisions, ...] = ()
    later: tuple[LaterLevel, ...] = ()

    @cached_property
    def findings(self) -> Findings:
        """Remarks on what changes for each person."""
        return self._findings() if callable(self._findings) else self._findings


@frozen(eq=False)
class Outcome:
    """One model under one reading, from question to effects."""

    model: str
    reading: dict[str, str]
    manifest: Manifest = field(repr=False)
    tables: Tables = field(repr=False)
    admission: Admission = field(repr=False)
    quote: Quote = field(repr=False)
    payments: Payments = field(repr=False)
    effects: Effects = field(repr=False)
    law_name: str = ""
    resources: Resources = field(factory=Resources, repr=False)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Every document: payments and benefits."""
        return self.payments.sheets + self.effects.sheets

    @property
    def reasons(self) -> Iterator[Reason]:
        """Every reason: of lines that have rows, of what is kept, of findings."""
        yield from (line.why for sheet in self.sheets if len(sheet) for line in sheet.lines)
        yield from (keep.why for keep in self.payments.keeps)
        yield from (finding.why for finding in self.findings)

    @cached_property
    def findings(self) -> Findings:
        """Every finding, the most severe first."""
        findings = (
            self.admission.findings
            + self.quote.findings
            + self.payments.findings
            + self.effects.findings
        )
        return tuple(sorted((f for f in findings if len(f)), key=lambda f: Severity.of(f.severity)))
