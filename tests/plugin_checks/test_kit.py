"""The kit: every model of the project keeps its promises, and what is broken is found."""

import pytest

from subcontract_core.model.catalogue import catalogue
from subcontract_core.plugin_checks import checked, model_promises
from subcontract_core.plugin_checks.promises import PROMISES, Level
from subcontract_core.plugin_checks.trying import GROUP
from support.announcing import announced
from support.broken_plugins import Broken, entry_point

MODELS = [model for model in catalogue().ids if model != "today"]


@pytest.mark.parametrize("model", MODELS)
def test_every_model_of_the_project_keeps_what_a_model_must_and_should(model):
    broken = [
        (one.promise.name, one.reasons)
        for one in checked(model)
        if not one.is_kept and one.promise.level is not Level.MAY
    ]
    assert broken == []


def test_under_pytest_one_line_is_a_case_a_promise():
    test = model_promises("work-activity")
    [mark] = test.pytestmark
    assert mark.name == "parametrize" and mark.args[1] is PROMISES
    test(PROMISES[0])


# -- the kit of the kit ----------------------------------------------------------------------------

ONLY_THE_KIT = {
    "a price from a random number": (
        "same_twice",
        {
            "price": "import random\nmore = random.randint(1, 500)\n"
            "return evolve(good, promises=(evolve(pay, cents=pay.cents + more),))"
        },
    ),
    "a price from another random number": (
        "same_twice",
        {
            "price": "more = int(np.random.default_rng().integers(1, 10**6))\n"
            "return evolve(good, promises=(evolve(pay, cents=pay.cents + more),))"
        },
    ),
    "a price from the time": (
        "same_twice",
        {
            "price": "import time\nmore = time.perf_counter_ns() % 100_000\n"
            "return evolve(good, promises=(evolve(pay, cents=pay.cents + more),))"
        },
    ),
    "more for who is written first": (
        "any_order",
        {
            "price": "first = tables.people.label[pay.person] == 0\n"
            "return evolve(good, promises=(evolve(pay, cents=pay.cents + 700 * first),))"
        },
    ),
    "more for P1": (
        "other_names",
        {
            "price": "mine = np.array([tables.person_id(one) == 'P1' for one in pay.person])\n"
            "return evolve(good, promises=(evolve(pay, cents=pay.cents + 700 * mine),))"
        },
    ),
    "more for the visits of the gig that is written first": (
        "other_shifts",
        {
            "price": "first = tables.gigs.label[pay.gig] == 0\n"
            "return evolve(good, promises=(evolve(pay, cents=pay.cents + 700 * first),))"
        },
    ),
    "a word on the terminal": ("silent", {"route": "print('here')\nreturn good"}),
    "a word past Python": ("silent", {"route": "import os\nos.write(1, b'here')\nreturn good"}),
    "more in the first case": (
        "as_cases",
        {
            "price": "first = tables.people.case[pay.person] == 0\n"
            "return evolve(good, promises=(evolve(pay, cents=pay.cents + 700 * first),))"
        },
    ),
    "a reason without words": (
        "no_raw_keys",
        {
            "remark": "why = Reason('finding.our_own', source='S')\n"
            "return Effects(findings=(evolve(good, code='our_own', why=why, fix='fix.our_own'),))"
        },
    ),
    "a title in one language": (
        "three_languages",
        {"describe": "return evolve(good, title={'fi': 'Vain suomeksi'})"},
    ),
    "a flow that is expected and never happens": (
        "edges",
        {"describe": "return evolve(good, edges=(*good.edges, ('organiser', 'buyer')))"},
    ),
    "money along a flow that is not expected": (
        "compares",
        {"describe": "return evolve(good, edges=(('buyer', 'organiser'),))"},
    ),
    "no sources": ("sources", {"describe": "return evolve(good, sources=())"}),
    "arithmetic set for all": ("quiet", {"route": "np.seterr(all='ignore')\nreturn good"}),
    "a thread left": (
        "quiet",
        {
            "route": "import threading, time\n"
            "threading.Thread(target=time.sleep, args=(1,)).start()\nreturn good"
        },
    ),
    "a hook that fails": ("compares", {"route": "return {}['x']"}),
    "a file that is not there": (
        "loads",
        {"describe": "return evolve(good, facts=HERE / 'gone.yaml')"},
    ),
}  # each: the promise that is broken, and the code


@pytest.mark.parametrize("name", ONLY_THE_KIT)
def test_the_kit_finds_it(name, tmp_path, monkeypatch):
    monkeypatch.delenv("SUBCONTRACT_STRICT_TEXTS", raising=False)
    promise, code = ONLY_THE_KIT[name]
    broken = Broken(name, "kit", "", code)
    broken.write(tmp_path, f"kit_{broken.slug}")
    point = entry_point("subcontract.models", "outside", f"kit_{broken.slug}", "outside-package")
    with announced(tmp_path, point) as found:
        results = checked("outside", found(), (GROUP,))
    assert promise in {one.promise.name for one in results if one.asked and not one.is_kept}


def test_the_sound_plugin_keeps_what_a_model_must(tmp_path):
    Broken("sound", "kit", "").write(tmp_path, "kit_sound")
    point = entry_point("subcontract.models", "outside", "kit_sound", "outside-package")
    with announced(tmp_path, point) as found:
        results = checked("outside", found(), (GROUP,))
    assert [
        one.promise.name for one in results if one.reasons and one.promise.level is not Level.MAY
    ] == ["facts"]


def test_what_cannot_be_asked_is_not_said_to_be_kept(tmp_path):
    (tmp_path / "kit_wrong.py").write_text("raise ValueError")
    point = entry_point("subcontract.models", "outside", "kit_wrong", "outside-package")
    with announced(tmp_path, point) as found:
        first, *others = checked("outside", found(), (GROUP,))
    assert first.reasons and not any(one.asked or one.is_kept for one in others)
