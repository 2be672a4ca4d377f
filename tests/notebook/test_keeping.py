"""What a browser and the program tell each other, and the address that leads to a bundled group."""

from attrs import evolve
import pytest

from subcontract_core import load_scenario
from subcontract_core.notebook.keeping import (
    Found,
    Hears,
    Keeper,
    Other,
    asked_place,
    place_of,
)
from subcontract_core.notebook.live import code

GROUP = "everyday-2026-05"


class Heard(Hears):
    """Keeps what it is told."""

    def __init__(self):
        self.all = []

    def found(self, found):
        self.all.append(found)

    def taken(self, other, text, seen):
        self.all.append((other, text, seen))

    def went(self, place):
        self.all.append(place)

    def told(self, act):
        self.all.append(act)


def test_an_address_names_a_bundled_group_and_never_what_somebody_typed():
    scenario = load_scenario(GROUP)
    place = place_of(scenario, "jobcenter-app", "money")
    assert asked_place(place) == {"group": GROUP, "model": "jobcenter-app", "tab": "money"}
    own = evolve(scenario, id="kotka")
    assert "kotka" not in place_of(own, "jobcenter-app", "money")


@pytest.mark.parametrize("place", ["group=/etc/passwd", "group=../x.yaml", "x=1", "", "#", "group"])
def test_an_address_leads_to_no_file(place):
    assert asked_place(place) == {}


def test_only_what_a_page_tells_is_taken():
    heard = Heard()
    keeper = Keeper(heard, keeps=True)
    keeper.tell({"act": "other", "text": "x"})
    keeper.tell("found")
    other = {"id": "b", "when": "2026-11-29T12:00"}
    told = {"act": "found", "text": "x", "off": "1", "here": "", "place": "tab=money", "id": "a"}
    keeper.tell(told | {"others": [other, 3]})
    keeper.tell({"act": "found", "others": 3})
    keeper.tell({"act": "taken", "id": "b", "text": "y"})
    keeper.tell({"act": "place", "place": "tab=flows"})
    keeper.tell({"act": "full"})
    assert heard.all == [
        Found("x", True, False, "tab=money", id="a", others=(Other("b", "2026-11-29T12:00"),)),
        Found("", False, False, ""),
        ("b", "y", ""),
        "tab=flows",
        "full",
    ]


def test_the_browser_alone_keeps_it():
    script = code("keeper.js")
    assert "localStorage" in script and "fetch(" not in script and "http" not in script
