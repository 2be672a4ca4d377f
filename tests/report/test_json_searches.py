"""The answers to backward questions as JSON say what the workbook and the page say."""

import json

from click.testing import CliRunner

from subcontract_core.cli.main import main

IMATRA = ["break-even", "imatra-2021-07", "--model", "eksote-external"]


def written(*more):
    done = CliRunner().invoke(main, [*IMATRA, "--json", "-", "--language", "en", *more])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_the_price_has_its_neighbour_that_fails():
    told = written()
    assert (told["format"], told["version"]) == ("subcontract-searches", 1)
    by_unit = {one["reading"]["price_unit"]: one for one in told["searches"]}
    # 13 visits × 4 h, 5 people at 10.00 and 22 %: 3,172.00; 61.00 an hour leaves 0.00
    found = by_unit["crew_hour"]["without_staff"]
    assert found == {
        "status": "found",
        "value": 6100,
        "left_cents": 0,
        "neighbour": 6099,
        "neighbour_left_cents": -52,
    }
    assert by_unit["crew_hour"]["with_staff"] is None  # nobody has said what staff costs
    assert by_unit["worker_hour"]["without_staff"]["value"] == 1220


def test_sizes_are_rows_and_money_in_hand_is_intervals():
    sizes = written("--question", "group")["searches"][0]
    assert [row["size"] for row in sizes["rows"]] == [1, 2, 3, 4, 5]
    assert {row["left_with_staff_cents"] for row in sizes["rows"]} == {None}
    hand = written("--question", "net", "--person", "P1", "--to", "20", "--goal", "0.01")
    [person] = hand["searches"][0]["in_hand"]
    assert person["person"] == "P1" and all("from" in one for one in person["intervals"] or [])
