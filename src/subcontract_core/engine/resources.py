"""What a model uses up, gathered from everybody who answers and checked as any other result.

A model's own answer goes before that of the country: a line has one owner by its code, and what a
model says of it stands.
"""

from collections.abc import Sequence

from attrs import evolve
import numpy as np

from ..accounts.balance import PAYS, RECEIVES, Moved, Side, Sides, purse_of
from ..model.documents import sums
from ..model.loading import Call
from ..model.purses import NOBODY, STAFF, SUPPLIERS
from ..model.resources import ROLES, STAFF_TIME, ResourceLine, Resources
from ..model.results import Manifest, Outcome
from ..model.vocabulary import all_parties, no_such_party
from ..scenario.tables import Tables
from .column_rules import check_column, check_range, wrong
from .handed import check_tuple


def joined_resources(
    found: Sequence[tuple[Call, Resources]], tables: Tables, manifest: Manifest
) -> Resources:
    """All lines, the model's own first; one that is told twice is its first owner's. Lines without
    a bearer have the one that the scenario or the model names.

    Raises `ModelError` that names the plugin, the line and the column.
    """
    lines: dict[str, ResourceLine] = {}
    first = sorted(found, key=lambda one: one[0].plugin != manifest.id)
    for call, resources in first:
        check_tuple(call, "lines", resources.lines, ResourceLine)
        for line in resources.lines:
            _check(line, tables, call)
            _check_words(line, manifest, call)
            lines.setdefault(line.code, line)
    said = tables.scenario.running
    borne = (said.borne_by if said is not None else "") or manifest.staff_borne_by
    return Resources(
        tuple(
            evolve(
                line,
                bearer=line.bearer or borne,
                in_price=line.in_price or (manifest.staff_in_price and line.kind == STAFF_TIME),
            )
            for line in lines.values()
        )
    )


def _check(line: ResourceLine, tables: Tables, call: Call) -> None:
    rows = len(line)
    ends = {
        "case": tables.cases - 1,
        "month": tables.size[0] - 1,
        "person": len(tables.people) - 1,
    }
    columns = {"case": line.case, "month": line.month, "cents": line.cents}
    for name in ("minutes", "person"):
        if np.size(getattr(line, name)):
            columns[name] = getattr(line, name)
    for name, column in columns.items():
        place = f"{line.code}.{name}"
        check_column(
            call,
            place,
            column,
            rows,
            "iu",
        )
        if name in ends:
            check_range(
                call,
                place,
                column,
                0,
                ends[name],
            )


def _check_words(line: ResourceLine, manifest: Manifest, call: Call) -> None:
    """Who works and who bears the cost are known, and nobody works less than not at all."""
    if line.role not in ROLES:
        raise wrong(
            call,
            f"{line.code}.role",
            f"is {line.role!r}; allowed: {', '.join(filter(None, ROLES))}, or none",
        )
    if line.bearer and line.bearer not in all_parties(manifest.id):
        raise wrong(call, f"{line.code}.bearer", no_such_party(manifest.id, line.bearer))
    if np.size(line.minutes) and int(line.minutes.min()) < 0:
        raise wrong(call, f"{line.code}.minutes", "holds minutes below nothing")


def sides_of(outcome: Outcome, whose: dict[str, str]) -> Sides:
    """Both sides of every line of resources: the bearer pays, staff and suppliers receive; what
    saves goes the other way.
    """
    found: Sides = {}
    for line in outcome.resources.lines:
        paid_to = STAFF if line.kind == STAFF_TIME else SUPPLIERS
        bearer = (
            purse_of(line.bearer, "", whose, outcome.model)
            if line.bearer in outcome.manifest.parties
            else NOBODY
        )
        for side in (
            Side(bearer, line.bearer or NOBODY, line.kind, PAYS),
            Side(paid_to, paid_to, line.kind, RECEIVES),
        ):
            moved = _moved(outcome, line, side.sign)
            found[side] = found[side] + moved if side in found else moved
    return found


def _moved(outcome: Outcome, line: ResourceLine, sign: int) -> Moved:
    """A line by month and case, with the sign of a side: [months, cases]."""
    tables = outcome.tables
    shape = (tables.size[0], tables.cases)
    index = line.month * shape[1] + line.case
    unknown = np.zeros(shape[0] * shape[1], bool)
    unknown[index[~np.broadcast_to(line.known, len(line))]] = True
    cents = sums(index, line.cents, unknown.size)
    return Moved(sign * cents.reshape(shape), unknown.reshape(shape))
