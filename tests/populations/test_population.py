"""A population from a table to a folder: the same bytes however it is run, one run a folder."""

from concurrent.futures import ProcessPoolExecutor
import json
from multiprocessing import get_context

import pytest

from subcontract_core.base.errors import InputError, ModelError, SubcontractError
from subcontract_core.populations import population as asking
from subcontract_core.populations.population import population
from support.chances import FILE
from support.small_population import MODELS, SCENARIO, written


@pytest.fixture(scope="module")
def two():
    """Two processes, for all tests that ask them."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        yield pool


def asked(table, out, **more):
    return population(
        table,
        SCENARIO,
        MODELS,
        out=out,
        **({"workers": 1, "part_people": 2} | more),
    )


def bytes_in(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_one_process_and_two_give_the_same_bytes(table, two, tmp_path):
    for name, executor in (("1", None), ("2", two)):
        asked(table, tmp_path / name, executor=executor, person_level=True)
    one, two = (bytes_in(tmp_path / name) for name in ("1", "2"))
    assert one == two
    assert list(one) == [
        "parts/part-00000.parquet",
        "parts/part-00001.parquet",
        "parts/part-00002.parquet",
        "run.json",
        "tables/by-model-region.csv",
        "tables/by-model.csv",
    ]


@pytest.mark.parametrize("draws", [0, 3])
def test_a_run_that_stopped_goes_on_and_comes_to_the_same(table, tmp_path, monkeypatch, draws):
    ask = drawn if draws else asked
    ask(table, tmp_path / "whole")
    real = asking.parts_done

    def stopped(run, *given):
        real(run, *given)
        run.file_of(1).unlink()
        raise KeyboardInterrupt

    monkeypatch.setattr(asking, "parts_done", stopped)
    with pytest.raises(KeyboardInterrupt):
        ask(table, tmp_path / "stopped")
    monkeypatch.setattr(asking, "parts_done", real)
    ask(table, tmp_path / "stopped", resume=True)
    assert bytes_in(tmp_path / "stopped") == bytes_in(tmp_path / "whole")


def test_only_a_run_that_there_is_can_be_resumed_and_no_other(table, tmp_path):
    with pytest.raises(SubcontractError, match="holds no run"):
        asked(table, tmp_path / "none", resume=True)
    assert not (tmp_path / "none").exists()
    asked(table, tmp_path / "out")
    with pytest.raises(SubcontractError, match="holds this run, finished"):
        asked(table, tmp_path / "out", resume=True)
    with pytest.raises(SubcontractError, match="holds another run"):
        asked(table, tmp_path / "out", resume=True, part_people=3)


def test_a_folder_of_another_run_or_of_something_else_is_left_alone(table, tmp_path):
    asked(table, tmp_path / "out")
    with pytest.raises(SubcontractError, match="holds this run, finished"):
        asked(table, tmp_path / "out")
    with pytest.raises(SubcontractError, match="holds another run"):
        asked(table, tmp_path / "out", least=10)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(SubcontractError, match="is not empty"):
        asked(table, tmp_path / "mine")
    with pytest.raises(SubcontractError, match="notes.txt is a file; name a folder"):
        asked(table, tmp_path / "mine" / "notes.txt")


def test_what_was_asked_stands_beside_the_answer_and_no_folder_of_this_computer(table, tmp_path):
    asked(table, tmp_path / "out")
    said = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert said["people"]["rows"] == 5 and said["models"] == MODELS and said["least"] == 5
    assert said["law"].startswith("finland ")
    assert str(tmp_path) not in json.dumps(said)


def test_five_people_in_groups_of_three_and_two_are_withheld(table, tmp_path):
    done = asked(table, tmp_path / "out")
    assert (done.people, done.parts, done.withheld > 0) == (5, 3, True)


def test_what_is_wrong_is_told_before_anything_is_counted(table, tmp_path):
    without = written(tmp_path / "b.csv", [("1990",)], "birth_year")
    with pytest.raises(InputError, match="column template"):
        asked(without, tmp_path / "out")
    with pytest.raises(ModelError, match="no model"):
        population(table, SCENARIO, ["no-such"], out=tmp_path / "out")
    with pytest.raises(InputError):
        population(table, SCENARIO, MODELS, reforms=["no-such"], out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def drawn(table, out, **more):
    """The table in three draws of a few months with chances."""
    short = table.parent / "chances.yaml"
    short.write_text(FILE, encoding="utf-8")
    more = {"workers": 1, "part_people": 3, "draws": 3} | more
    return population(table, short, MODELS[:1], out=out, **more)


def test_draws_are_the_same_bytes_by_one_process_and_two_and_stand_in_the_run(table, two, tmp_path):
    drawn(table, tmp_path / "1")
    drawn(table, tmp_path / "2", executor=two)
    assert bytes_in(tmp_path / "1") == bytes_in(tmp_path / "2")
    said = json.loads((tmp_path / "1" / "run.json").read_text(encoding="utf-8"))
    assert (said["draws"], said["seed"]) == (3, 2026)
    for other in ({"draws": 4}, {"seed": 2027}):
        with pytest.raises(SubcontractError, match="holds another run"):
            drawn(table, tmp_path / "1", **other)


def test_draws_that_cannot_be_are_refused_before_anything_is_counted(table, tmp_path):
    out = tmp_path / "out"
    with pytest.raises(InputError, match="nothing happens by chance"):
        asked(table, out, draws=3)
    for wrong, words in (
        ({"draws": 0, "seed": 7}, "a number of draws beside it"),
        ({"draws": 20_001}, "1–20000"),
        ({"draws": -1}, "1–20000"),
        ({"seed": -1}, "seed"),
        ({"person_level": True}, "months of single people"),
    ):
        with pytest.raises(InputError, match=words):
            drawn(table, out, **wrong)
    assert not out.exists()
