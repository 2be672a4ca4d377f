"""Exercises in which one guesses first what the sources and the law say: the right answer is read
from the project's lists of them, each with its source.
"""

from collections.abc import Iterator, Mapping

from ..model.catalogue import Catalogue
from ..model.catalogue import catalogue as every_model
from ..model.fact_sheet import asked_questions
from ..model.onboarding_file import StepData, read_steps
from ..model.sources import COUNTY_SLIDES
from ..programme.neighbours import neighbours
from ..quality.criteria import CRITERIA, Trouble
from ..quality.criteria import SOURCE as PILOTS
from ..quality.risks import SWOT
from .guessing import Choice, Task, Word

_STATES = ("answered", "partly", "none")
_APP = "jobcenter-app"
_HEARD, _ORDER, _MATCH, _CONTRACT = "D3-06", "D3-08", "D3-09", "D3-10"
_CALENDAR, _GUIDE, _FEEDBACK, _PAID = "D3-11", "D3-12", "D3-13", "D3-14"
# One of each quadrant that is easily taken for another: its place in the list.
_POINTS = {"strengths": 3, "weaknesses": 1, "opportunities": 4, "threats": 2}
# What is told of one of them, and which three there are to choose from.
_TOLD = (
    ("kela_coaching", "back", ("coaching", "kela_coaching", "supported_work")),
    ("work_trial", "fits", ("tyokanava", "own_job", "work_trial")),
    ("social_rehabilitation", "fits", ("social_rehabilitation", "ips", "coaching")),
)
# What is asked of criteria, and which three there are to choose from.
_CRITERIA = (
    ("weakest", Trouble.WEAKEST, ("Q15", "Q17", "Q18")),
    ("also", Trouble.WEAKEST, ("Q20", "Q22", "Q12")),
    ("hard", Trouble.HARD, ("Q09", "Q11", "Q01")),
)


def order(catalogue: Catalogue | None) -> Iterator[Task]:
    """J-10: the steps of an order through the app (D3-08 to D3-14): what follows the order, what no
    shift begins without, and which step leaves a certificate.
    """
    manifest = (catalogue or every_model()).get(_APP).manifest
    steps = (
        {one.code: one for one in read_steps(manifest.onboarding)} if manifest.onboarding else {}
    )
    next_ones = (_CONTRACT, _MATCH, _GUIDE)
    after = [_ORDER in steps[code].needs for code in next_ones]
    yield _step("order", steps, next_ones, after)
    asked, first = (_HEARD, _CALENDAR, _CONTRACT), _before_a_shift(steps)
    yield _step("blocks", steps, asked, [code in first for code in asked])
    left = (_PAID, _FEEDBACK, _MATCH)
    yield _step("leaves", steps, left, [code == _FEEDBACK for code in left])


def _before_a_shift(steps: Mapping[str, StepData]) -> set[str]:
    """The steps that no shift begins without, and those that they need."""
    found: set[str] = set()
    asked = {code for code, step in steps.items() if step.blocks}
    while asked:
        found |= asked
        asked = {code for one in asked for code in steps[one].needs} - found
    return found


def _step(
    asked: str, steps: Mapping[str, StepData], codes: tuple[str, ...], is_right: list[bool]
) -> Task:
    """Which of three steps it is, with who takes it and what it leaves."""
    right = is_right.index(True)
    step = steps[codes[right]]
    return Task(
        "J-10",
        f"task.step.{asked}",
        tuple(Choice("task.named", {"name": steps[code].title}) for code in codes),
        right,
        (step.source,),
        {"actor": step.actor, "document": step.document, "model": _APP},
    )


def quality(_catalogue: Catalogue | None) -> Iterator[Task]:
    """J-12: what the pilots' self-assessments found hard to reach, and weakest
    nearly everywhere.
    """
    troubles = {one.id: one.trouble for one in CRITERIA}
    for asked, trouble, names in _CRITERIA:
        right = [troubles[name] for name in names].index(trouble)
        every = tuple(Word(f"quality.{one.id}") for one in CRITERIA if one.trouble is trouble)
        yield Task(
            "J-12",
            f"task.quality.{asked}",
            tuple(Choice(f"quality.{name}") for name in names),
            right,
            (PILOTS,),
            {"target": Word(f"quality.{names[right]}.target"), "all": every},
        )


def swot(_catalogue: Catalogue | None) -> Iterator[Task]:
    """J-13: in which quadrant the county's own slide has a point."""
    quadrants = tuple(SWOT)
    for quadrant, number in _POINTS.items():
        yield Task(
            "J-13",
            "task.swot",
            tuple(Choice(f"swot.{name}") for name in quadrants),
            quadrants.index(quadrant),
            (COUNTY_SLIDES,),
            {"point": Word(f"swot.{quadrant}.{number}")},
        )


def neighbours_told(_catalogue: Catalogue | None) -> Iterator[Task]:
    """J-15: of which of the services around a person the documents say this."""
    known = {one.id: one for one in neighbours()}
    for right, asked, names in _TOLD:
        fact, what = known[right].facts[asked], known[right].facts["what"]
        yield Task(
            "J-15",
            "task.neighbour",
            tuple(Choice("task.named", {"name": known[name].title}) for name in names),
            names.index(right),
            tuple(dict.fromkeys((*fact.sources, *what.sources))),
            {"asked": Word(f"neighbours.{asked}"), "told": fact.text, "what": what.text},
        )


def open_questions(_catalogue: Catalogue | None) -> Iterator[Task]:
    """J-18: what nobody has settled, and what the law of the day says of it."""
    choices = tuple(Choice(f"task.quiz.{state}") for state in _STATES)
    for question in asked_questions():
        yield Task(
            "J-18",
            "task.quiz",
            choices,
            _STATES.index(question.today.state),
            tuple(filter(None, (question.today.source, question.source))),
            question=question,
        )
