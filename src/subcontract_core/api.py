"""What a notebook uses: `compare`, `explain`, `uncertain`, `year`, `sweep_minutes`, `sweep_term`,
the answer they give, and `pilots`.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .analysis.analysis import Analysis
from .analysis.uncertain import uncertain as _drawn
from .answers import Answer
from .base.errors import Fault, InputError, SubcontractError, Text
from .engine import comparison as _comparison
from .engine import sweeps as _sweeps
from .engine.comparison import compare_tables
from .law import Reform
from .law.reform import several
from .model import catalogue as _models
from .model.catalogue import Catalogue
from .report.pictured import Explanations
from .report.tables import frames
from .report.text.language import Language, default_language
from .report.text.strictness import refuse_doubtful
from .scenario import Scenario, load_scenario
from .year_answer import UncertainAnswer, YearsAnswer

if TYPE_CHECKING:
    from .analysis.backward import Backward
    from .report.html.tasks_page import Guesses


def _scenario(scenario: Scenario | str | Path) -> Scenario:
    if isinstance(scenario, Scenario):
        return scenario
    if not isinstance(scenario, (str, Path)):
        found, named = type(scenario).__name__, "everyday-2026-05"
        told = Text(
            "a scenario is a name such as {named}, a file or a Scenario; found {found}",
            found=found,
            named=named,
        )
        raise SubcontractError(told)
    return load_scenario(scenario)


def compare(
    scenario: Scenario | str | Path,
    models: Sequence[str] | None = None,
    *,
    reforms: Iterable[str | Path | Reform] = (),
    strict: bool = False,
    carry_law: bool = False,
    leave_out: bool = False,
    language: str | None = None,
    catalogue: Catalogue | None = None,
) -> Answer:
    """Run a scenario (an object, a file or a bundled name) through models, beside today.

    `reforms` are ids of bundled reforms, files, or ids with + between for several in force
    together: each is set beside the law. `strict` refuses values of the law that nobody has
    verified or that are carried forward, where they moved a figure; `carry_law` lets the last known
    law stand in however long after its end; `leave_out` leaves broken models out that were asked
    for by name too. Raises `InputError` with all faults of
    the scenario and the reforms, `ModelError` for a model that cannot run.
    """
    chosen = Language(language) if language else default_language()
    comparison = _comparison.compare(
        _scenario(scenario),
        models,
        catalogue=catalogue,
        reforms=reforms,
        carry_law=carry_law,
        leave_out=leave_out,
    )
    if strict:
        refuse_doubtful(Analysis(comparison, catalogue))
    return Answer(comparison, chosen, catalogue)


def uncertain(
    scenario: Scenario | str | Path,
    models: Sequence[str] | None = None,
    draws: int = 1_000,
    seed: int | None = None,
    reforms: Sequence[str | Path | Reform] = (),
    *,
    language: str | None = None,
    catalogue: Catalogue | None = None,
) -> UncertainAnswer:
    """Draw years of a scenario that has chances, and count them in every model, beside today; under
    each of the `reforms` the same draws. Without a `seed` the scenario's, else 1.

    Raises `InputError` without chances and with all faults of scenario and reforms.
    """
    asked, reforms = _scenario(scenario), several(reforms)
    chosen = Language(language) if language else default_language()
    law = _comparison.compare(asked, [], catalogue=catalogue, reforms=reforms)
    labels = (one.law.label for one in law.reforms)
    named = [(law.law.label, None), *zip(labels, reforms, strict=True)]
    drawn = (
        (
            name,
            _drawn(
                asked,
                models,
                draws,
                seed,
                catalogue=catalogue,
                reform=reform,
            ),
        )
        for name, reform in named
    )
    return UncertainAnswer(tuple(drawn), chosen, catalogue)


def year(
    scenario: Scenario | str | Path,
    person: str,
    models: Sequence[str] | None = None,
    *,
    language: str | None = None,
    catalogue: Catalogue | None = None,
) -> YearsAnswer:
    """A person's months one by one in each model and reading: sentences, strips, events and tables,
    planned beside realised, even beside uneven, without draws.

    Raises `InputError` for an unknown person, `ModelError` for an unknown model.
    """
    answer = compare(scenario, models, language=language, catalogue=catalogue)
    answer.comparison.scenario.place_of(person)
    return YearsAnswer(answer.comparison, person, answer.words, catalogue)


def explain(
    scenario: Scenario | str | Path,
    model: str,
    person: str,
    line: str | None = None,
    *,
    reforms: Iterable[str | Path | Reform] = (),
    language: str | None = None,
) -> Explanations:
    """Why a person's lines are what they are in one model, under the law and under each reform."""
    wanted = [] if model == _comparison.TODAY else [model]
    return compare(scenario, wanted, reforms=reforms, language=language).explain(
        model, person, line
    )


def sweep_minutes(
    scenario: Scenario | str | Path,
    minutes: Iterable[int],
    models: Sequence[str] | None = None,
    *,
    language: str | None = None,
) -> Answer:
    """One case per length of visit, through all models at once (`case` tells them apart)."""
    tables = _sweeps.sweep_minutes(_scenario(scenario), minutes)
    return Answer(
        compare_tables(tables, models), Language(language) if language else default_language()
    )


def sweep_term(
    scenario: Scenario | str | Path,
    model: str,
    term: str,
    values: Iterable[str],
    models: Sequence[str] | None = None,
    *,
    language: str | None = None,
) -> Answer:
    """One case per value of a model's term."""
    tables = _sweeps.sweep_term(_scenario(scenario), model, term, values)
    return Answer(
        compare_tables(tables, models), Language(language) if language else default_language()
    )


def break_even(
    scenario: Scenario | str | Path,
    model: str,
    question: str = "price",
    *,
    term: str = "",
    low: str = "0",
    high: str = "300",
    person: str = "",
    goal: str = "0",
    until: int | None = None,
    copied: str = "",
    catalogue: Catalogue | None = None,
) -> "tuple[Backward, ...]":
    """Ask a model backward, under each open reading: `price` (least an hour at which nothing is
    missing), `wage` (largest), `minutes` (fewest of every visit), `visits` and `group` (every
    number of days, every size), or `net` (the pay that leaves people `goal` euros more in hand).

    Amounts are texts in euros. Raises `InputError` for a term or a person that there is not,
    `ModelError` for a model that cannot run.
    """
    from .analysis.asking import asked
    from .analysis.backward import ask
    from .analysis.wanted import Wanted

    wanted = Wanted.between(
        low,
        high,
        goal,
        question=question,
        term=term,
        person=person,
        until=until,
        copied=copied,
    )
    found = asked(_scenario(scenario), model, catalogue=catalogue)
    return tuple(ask(one, wanted) for one in found)


def pilots(*, language: str | None = None) -> Any:
    """DataFrame: one row per pilot of the programme; what the sources do not give is missing,
    and named in `missing`.
    """
    from .programme import programme
    from .report.tables.pilots import frame

    return frame(programme(), Language(language) if language else default_language())


def roles(
    models: Sequence[str] | None = None,
    *,
    language: str | None = None,
    catalogue: Catalogue | None = None,
) -> Any:
    """DataFrame: who does what and the legal status per branch of law in each model, with
    source; tidy, one row per reading.
    """
    from .report.terminal.facts_matrix import fact_sheets, role_columns

    return frames.frame(
        role_columns(
            fact_sheets(catalogue or _models.catalogue(), models),
            Language(language) if language else default_language(),
        )
    )


def exercise(
    name: str,
    *,
    language: str | None = None,
    catalogue: Catalogue | None = None,
) -> "Guesses":
    """The tasks of one exercise of the trainers' list (J-01, J-07 …) for a notebook: what is asked,
    choices, and the answer that opens once one has guessed.

    Raises `InputError` for an exercise that no screen carries so, with those that one does.
    """
    from .report.html.tasks_page import Guesses
    from .training.tasks import playable, tasks, titles_of

    if name not in playable():
        known_names = ", ".join(playable())
        raise InputError(
            [
                Fault(
                    "exercise",
                    "name",
                    repr(name),
                    known_names,
                    "Choose one of them.",
                )
            ]
        )
    known = catalogue or _models.catalogue()
    words = Language(language) if language else default_language()
    found = tasks(name, catalogue)
    titles = {model: words.pick(texts) for model, texts in titles_of(found, known).items()}
    return Guesses(found, titles, words)


def open_questions(
    models: Sequence[str] | None = None,
    *,
    language: str | None = None,
    catalogue: Catalogue | None = None,
) -> Any:
    """DataFrame: the national questions as each model answers them; `state` is answered,
    unknown or disputed.
    """
    from .report.terminal.facts_matrix import fact_sheets, question_columns

    return frames.frame(
        question_columns(
            fact_sheets(catalogue or _models.catalogue(), models),
            Language(language) if language else default_language(),
        )
    )
