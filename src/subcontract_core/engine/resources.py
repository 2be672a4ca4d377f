"""What a model uses up, gathered from everybody who answers and checked as any other result.

A model's own answer goes before that of the country: a line has one owner by its code, and what a
model says of it stands. A cost that the scenario names is left out where the model tells what it is
itself, under whatever label, and is said to have been told twice.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve
import numpy as np

from ..accounts.balance import PAYS, RECEIVES, Moved, Side, Sides, purse_of
from ..base.columns import Column, each_once
from ..model.documents import sums
from ..model.loading import Call
from ..model.parties import Acts
from ..model.purses import NOBODY, STAFF, SUPPLIERS
from ..model.resources import (
    NO_BEARER,
    OPEN_BEARER,
    ROLES,
    STAFF_TIME,
    ResourceLine,
    Resources,
)
from ..model.results import Manifest, Outcome
from ..model.vocabulary import all_parties, no_such_party, party
from ..scenario.costs import ORGANISER
from ..scenario.tables import Tables
from ..scenario.work import BuyerKind
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
    twice: list[ResourceLine] = []
    first = sorted(found, key=lambda one: one[0].plugin != manifest.id)
    for call, resources in first:
        check_tuple(call, "lines", resources.lines, ResourceLine)
        for line in resources.lines:
            _check(line, tables, call)
            _check_words(line, manifest, call)
            if {line.code, line.what}.isdisjoint(lines):
                lines[line.code] = line
            else:
                twice.append(line)
    said = tables.scenario.running
    borne = (said.borne_by if said is not None else "") or manifest.staff_borne_by
    every = [
        evolve(
            line,
            bearer=_bearer(line, manifest) or borne,
            in_price=line.in_price or (manifest.staff_in_price and line.kind == STAFF_TIME),
        )
        for line in lines.values()
    ]
    return Resources(
        tuple(line for line in every if not line.is_possible),
        tuple(twice),
        tuple(line for line in every if line.is_possible),
        max((resources.post_minutes for _, resources in found), default=0),
    )


def _bearer(line: ResourceLine, manifest: Manifest) -> str:
    """The party that bears a line. A cost of the scenario that the organiser bears is, in a model
    without one, that of whoever employs and keeps something in between, or bears the work of staff.
    """
    named = line.bearer
    if line.said is None or named != ORGANISER or named in manifest.parties:
        return named
    acting = (one for one in manifest.keepers if party(one, manifest.id).acts_as is Acts.EMPLOYER)
    return next(acting, "") or manifest.staff_borne_by or named


def _check(line: ResourceLine, tables: Tables, call: Call) -> None:
    rows = len(line)
    ends = {
        "case": tables.cases - 1,
        "month": tables.size[0] - 1,
        "person": len(tables.people) - 1,
        "buyer": len(tables.buyer_public) - 1,
    }
    columns = {"case": line.case, "month": line.month, "cents": line.cents}
    for name in ("minutes", "person", "buyer"):
        if np.size(getattr(line, name)):
            columns[name] = getattr(line, name)
    for name, column in columns.items():
        place = f"{line.code}.{name}"
        found = check_column(
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
                found,
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
    is_open = line.said is not None and line.bearer in (NO_BEARER, OPEN_BEARER)
    if line.bearer and not is_open and line.bearer not in all_parties(manifest.id):
        raise wrong(call, f"{line.code}.bearer", no_such_party(manifest.id, line.bearer))
    if np.size(line.minutes) and int(line.minutes.min()) < 0:
        raise wrong(call, f"{line.code}.minutes", "holds minutes below nothing")


def sides_of(outcome: Outcome, whose: dict[str, str], *, also_today: bool) -> Sides:
    """Both sides of the lines of resources that the activity of today uses up as well, or of the
    others: the bearer pays, staff and suppliers receive; what saves goes the other way.
    """
    found: Sides = {}
    for line in outcome.resources.lines:
        if line.also_today is not also_today:
            continue
        paid_to = STAFF if line.kind == STAFF_TIME else SUPPLIERS
        role = line.bearer if line.bearer in outcome.manifest.parties else NOBODY
        every = np.arange(len(line))
        pays = [
            (Side(name, role, line.kind, PAYS), rows)
            for name, rows in _purses(outcome, line, role, whose)
        ]
        for side, rows in (*pays, (Side(paid_to, paid_to, line.kind, RECEIVES), every)):
            moved = _moved(outcome, line, side.sign, rows)
            found[side] = found[side] + moved if side in found else moved
    return found


def _purses(
    outcome: Outcome, line: ResourceLine, role: str, whose: dict[str, str]
) -> Iterator[tuple[str, Column]]:
    """The purses that bear a line, each with its rows: those of buyers by the kind of buyer; where
    it is nobody's visit, that of the only kind that there is.
    """
    every = np.arange(len(line))
    if role == NOBODY or party(role, outcome.model).acts_as is not Acts.BUYER:
        name = NOBODY if role == NOBODY else purse_of(role, "", whose, outcome.model)
        yield name, every
        return
    kinds = outcome.tables.buyer_kind
    gigs = each_once(kinds[outcome.tables.gigs.buyer])
    if line.buyer.size or gigs.size == 1:
        kind = kinds[line.buyer] if line.buyer.size else np.repeat(gigs, len(line))
        for code in each_once(kind):
            yield BuyerKind(int(code)).word, every[kind == code]
    else:
        yield NOBODY, every


def _moved(outcome: Outcome, line: ResourceLine, sign: int, rows: Column) -> Moved:
    """Some rows of a line by month and case, with the sign of a side: [months, cases]."""
    tables = outcome.tables
    shape = (tables.size[0], tables.cases)
    index = (line.month * shape[1] + line.case)[rows]
    unknown = np.zeros(shape[0] * shape[1], bool)
    unknown[index[~np.broadcast_to(line.known, len(line))[rows]]] = True
    cents = sums(index, line.cents[rows], unknown.size)
    return Moved(sign * cents.reshape(shape), unknown.reshape(shape))
