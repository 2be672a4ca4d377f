"""A population asked about: a table of people through models and reforms, into a folder.

Folder: `tables/` with the answer, `run.json` with what was asked; `work/` while it runs;
`parts/` with person-months where they were asked for.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import sha256
import json
import os
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from .. import __version__
from ..analysis.uncertain import numbers_asked
from ..base.drafts import write_whole
from ..base.errors import Fault, InputError, SubcontractError, Text
from ..engine.comparison import TODAY
from ..law.reform import find
from ..model.catalogue import asked_ids, catalogue, installed_law
from ..scenario import load_scenario
from ..scenario.chance import Chance
from ..scenario.types import Scenario
from ..scenario.writing import scenario_to_yaml
from . import people_file
from .drawn import Draws
from .drawn_counts import tables_of as drawn_tables_of
from .part import Job
from .rows import TEMPLATE, columns_judged
from .running import Progress, Run, Submits, clear_work, parts_done
from .tables import tables_of, withheld_cells
from .templates import templates_of
from .withholding import LEAST

PART_PEOPLE = 2_000
_FEWEST_DRAWN = 20  # people of whom years are drawn in a part
_RUN, _PARTS, _TABLES = "run.json", "parts", "tables"


@frozen
class Population:
    """What was done: how many people in how many parts, the tables, and how many of their cells
    are withheld.
    """

    out: Path
    people: int
    parts: int
    tables: tuple[Path, ...]
    withheld: int


def population(
    people: Path | str,
    scenario: str,
    models: Sequence[str] | None = None,
    *,
    reforms: Sequence[str] = (),
    out: Path | str,
    workers: int = 0,
    executor: Submits | None = None,
    person_level: bool = False,
    least: int = LEAST,
    draws: int = 0,
    seed: int | None = None,
    part_people: int = 0,
    resume: bool = False,
    progress: Progress = lambda done, parts: None,
) -> Population:
    """Ask about every row of a table of people and write the sums into a folder.

    `scenario` names a bundled scenario or a file; its people are the templates. `workers` are
    processes of this computer (0: one a processor), `executor` does the parts instead. A folder
    that holds the same run is continued, another is refused. `least` people are the fewest in a
    cell that is shown; it can only be raised. With `draws` so many years are drawn of everybody,
    by the chances of the scenario and a `seed` (else the scenario's). `part_people` are the rows of
    a part (0: as many as are soon done). With `resume` only a run that stopped is gone on with.
    Raises `InputError` for faults in the table.
    """
    drawn = _draws(load_scenario(scenario), draws, seed, person_level)
    part_people = part_people or max(_FEWEST_DRAWN, PART_PEOPLE // max(1, draws))
    job = evolve(_job(people, scenario, models, reforms, part_people), draws=drawn)
    folder = Path(out)
    if person_level:
        job = evolve(job, person_level=str(folder.resolve() / _PARTS))
    rows = people_file.rows_in(Path(job.people))
    run = Run(job, -(-rows // part_people), folder)
    if resume and not (folder / _RUN).is_file():
        raise _held(folder, Text("{folder} holds no run; ask without --resume"))
    _begin(run, _said(job, rows, max(least, LEAST)))
    tally, counted = parts_done(
        run,
        workers or (os.cpu_count() or 1),
        executor,
        progress,
    )
    counts = partial(drawn_tables_of, draws=drawn.many) if drawn else tables_of
    texts = dict(counts(tally, least=max(least, LEAST)))
    written = _written(folder / _TABLES, texts)
    clear_work(run)
    return Population(
        folder,
        counted,
        run.parts,
        written,
        withheld_cells(texts.values()),
    )


def _written(folder: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """The tables as files of a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return tuple(folder / f"{name}.csv" for name in texts)


def _draws(scenario: Scenario, draws: int, seed: int | None, person_level: bool) -> Draws | None:
    """The draws that are asked for, if any; raises `InputError` for a scenario in which nothing
    happens by chance, for too many, for a seed without draws, and for single people's months.
    """
    if not draws and seed is None:
        return None
    if not draws:
        raise _refused(scenario, "seed", str(seed), Text("a number of draws beside it"))
    numbers_asked(scenario, draws, seed)
    if person_level:
        found = Text("months of single people beside draws")
        raise _refused(scenario, "person_level", found, Text("the sums alone, or no draws"))
    return Draws(draws, (scenario.chance or Chance()).seed if seed is None else seed)


def _refused(scenario: Scenario, what: str, found: str, allowed: str) -> InputError:
    to_do = Text("Ask again without it, or with other draws.")
    return InputError([Fault(scenario.id, what, found, allowed, to_do)])


def _job(
    people: Path | str,
    scenario: str,
    models: Sequence[str] | None,
    reforms: Sequence[str],
    part_people: int,
) -> Job:
    """The question, looked at before anything is counted; raises `InputError` or `ModelError`."""
    path = Path(people).resolve()
    people_file.check_kind(path)
    columns = columns_judged(people_file.columns_of(path), path.name)
    asked = load_scenario(scenario)
    templates = templates_of(asked)
    if not columns.has_template and len(templates) > 1:
        raise InputError(
            [
                Fault(
                    path.name,
                    Text("column {column}", column=TEMPLATE),
                    "no such column",
                    ", ".join(templates),
                    "Name in each row the person of the scenario who works like this one.",
                )
            ]
        )
    found = catalogue()
    ids = (
        tuple(asked_ids(models) or ())
        if models
        else tuple(one for one in found.ids if one != TODAY)
    )
    found.refuse_unknown(ids)
    for one in ids:
        found.get(one)
    find(reforms, installed_law())
    named = str(Path(scenario).resolve()) if Path(scenario).is_file() else scenario
    return Job(
        str(path),
        named,
        ids,
        tuple(reforms),
        part_people,
    )


def _said(job: Job, rows: int, least: int) -> dict[str, Any]:
    """What was asked, so that anybody can ask it again and no other run is continued."""
    path, scenario = Path(job.people), load_scenario(job.scenario)
    return {
        "people": {"file": path.name, "sha256": people_file.digest(path), "rows": rows},
        "scenario": {"id": scenario.id, "sha256": _digest(scenario_to_yaml(scenario))},
        "models": list(job.models),
        "reforms": list(job.reforms),
        "law": installed_law().label,
        "versions": {"subcontract": __version__},
        "part_people": job.part_people,
        "person_level": bool(job.person_level),
        "least": least,
    } | ({"draws": job.draws.many, "seed": job.draws.seed} if job.draws else {})


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()


def _begin(run: Run, said: dict[str, Any]) -> None:
    """Begin a run in its folder, or go on with the same one; another is never touched."""
    file = run.out / _RUN
    text = json.dumps(said, indent=1, ensure_ascii=False) + "\n"
    if file.is_file() and file.read_text(encoding="utf-8") != text:
        raise _held(run.out, Text("{folder} holds another run; name another folder"))
    if file.is_file() and not run.work.is_dir():
        raise _held(run.out, Text("{folder} holds this run, finished; name another folder"))
    if run.out.exists() and not run.out.is_dir():
        raise _held(run.out, Text("{folder} is a file; name a folder"))
    if not file.is_file() and run.out.is_dir() and any(run.out.iterdir()):
        raise _held(run.out, Text("{folder} is not empty; name another folder"))
    run.work.mkdir(parents=True, exist_ok=True)
    if run.job.person_level:
        Path(run.job.person_level).mkdir(exist_ok=True)
    write_whole(file, text.encode("utf-8"), overwrite=True)


def _held(folder: Path, why: Text) -> SubcontractError:
    return SubcontractError(Text(why.template, folder=folder))
