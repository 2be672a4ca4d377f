"""The seller's staircase and the hours behind it, in words."""

from collections.abc import Iterator

import numpy as np

from ...accounts.bounds import EXACT, UNKNOWN, Bound
from ...accounts.kept_bounds import kept_bound
from ...accounts.ledger import Amount
from ...analysis.analysis import Analysis
from ...analysis.economy_watch import Watch
from ...analysis.organiser_result import Cost, Hours, OrganiserResult
from ...base.numbers import MILLIONTHS
from ...base.units import MINUTES
from ...model.resources import NO_BEARER, PLACE, ResourceLine
from ...model.results import Outcome
from ...programme.guiding_time import ANSWERS, SOURCE, enough_for
from ...scenario.costs import RunningCost
from ..text.bounds import bound_text
from ..text.labels import cost_name, role_name
from ..text.language import Language
from .purse_rows import purse_name


def is_asked(outcome: Outcome) -> bool:
    """Whether anything is said of what the model uses up."""
    return bool(outcome.resources.lines or outcome.resources.possible)


def rows(analysis: Analysis, outcome: Outcome, language: Language) -> list[list[str]]:
    """The steps from the margin to what is left: name and amount."""
    result = analysis.organiser_result(outcome)
    found = list(_steps(result, outcome, language))
    found += [*_possible(outcome, language), *_computed(outcome, language)]
    found += _afterwards(outcome, language)
    if result.seller:
        found.append(
            [language.text("result.full_cost"), _left(result.full_cost, result, outcome, language)]
        )
        found.append(
            [language.text("result.new_money"), _left(result.new_money, result, outcome, language)]
        )
        if result.without_subsidy is not None:
            left = _left(result.without_subsidy, result, outcome, language)
            found.append([language.text("result.without_subsidy"), left])
    return found


def steps(
    analysis: Analysis, outcome: Outcome, language: Language
) -> Iterator[tuple[str, int | None]]:
    """The same steps with cents, None where one is not known; nothing where nobody was asked."""
    result = analysis.organiser_result(outcome)
    if not is_asked(outcome):
        return
    if result.seller:
        who = role_name(language, result.seller, outcome.model)
        yield language.text("result.margin", who=who), _cents_of(result.margin, 1)
    for cost in result.costs:
        yield _cost_name(cost, outcome, language), _cents_of(cost.amount, -1)
    if result.seller:
        yield language.text("result.full_cost"), _cents_of(result.full_cost, 1)
        yield language.text("result.new_money"), _cents_of(result.new_money, 1)
        if result.without_subsidy is not None:
            yield language.text("result.without_subsidy"), _cents_of(result.without_subsidy, 1)


def _cents_of(amount: Amount, sign: int) -> int | None:
    return sign * int(amount.cents[0]) if amount.is_known(0) else None


def _steps(result: OrganiserResult, outcome: Outcome, language: Language) -> Iterator[list[str]]:
    if result.seller:
        who = role_name(language, result.seller, outcome.model)
        name = language.text("result.margin", who=who)
        yield [name, _left(result.margin, result, outcome, language)]
    for cost in result.costs:
        yield [_cost_name(cost, outcome, language), _cost(cost, language)]


def _cost_name(cost: Cost, outcome: Outcome, language: Language) -> str:
    """What a cost is called, and who bears it where the seller does not."""
    name = line_name(cost.line, outcome, language)
    return name if cost.is_own else f"{name} ({bearer(cost.line, outcome, language)})"


def line_name(line: ResourceLine, outcome: Outcome, language: Language) -> str:
    """What a line of what is used up is called; of a place that falls free also what becomes of
    it, of a cost of the scenario its own words.
    """
    if line.said is not None:
        return said_cost(line.said, language)
    said = outcome.tables.scenario.running
    key = f"result.{line.code}"
    if line.kind == PLACE and said is not None and said.place_when_free:
        key = f"{key}.{said.place_when_free}"
    return language.text_or(key, line.code)


def said_cost(cost: RunningCost, language: Language) -> str:
    """What a cost of the scenario is called: its own words or what it is; over how many months it
    is spread; that it is assumed.
    """
    name = cost_name(language, cost)
    if cost.spread > 1 and cost.amount is not None:
        name = language.text(
            "result.cost.spread", what=name, whole=cost.amount, months_count=cost.spread
        )
    is_assumed = cost.mark is not None and cost.mark.kind == "assumed"
    return language.text("result.cost.assumed", what=name) if is_assumed else name


def _possible(outcome: Outcome, language: Language) -> Iterator[list[str]]:
    """What it costs if something happens, which is in no sum."""
    for line in outcome.resources.possible:
        cost = line.said
        if cost is None:
            continue
        name = language.text("result.cost.possible", what=said_cost(cost, language))
        amount = Bound(-(cost.amount or 0), UNKNOWN if cost.amount is None else EXACT)
        yield [
            f"{name} ({bearer(line, outcome, language)})",
            bound_text(amount, language, signed=True),
        ]


def _computed(outcome: Outcome, language: Language) -> Iterator[list[str]]:
    """The hour that is computed from its parts, where an hour counts that nobody gave."""
    said = outcome.tables.scenario.running
    given = {} if said is None else {"instructor": said.instructor_hour, "coach": said.coach_hour}
    if said is None or said.computed_hour is None:
        return
    if any(given.get(line.role, 0) is None for line in outcome.resources.lines):
        hour = language.money(said.computed_hour) + language.text("unit.eur/hour")
        yield [language.text("result.computed_hour"), hour]


def _afterwards(outcome: Outcome, language: Language) -> Iterator[list[str]]:
    """Whether a place in the activity centre is there when the work ends, if days of activity are
    given up for it; without euros.
    """
    said = outcome.tables.scenario.running
    if outcome.admission.day.all() or said is None:
        return
    word = said.place_if_ends or "unsaid"
    yield [
        language.text("result.place_if_ends"),
        language.text(f"result.place_if_ends.{word}"),
    ]


def bearer(line: ResourceLine, outcome: Outcome, language: Language) -> str:
    """Who bears a line, that nobody does, or that nobody has said who."""
    if line.bearer == NO_BEARER:
        return language.text("result.borne_by_no_one")
    if line.bearer not in outcome.manifest.parties:
        return language.text("result.borne_by_nobody")
    who = role_name(language, line.bearer, outcome.model).lower()
    return language.text("result.borne_by", who=who)


def _cost(cost: Cost, language: Language) -> str:
    cents = -int(cost.amount.cents[0])
    holds = EXACT if cost.amount.is_known(0) else UNKNOWN
    return bound_text(Bound(cents, holds), language, signed=True)


def _left(amount: Amount, result: OrganiserResult, outcome: Outcome, language: Language) -> str:
    """What is left to the seller; what it keeps at least, less costs that are known, is a least."""
    costs_known = all(one.amount.is_known(0) for one in result.costs if one.is_own)
    is_least = costs_known and result.is_borne and not amount.is_known(0)
    holds = kept_bound(outcome, result.seller).holds if is_least else UNKNOWN
    return bound_text(
        Bound(int(amount.cents[0]), EXACT if amount.is_known(0) else holds),
        language,
        signed=True,
    )


def hour_rows(analysis: Analysis, outcome: Outcome, language: Language) -> list[list[str]]:
    """A row a role: the hours over all months, what they are for, and whether they fit."""
    return [
        [
            language.text(f"staff.{one.role}"),
            _length(
                int(one.minutes[:, 0].sum()),
                one,
                language,
            ),
            _fits(one, language),
        ]
        for one in analysis.hours(outcome)
    ]


def _length(minutes: int, hours: Hours, language: Language) -> str:
    told = language.written(minutes, MINUTES)
    if hours.is_known:
        return told
    return language.text("staff.at_least", hours=told) if minutes else language.text("page.unknown")


def _fits(hours: Hours, language: Language) -> str:
    if hours.free is None:
        return language.text("staff.free_unsaid")
    over = hours.over()
    key = "staff.over" if over else "staff.fits"
    return language.text(
        key,
        free=language.written(hours.free, MINUTES),
        over=language.written(over, MINUTES),
    )


def background(analysis: Analysis, outcome: Outcome, language: Language) -> str:
    """How much of the week those who guide had for it, beside the hours of the busiest month; empty
    where no hours are known, or nobody tells how long a post is.
    """
    hours, post = analysis.hours(outcome), outcome.resources.post_minutes
    minutes = int(np.sum([one.minutes[:, 0] for one in hours], axis=0).max()) if hours else 0
    if not minutes or not post:
        return ""
    answers = "; ".join(
        language.text(
            "staff.background.answer",
            answers=language.share(int(one.answers * MILLIONTHS)),
            week=language.share(int(one.week * MILLIONTHS)),
            minutes=one.minutes(post),
        )
        for one in ANSWERS
        if one.answers
    )
    enough = enough_for(minutes, post)
    key = "staff.background.over" if enough is None else "staff.background.fits"
    week = "" if enough is None else language.share(int(enough.week * MILLIONTHS))
    fits = language.text(key, minutes=minutes, week=week)
    return language.text("staff.background", answers=answers, fits=fits, source=SOURCE)


def hour_parts(hours: Hours, language: Language) -> str:
    """Of what the hours of a role are made."""
    return ", ".join(
        f"{language.text(f'staff.part.{name}')} {language.written(int(minutes[0]), MINUTES)}"
        for name, minutes in hours.parts.items()
        if int(minutes[0])
    )


def watch_lines(analysis: Analysis, outcome: Outcome, language: Language) -> list[str]:
    """What to look at in the books, each with whom to ask and its source."""
    return [_watch(one, outcome, language) for one in analysis.watches(outcome)]


def _watch(one: Watch, outcome: Outcome, language: Language) -> str:
    severity = language.text(f"severity.{one.severity.word}")
    who = language.text(f"staff.{one.role}") if one.role else ""
    told = language.text(
        f"watch.{one.code}",
        who=who if one.purse is None else purse_name(language, one.purse, outcome),
        what="; ".join(_watched(line, outcome, language) for line in one.lines),
        **one.numbers,
    )
    asked = language.text(f"watch.{one.code}.ask")
    source = language.text_or(f"watch.{one.code}.source", "")
    return f"{severity}. {told} {asked} {source}".strip()


def _watched(line: ResourceLine, outcome: Outcome, language: Language) -> str:
    """A line with what it costs in the first case."""
    of_first = line.case == 0
    is_known = bool(np.broadcast_to(line.known, len(line))[of_first].all())
    amount = Bound(int(line.cents[of_first].sum()), EXACT if is_known else UNKNOWN)
    return f"{line_name(line, outcome, language)} {bound_text(amount, language)}"


def sentence(analysis: Analysis, outcome: Outcome, language: Language) -> str:
    """With the work of instructors and coaches, what the seller is left with; empty where nothing
    was asked, nobody sells, or a part is not known.
    """
    result = analysis.organiser_result(outcome)
    if not result.seller or not outcome.resources.costed or not result.full_cost.is_known(0):
        return language.text("result.unpriced") if result.unpriced else ""
    cents = int(result.full_cost.cents[0])
    minutes = sum(int(one.minutes[:, 0].sum()) for one in analysis.hours(outcome))
    key = "result.short" if cents < 0 else "result.left"
    return language.text(
        key if outcome.resources.staffed else f"{key}.costs",
        hours=language.written(minutes, MINUTES),
        who=role_name(
            language,
            result.seller,
            outcome.model,
        ).lower(),
        cents=abs(cents),
    )
