"""An existing Dask cluster does the parts, to the same bytes; nobody there is told in a sentence."""

from distributed import Client
import pytest

from subcontract_core.base.errors import SubcontractError
from subcontract_core.populations import dask_executor
from subcontract_core.populations.dask_executor import executor_at
from subcontract_core.populations.population import population
from support.chances import FILE
from support.small_population import MODELS, SCENARIO


def test_a_cluster_gives_the_bytes_of_one_process_with_draws_and_without(table, tmp_path):
    chances = tmp_path / "chances.yaml"
    chances.write_text(FILE, encoding="utf-8")
    with Client(
        processes=False, n_workers=1, threads_per_worker=1, dashboard_address=None
    ) as client:
        executor = executor_at(client.scheduler.address)
        for name, given in (("dask", {"executor": executor}), ("serial", {"workers": 1})):
            population(table, SCENARIO, MODELS, out=tmp_path / name, part_people=2, **given)
            out = tmp_path / name / "drawn"
            population(table, chances, MODELS, out=out, part_people=3, draws=3, **given)
    for path in (tmp_path / "serial").rglob("*.csv"):
        there = tmp_path / "dask" / path.relative_to(tmp_path / "serial")
        assert there.read_bytes() == path.read_bytes()


def test_where_no_scheduler_answers_is_told(monkeypatch):
    monkeypatch.setattr(dask_executor, "_PATIENCE", 0.2)
    with pytest.raises(SubcontractError, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1"):
        executor_at("tcp://127.0.0.1:9")
