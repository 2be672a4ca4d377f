"""What a browser keeps of a question, and the address that leads to a bundled group."""

from attrs import evolve
import pytest

from subcontract_core import load_scenario
from subcontract_core.base.errors import InputError, SubcontractError
from subcontract_core.notebook.keeping import (
    Found,
    Keeper,
    asked_place,
    packed,
    place_of,
    unpacked,
)
from subcontract_core.notebook.live import code
from subcontract_core.notebook.state import Question

GROUP = "everyday-2026-05"
QUESTION = Question(load_scenario(GROUP), ("eksote-external", "jobcenter-app"), dated_law=True)


def test_what_is_kept_comes_back_as_it_was():
    kept = unpacked(packed(QUESTION, "P3"))
    assert kept.scenario == QUESTION.scenario and kept.models == QUESTION.models
    assert kept.person == "P3" and kept.dated_law


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', '{"scenario": "a: 1"}', '{"models": 3}'])
def test_what_is_no_kept_work_is_refused_in_words(text):
    with pytest.raises(SubcontractError, match="cannot be read"):
        unpacked(text)


def test_kept_work_of_another_version_is_refused_with_its_faults():
    with pytest.raises(InputError):
        unpacked(packed(QUESTION, "P1").replace("lives_on", "lived_on"))


def test_an_address_names_a_bundled_group_and_never_what_somebody_typed():
    place = place_of(QUESTION.scenario, "jobcenter-app", "money")
    assert asked_place(place) == {"group": GROUP, "model": "jobcenter-app", "tab": "money"}
    own = evolve(QUESTION.scenario, id="kotka")
    assert "kotka" not in place_of(own, "jobcenter-app", "money")


@pytest.mark.parametrize("place", ["group=/etc/passwd", "group=../x.yaml", "x=1", "", "#", "group"])
def test_an_address_leads_to_no_file(place):
    assert asked_place(place) == {}


def test_only_what_a_page_tells_on_opening_is_taken():
    found = []
    keeper = Keeper(found.append, keeps=True)
    keeper.tell({"act": "other", "text": "x"})
    keeper.tell({"act": "found", "text": "x", "off": "1", "here": "", "place": "tab=money"})
    assert found == [Found("x", True, False, "tab=money")]


def test_the_browser_alone_keeps_it():
    script = code("keeper.js")
    assert "localStorage" in script and "fetch" not in script and "http" not in script
