"""Exercises in which one guesses first: what is asked, the answers to choose from, and the right
one as the models, the law and the sources give it on that day. No right answer stands in a text.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from fractions import Fraction

from attrs import evolve

from ..analysis.analysis import Analysis
from ..analysis.room_left import rooms_left
from ..base.dates import calendar_date
from ..engine.comparison import compare
from ..model.catalogue import Catalogue
from ..scenario import load_scenario
from ..scenario.activity import Move
from ..scenario.dates import Dates
from ..scenario.running import Running
from ..scenario.types import Scenario
from . import told_tasks
from .guessing import Choice, Task, Wait, Word, source_of
from .money_path import PERSON, money_path

PAYERS = ("eksote-external", "jobcenter-app", "paijathame-direct", "siunsote-light-entrepreneur")
_PLANNERS = ("siunsote-light-entrepreneur", "jobcenter-app", "eksote-external")
_LIGHT, _APP, _EKSOTE = "siunsote-light-entrepreneur", "jobcenter-app", "eksote-external"
_HOUR = 28_00  # cents: an invented cost of an hour of an instructor


def tasks(exercise: str = "", catalogue: Catalogue | None = None) -> tuple[Task, ...]:
    """The tasks of an exercise (empty: of all that a screen carries so), in their order."""
    made = [name for name in _MADE if exercise in ("", name)]
    return tuple(task for name in made for task in _MADE[name](catalogue))


def titles_of(found: Iterable[Task], catalogue: Catalogue) -> dict[str, Mapping[str, str]]:
    """The titles of the models that tasks name, by their ids."""
    models = dict.fromkeys(model for task in found for model in task.models)
    return {model: catalogue.get(model).manifest.title for model in models}


def playable() -> tuple[str, ...]:
    """The exercises that have tasks."""
    return tuple(_MADE)


def _one_visit(person: str) -> Scenario:
    """One person, one visit: the first money of one who begins."""
    scenario = load_scenario("everyday-2026-05")
    gig = scenario.gigs[0]
    first = evolve(gig, when=Dates(dates=gig.when.days()[:1]), crew=(person,))
    people = tuple(one for one in scenario.people if one.id == person)
    return evolve(scenario, people=people, gigs=(first,))


def _who_pays(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-01: who pays the person, model by model."""
    comparison = compare(_one_visit("P3"), PAYERS, catalogue=catalogue)
    payers = {model: money_path(comparison, model).payer for model in PAYERS}
    names = list(dict.fromkeys(payers.values()))
    for model, payer in payers.items():
        choices = tuple(Choice("task.party", {"party": name}) for name in names)
        yield Task(
            "J-01",
            "task.who_pays",
            choices,
            names.index(payer),
            source_of("J-01"),
            {"model": model},
        )


def _same_day(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-03: a gig on a day of work activity, by the calendar of each model (C-01, C-02, C-04)."""
    comparison = compare(load_scenario("jobcenter-2022-03"), _PLANNERS, catalogue=catalogue)
    kinds = ("activity_day_not_planned", "activity_day_lost", "")
    for model in _PLANNERS:
        found = {one.code: one for one in comparison.outcome(model).findings}
        code = next((kind for kind in kinds[:2] if kind in found), "")
        source = found[code].why.source if code else ""
        yield Task(
            "J-03",
            "task.same_day",
            tuple(Choice(f"task.same_day.{kind or 'both'}") for kind in kinds),
            kinds.index(code),
            (source,) if source else source_of("J-03"),
            {"model": model},
        )


def _swap(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-04: how far an activity day moves (C-03): tried inside its week, and a week later."""
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    person = scenario.people[0]
    move = person.moves[0]
    refused = [
        _is_refused(scenario, evolve(move, to=day), catalogue)
        for day in (move.to, move.to + timedelta(days=7))
    ]
    ways = ((False, True), (False, False), (True, True))
    keys = ("week", "any", "never")
    values: dict[str, object] = {"day": move.day}
    yield Task(
        "J-04",
        "task.swap",
        tuple(Choice(f"task.swap.{key}") for key in keys),
        ways.index((refused[0], refused[1])),
        source_of("J-04"),
        values,
    )


def _is_refused(scenario: Scenario, move: Move, catalogue: Catalogue | None) -> bool:
    """Whether the day of the first person may not be moved so."""
    first, *others = scenario.people
    asked = evolve(scenario, people=(evolve(first, moves=(move,)), *others))
    found = compare(asked, [_APP], catalogue=catalogue).outcome(_APP).findings
    return any(one.code == "move_outside_week" and (one.person == 0).any() for one in found)


def _room(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-05: what may still be earned up to the limit of a pension (G-01), and which of the limits
    of the month is met first (G-02).
    """
    outcome = compare(load_scenario("imatra-2021-07"), [_EKSOTE], catalogue=catalogue).outcome(
        _EKSOTE
    )
    rooms = {one.code: one for one in rooms_left(outcome, "P1")}
    limit = rooms["earnings_limit"]
    sums = (limit.left, limit.limit, limit.counted)
    values = {"limit": limit.limit, "earned": limit.counted, "left": limit.left}
    law = {one.code: (one.why.act, one.why.section) for one in outcome.effects.thresholds}
    yield Task(
        "J-05",
        "task.room",
        tuple(Choice("task.money", {"cents": cents}) for cents in sorted(sums)),
        sorted(sums).index(limit.left),
        source_of("J-05"),
        {**values, "minutes": limit.minutes},
        law=law[limit.code],
    )
    first, second = sorted(rooms.values(), key=lambda room: room.limit)
    yield Task(
        "J-05",
        "task.first_limit",
        tuple(Choice(f"threshold_name.{code}") for code in rooms)
        + (Choice("task.first_limit.same"),),
        list(rooms).index(first.code) if first.limit < second.limit else 2,
        source_of("J-05"),
        {
            "earned": limit.counted,
            "first": first.limit,
            "second": second.limit,
            "means": Word(f"threshold.{first.code}"),
        },
        law=law[first.code],
    )


def _regular(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-06: the same hours of a year in two calendars (C-19, G-04)."""
    names = {"even": "one-group-five-systems-year", "uneven": "one-group-five-systems-irregular"}
    sums = {}
    for key, name in names.items():
        comparison = compare(load_scenario(name), [_EKSOTE], catalogue=catalogue)
        change = comparison.change(comparison.outcome(_EKSOTE))
        sums[key] = int(change.cents[:, 0].sum())
    keys = ("even", "uneven", "same")
    right = 2 if sums["even"] == sums["uneven"] else int(sums["uneven"] > sums["even"])
    choices = tuple(Choice(f"task.regular.{key}") for key in keys)
    yield Task(
        "J-06",
        "task.regular",
        choices,
        right,
        source_of("J-06"),
        dict(sums),
    )


def _thirty_days(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-07: the wait that the pilots saw from the first gig on (G-05); the law as written is told
    beside it.
    """
    scenario = load_scenario("jobcenter-rehabilitative-2022-03")
    outcome = compare(scenario, [_APP], catalogue=catalogue).outcome(_APP)
    seen = next(one for one in outcome.findings if one.code == "clarification_seen")
    numbers = {name: int(one.values[0]) for name, one in seen.numbers.items()}
    days, last = numbers["stopped_days"], calendar_date(numbers["last_day"])
    counts = (days // 2, days, 2 * days)
    gigs = tuple(day for gig in scenario.gigs for day in gig.when.days())
    yield Task(
        "J-07",
        "task.thirty",
        tuple(Choice("task.benefit_days", {"n": count}) for count in counts),
        1,
        (seen.why.source,),
        {"days": days, "last": last, "missing": numbers["missing"]},
        wait=Wait(calendar_date(int(seen.day[0])), last, gigs),
    )


def _price_talk(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-08: the group's work beside the buyer's own staff."""
    scenario = load_scenario("debts-beside-the-app-2026-06")
    analysis = Analysis(compare(scenario, [_APP], catalogue=catalogue))
    talk = analysis.price_talks(analysis.comparison.outcome(_APP))[0]
    here, own = (talk.here or 0) + (talk.guiding or 0), talk.own or 0
    keys = ("dearer", "cheaper", "same")
    right = 2 if here == own else int(here < own)
    choices = tuple(Choice(f"task.price.{key}") for key in keys)
    yield Task(
        "J-08",
        "task.price",
        choices,
        right,
        source_of("J-08"),
        {"here": here, "own": own},
    )


def _invoice(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-09: what of a light entrepreneur's first invoice is paid out."""
    comparison = compare(_one_visit("P3"), PAYERS, catalogue=catalogue)
    paths = tuple(money_path(comparison, model) for model in PAYERS)
    light = next(path for path in paths if path.model == _LIGHT)
    billed, fee = (
        sum(step.cents or 0 for step in light.steps if (step.payer, step.payee) == pair)
        for pair in ((light.payer, PERSON), (PERSON, light.payer))
    )
    sums = (billed, billed - fee, (billed - fee) // 2)
    yield Task(
        "J-09",
        "task.invoice",
        tuple(Choice("task.money", {"cents": cents}) for cents in sums),
        1,
        source_of("J-09"),
        {"billed": billed, "fee": fee, "left": billed - fee},
        path=paths,
    )


def _staffing(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-17: the price that carries an instructor and a coach, for one person and for the group."""
    staff = Running(
        instructor_hour=_HOUR,
        before=0,
        after=0,
        presence=Fraction(1),
        coach_hour=_HOUR,
        coach_monthly=60,
    )
    group = evolve(load_scenario("imatra-2021-07"), running=staff)
    analysis = Analysis(compare(group, [_EKSOTE], catalogue=catalogue), catalogue)
    found = {
        one.size: one.with_staff.value
        for one in analysis.group_prices(analysis.comparison.outcome(_EKSOTE))
        if one.with_staff is not None and one.with_staff.value is not None
    }
    size = max(found)
    alone, each = found[min(found)], found[size] // size
    sums = (alone, each, alone // size)
    yield Task(
        "J-17",
        "task.staffing",
        tuple(Choice("task.money", {"cents": cents}) for cents in sums),
        1,
        source_of("J-17"),
        {"hour": _HOUR, "alone": alone, "whole": found[size], "size": size, "each": each},
    )


_MADE: Mapping[str, Callable[[Catalogue | None], Iterator[Task]]] = {
    "J-01": _who_pays,
    "J-03": _same_day,
    "J-04": _swap,
    "J-05": _room,
    "J-06": _regular,
    "J-07": _thirty_days,
    "J-08": _price_talk,
    "J-09": _invoice,
    "J-10": told_tasks.order,
    "J-12": told_tasks.quality,
    "J-13": told_tasks.swot,
    "J-15": told_tasks.neighbours_told,
    "J-17": _staffing,
    "J-18": told_tasks.open_questions,
}
