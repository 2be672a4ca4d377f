"""Each person beside today: what changes, line by line; people with the same rows are one group."""

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen
import numpy as np

from ..accounts import ledger
from ..accounts.bounds import Bound, change_bound, level_bound, unknown_kind
from ..accounts.ledger import Amount
from ..accounts.unknown_lines import kind_of_line
from ..engine.comparison import Comparison
from ..model.results import Outcome
from ..scenario.tables import Tables
from .afterwards import NOTHING_FALLS, Afterwards
from .take_home_share import TakeHomeShare


@frozen
class Row:
    """One kind of line summed over the horizon: the difference, today and in the model;
    `nothing` says which nothing None is; `carried` that the law of some of its months is carried
    forward.
    """

    kind: str
    difference: int | None
    today: int | None
    now: int | None
    nothing: str = ""
    carried: bool = False


@frozen
class Group:
    """People whose rows are the same. `by_month` is empty unless months differ; memo lines are
    never added.

    `offered` says whether the model is for them; `gross` is the pay in cents (None where it is not
    known) and `kept` the part of it that is more in hand, in hundredths of a per cent; `after` is
    what falls after the months asked.
    """

    people: tuple[str, ...]
    change: Bound
    today: Bound
    now: Bound
    rows: tuple[Row, ...]
    by_month: tuple[tuple[tuple[int, ...], Bound], ...]
    memo: tuple[tuple[str, int | None], ...]
    gross: int | None = None
    kept: int | None = None
    offered: bool = True
    after: Afterwards = NOTHING_FALLS


@frozen(eq=False)
class _Lines:
    """Some people's lines by kind: cents of each month [kinds, months, people], over the horizon
    [kinds, people], and whether they are known.
    """

    kinds: tuple[str, ...]
    monthly: np.ndarray
    monthly_known: np.ndarray
    cents: np.ndarray
    known: np.ndarray

    @classmethod
    def of(cls, lines: Mapping[str, Amount], tables: Tables, people: np.ndarray) -> "_Lines":
        """The lines of these rows of people."""
        shape = (len(lines), tables.size[0], people.size)
        monthly, known = np.zeros(shape, np.int64), np.ones(shape, bool)
        for row, amount in enumerate(lines.values()):
            monthly[row], known[row] = amount.cents[:, people], amount.each_known[:, people]
        return cls(
            tuple(lines),
            monthly,
            known,
            monthly.sum(axis=1),
            np.asarray(known.all(axis=1)),
        )

    def sum_of(self, kind: str, place: int) -> int | None:
        """What a person has of a kind over the horizon; None where it is not known."""
        if kind not in self.kinds:
            return None
        row = self.kinds.index(kind)
        return int(self.cents[row, place]) if self.known[row, place] else None

    def unknown(self, place: int) -> list[str]:
        """The kinds of which a person's sum is not known."""
        return [self.kinds[row] for row in np.flatnonzero(~self.known[:, place])]


@frozen(eq=False)
class _People:
    """All that tells the people of a case apart; `row` is where each is in the tables."""

    tables: Tables
    row: np.ndarray
    difference: _Lines
    before: _Lines
    now: _Lines
    memo: _Lines
    carried: np.ndarray  # whether a difference rests on carried law: [kinds, people]
    share: TakeHomeShare
    offered: np.ndarray
    after: Mapping[int, Afterwards]

    def alike(self) -> list[list[int]]:
        """The places of people of whom everything is the same, in order of first appearance."""
        people = self.row.size
        columns = [self.tables.people.withholding_known[self.row], self.offered, *self.carried]
        for lines in (self.difference, self.before, self.now, self.memo):
            columns += [
                *lines.monthly.reshape(-1, people),
                *lines.monthly_known.reshape(-1, people),
            ]
        for amount in (self.share.part, self.share.whole):
            columns += [amount.cents[self.row], amount.each_known[self.row]]
        table = np.array(columns, np.int64).T
        found: dict[tuple[object, ...], list[int]] = {}
        for place in range(people):
            nothings = [self.nothing(kind, place) for kind in self.difference.unknown(place)]
            after = self.after.get(int(self.row[place]))
            found.setdefault((table[place].tobytes(), after, *nothings), []).append(place)
        return list(found.values())

    def nothing(self, kind: str, place: int) -> str:
        """Which nothing an unknown line of a person is."""
        scenario, label = self.tables.scenario, int(self.tables.people.label[self.row[place]])
        return kind_of_line(scenario, scenario.people[label], kind)

    def as_bounds(self, kinds: Iterable[str], place: int) -> list[str]:
        """Unknown kinds as a bound has them."""
        return [unknown_kind(kind, self.tables, int(self.row[place])) for kind in kinds]

    def change(self, place: int) -> Bound:
        """A person's difference over the horizon."""
        lines = self.difference
        return change_bound(
            int(lines.cents[:, place].sum()), self.as_bounds(lines.unknown(place), place)
        )

    def level(self, lines: _Lines, place: int) -> Bound:
        """A person's money in hand over the horizon."""
        return level_bound(
            int(lines.cents[:, place].sum()), self.as_bounds(lines.unknown(place), place)
        )

    def rows(self, place: int) -> tuple[Row, ...]:
        """Each kind of line that changes, or may change, for a person."""
        lines = self.difference
        moves = lines.monthly[:, :, place].any(axis=1) | ~lines.known[:, place]
        return tuple(
            Row(
                kind := lines.kinds[row],
                lines.sum_of(kind, place),
                self._sum(self.before, kind, place),
                self._sum(self.now, kind, place),
                "" if lines.known[row, place] else self.nothing(kind, place),
                bool(self.carried[row, place]),
            )
            for row in np.flatnonzero(moves)
        )

    def _sum(self, lines: _Lines, kind: str, place: int) -> int | None:
        return lines.sum_of(kind, place) if kind in lines.kinds else 0

    def by_month(self, place: int) -> tuple[tuple[tuple[int, ...], Bound], ...]:
        """A person's difference of each month, equal ones after one another together; nothing
        where all months are the same.
        """
        lines, runs = self.difference, list[tuple[list[int], Bound]]()
        for row, month in enumerate(map(int, self.tables.months)):
            unknown = [
                lines.kinds[kind] for kind in np.flatnonzero(~lines.monthly_known[:, row, place])
            ]
            cents = int(lines.monthly[:, row, place].sum())
            bound = change_bound(cents, self.as_bounds(unknown, place))
            if runs and runs[-1][1] == bound:
                runs[-1][0].append(month)
            else:
                runs.append(([month], bound))
        return tuple((tuple(run), bound) for run, bound in runs) if len(runs) > 1 else ()

    def notes(self, place: int) -> tuple[tuple[str, int | None], ...]:
        """The memo lines of a person."""
        lines = self.memo
        said = (lines.cents[:, place] != 0) | ~lines.known[:, place]
        kinds = (lines.kinds[row] for row in np.flatnonzero(said))
        return tuple((kind, lines.sum_of(kind, place)) for kind in kinds)

    def group(self, place: int) -> Group:
        """A group that begins with this person."""
        row = int(self.row[place])
        whole = self.share.whole
        return Group(
            (self.tables.person_id(row),),
            self.change(place),
            self.level(self.before, place),
            self.level(self.now, place),
            self.rows(place),
            self.by_month(place),
            self.notes(place),
            int(whole.cents[row]) if whole.is_known(row) else None,
            self.share.hundredths(row),
            bool(self.offered[place]),
            self.after.get(row, NOTHING_FALLS),
        )


def groups(
    comparison: Comparison,
    outcome: Outcome,
    share: TakeHomeShare,
    carried: Mapping[str, np.ndarray],
    after: Mapping[int, Afterwards],
    case: int = 0,
) -> list[Group]:
    """The people of a case, gathered into groups with identical rows, in order of first
    appearance. `share` is what is kept of the pay, `carried` the amounts that rest on carried law,
    `after` what falls after the months asked.

    What a page says of each person is looked at once for all of whom everything is the same.
    """
    tables = outcome.tables
    people = np.flatnonzero(tables.people.case == case)
    difference = comparison.difference(outcome)
    nowhere = np.zeros(tables.size, bool)
    marked = [carried.get(kind, nowhere)[:, people].any(axis=0) for kind in difference]
    found = _People(
        tables,
        people,
        _Lines.of(difference, tables, people),
        _Lines.of(ledger.person_lines(comparison.today), tables, people),
        _Lines.of(ledger.person_lines(outcome), tables, people),
        _Lines.of(ledger.person_lines(outcome, memo=True), tables, people),
        np.array(marked, bool).reshape(len(difference), people.size),
        share,
        outcome.admission.offered[people],
        after,
    )
    gathered: dict[Group, list[int]] = {}
    for same in found.alike():
        gathered.setdefault(evolve(found.group(same[0]), people=()), []).extend(same)
    return [
        evolve(group, people=tuple(tables.person_id(int(people[place])) for place in sorted(same)))
        for group, same in gathered.items()
    ]
