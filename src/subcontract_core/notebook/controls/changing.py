"""Changing one person of the question: what goes with a value that is typed, and what goes away."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from ...model.onboarding_file import read_steps
from ...scenario.fields import fields_of
from ...scenario.types import (
    Activity,
    Dates,
    Housing,
    Pension,
    Person,
    Scenario,
    TermValue,
    Trip,
)
from .. import parsing
from ..outcome_board import Board
from ..state import Question, Refused, edited


def paper_names(board: Board) -> dict[str, str]:
    """The papers that the steps of the chosen models ask for, with the document's name."""
    found: dict[str, str] = {}
    for model in board.state.question.models:
        manifest = board.state.catalogue.get(model).manifest
        for step in read_steps(manifest.onboarding) if manifest.onboarding else ():
            if step.paper:
                found.setdefault(step.paper, board.language.pick(step.document or step.title))
    return found


def free_id(taken: Sequence[str], letter: str) -> str:
    """The first id of a letter and a number that nobody has."""
    return next(
        f"{letter}{number}" for number in range(1, 10_000) if f"{letter}{number}" not in taken
    )


def person_of(scenario: Scenario, who: str) -> Person:
    """The person of an id."""
    return next(p for p in scenario.people if p.id == who)


def with_changes(
    question: Question, who: str, part: str, changes: dict[str, Any], board: Board
) -> Question:
    """One person's fields changed, with what goes along; what would contradict itself is refused in
    words.
    """
    before = person_of(question.scenario, who)
    paths = _paths(part, changes)
    wanted = {part: evolve(getattr(before, part), **changes)} if part else changes
    person = evolve(before, **wanted)
    home = _home(person.housing, f"people.{who}.housing", board, paths)
    pension = _pension(person.pension, f"people.{who}.pension", board)
    activity = _activity(before.activity, person.activity, board)
    planned = activity.when.days()
    person = evolve(
        person,
        trip=_trip(before.activity, activity, person.trip),
        housing=home,
        pension=pension,
        activity=activity,
        moves=tuple(move for move in person.moves if move.day in planned),
    )
    people = tuple(person if one.id == who else one for one in question.scenario.people)
    # with something goes all that was said about it
    gone = tuple(
        f"people.{who}.{_keys()[name]}." for name, value in wanted.items() if value is None
    )
    marks = {
        path: mark
        for path, mark in question.scenario.marks.items()
        if not gone or not path.startswith(gone)
    }
    return edited(question, *(f"people.{who}.{path}" for path in paths), people=people, marks=marks)


def _keys(type_: type = Person) -> dict[str, str]:
    """What a file calls each attribute."""
    return {one.name: one.key for one in fields_of(type_)}


def _paths(part: str, changes: dict[str, Any]) -> list[str]:
    """Where in a file the changed values stand, below the person."""
    if not part:
        return [_keys()[name] for name in changes]
    inner = next(one.unit.type for one in fields_of(Person) if one.name == part)
    found: list[str] = []
    for name in changes:
        names = _keys(Dates).values() if name == "when" else (_keys(inner)[name],)
        found += [f"{_keys()[part]}.{key}" for key in names]
    return found


def _home(home: Housing, begins: str, board: Board, paths: list[str]) -> Housing:
    """A rent goes with renting and an income with a spouse: each is put aside while it does not
    count, and asked for when it does.
    """
    aside, errors = board.state.aside, board.state.errors
    for has, amount, kind, whether, refusal in (
        (home.kind == "rent", home.rent, "rent", "kind", "ui.error_no_rent"),
        (
            home.spouse and not home.spouse_in_group,
            home.spouse_income,
            "spouse_income",
            "spouse",
            "ui.error_no_spouse_income",
        ),
    ):
        if amount is not None:
            aside[f"{begins}.{kind}"] = amount
        if amount and not has and f"{begins}.{whether}" in errors:
            # the amount was asked for when this was chosen
            errors.pop(f"{begins}.{whether}")
            home = evolve(home, **{whether: "rent" if whether == "kind" else True})
            paths.append(f"housing.{whether}")
        elif has and amount is None:
            if f"{begins}.{kind}" not in aside:
                raise Refused(board.text(refusal))
            home = evolve(home, **{kind: aside[f"{begins}.{kind}"]})
        elif not has:
            home = evolve(home, **{kind: None})
    if not (home.spouse or home.spouse_in_group):
        home = evolve(home, spouse_entitled=False)
    return home.given_up() if home.kind == "none" else home


def _pension(pension: Pension, begins: str, board: Board) -> Pension:
    """What only one kind of pension has is put aside with the kind; without earnings 0 gives the
    lowest limit.
    """
    aside = board.state.aside
    if pension.average is not None:
        aside[f"{begins}.average"] = pension.average
    if pension.kind == "national":
        return evolve(pension, average=None)
    return evolve(pension, no_limit=False, average=aside.get(f"{begins}.average", 0))


def _activity(before: Activity, activity: Activity, board: Board) -> Activity:
    """The days go with the activity."""
    if activity.end <= activity.start:
        raise Refused(board.text("ui.error_end", start=parsing.clock_text(activity.start)))
    if activity.kind != "disability" and before.kind == "disability":
        activity = evolve(activity, allowance=None)
    if activity.kind == "none" and activity.when.days():
        if before.kind == "none":
            raise Refused(board.text("ui.error_no_activity"))
        return evolve(activity, when=Dates())
    return activity


def _trip(before: Activity, activity: Activity, trip: Trip | None) -> Trip | None:
    """Free transport goes with the activity."""
    if trip is None or activity.kind == "disability" or before.kind != "disability":
        return trip
    return evolve(trip, to_activity=None, free_transport=Trip().free_transport)


def without_person(question: Question, who: str, board: Board) -> Question:
    """The question without one person, who is not the last and goes nowhere alone."""
    scenario = question.scenario
    if len(scenario.people) == 1:
        raise Refused(board.text("ui.error_last_person"))
    alone = [gig.id for gig in scenario.gigs if gig.crew == (who,)]
    if alone:
        raise Refused(board.text("ui.error_alone", gigs=", ".join(alone)))
    gigs = tuple(
        evolve(gig, crew=tuple(member for member in gig.crew if member != who))
        for gig in scenario.gigs
    )
    terms: tuple[TermValue, ...] = tuple(term for term in scenario.terms if term.person != who)
    marks = {
        path: mark for path, mark in scenario.marks.items() if not path.startswith(f"people.{who}.")
    }
    return edited(
        question,
        people=tuple(p for p in scenario.people if p.id != who),
        gigs=gigs,
        terms=terms,
        marks=marks,
    )
