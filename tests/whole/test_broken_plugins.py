"""Whatever a plugin does short of ending the process, every other model lists and compares, and
its author is told: package, file and line, and what to do.
"""

import re

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.engine.comparison import compare
from subcontract_core.model.watching import SECONDS
from subcontract_core.notebook import Explorer
from subcontract_core.notebook.state import Question, State, ready_models
from subcontract_core.plugin_checks.kit import results
from subcontract_core.plugin_checks.trying import Tried
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import bundled_scenarios, load_scenario
from support.announcing import KEPT, announced
from support.broken_plugins import MODELS, Broken, entry_point
from support.broken_table import BROKEN
from support.paths import ROOT

GROUP = load_scenario("everyday-2026-05")
FOREIGN = "outside-package"
OTHERS = {name for name in KEPT if name != "today"}
CORE = ("today", "work-activity", "rehabilitative-work-activity", "open-work-activity")
SOUND = Broken("the sound one", "sound", "")


def asked(broken, folder, capfd):
    """The entries, what the comparison says of the plugin, and what it printed."""
    module = f"outside_{broken.slug}"
    broken.write(folder, module)
    points = [
        entry_point(group, name, value.format(module=module), FOREIGN)
        for group, name, value in broken.points
    ]
    with announced(folder, *points) as catalogue:
        entries = catalogue().entries()
        done = compare(GROUP)
        board = State(Question(GROUP, ready_models(catalogue())), Language("en"), catalogue())
        ran = [outcome.model for outcome in done.outcomes]
        shown = [outcome.model for outcome in board.answer.comparison.outcomes]
        printed = capfd.readouterr().out
        found = found_by_the_kit(broken, catalogue()) if broken.is_a_model else ""
    return module, entries, done, (ran, shown, printed, found)


# What even the sound one leaves out, as it is only to be compared.
LEFT_OUT = {"facts", "onboarding"}


def found_by_the_kit(broken, catalogue):
    """The first promise that the plugin breaks, by name."""
    tried = Tried(broken.points[0][1], catalogue, (GROUP.id,))
    for result in results(tried):
        if result.reasons and result.promise.name not in LEFT_OUT:
            return result.promise.name
    return ""


@pytest.mark.parametrize("broken", BROKEN, ids=lambda one: f"{one.kind}: {one.name}")
def test_a_broken_plugin_is_told_and_every_other_model_works(broken, tmp_path, capfd, monkeypatch):
    if broken.seconds:
        monkeypatch.setenv(SECONDS, str(broken.seconds))
    module, entries, done, (ran, shown, printed, found_by) = asked(broken, tmp_path, capfd)
    assert found_by or not broken.is_a_model  # the kit finds every one that is a model
    assert {entry.id for entry in entries if not entry.broken} >= OTHERS
    assert set(ran) >= OTHERS and set(shown) >= OTHERS
    assert printed == ""
    told = [reason for _, reason in done.broken] + list(done.remarks)
    pattern = broken.told.format(module=module)
    assert any(re.search(pattern, text, re.DOTALL) for text in told) or not pattern, told
    if pattern:
        [found] = [text for text in told if re.search(pattern, text, re.DOTALL)][:1]
        assert FOREIGN in found
        assert re.search(r"\.(py|yaml|csv):\d+|the entry point", found), found
        assert re.search(r"[.)] [A-Z][^.]*", found), found  # what to do
    if broken.points[0][1] == "outside":
        assert ("outside" in ran) is broken.harmless


def test_the_guide_says_how_many_of_them_the_kit_finds():
    models = sum(broken.is_a_model for broken in BROKEN)
    guide = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8").replace("\n", " ")
    assert f"Of the {len(BROKEN)} plugins with one fault each" in guide
    assert f"it finds all {models} that are models; the other nine" in guide
    assert len(BROKEN) - models == 9


def test_the_sound_plugin_compares_without_a_remark(tmp_path, capfd):
    _, entries, done, (ran, shown, printed, found_by) = asked(SOUND, tmp_path, capfd)
    assert found_by in (
        "",
        "imports",
        "edges",
        "fast",
    )  # a slow machine, and edges of larger groups
    assert [entry.broken for entry in entries if entry.broken] == []
    assert (done.broken, done.remarks, printed) == ((), (), "")
    assert "outside" in ran and "outside" in shown


def test_two_packages_with_one_id_are_both_broken_and_both_named(tmp_path):
    SOUND.write(tmp_path, "outside_twice")
    points = [
        entry_point("subcontract.models", "outside", "outside_twice", name)
        for name in ("first-package", "second-package")
    ]
    with announced(tmp_path, *points) as catalogue:
        refused = [entry for entry in catalogue().entries() if entry.broken]
        done = compare(GROUP)
    assert [entry.id for entry in refused] == ["outside", "outside"]
    assert {entry.origin for entry in refused} == {"first-package 1.0", "second-package 1.0"}
    for entry in refused:
        assert "first-package 1.0 and second-package 1.0" in entry.broken
    assert {outcome.model for outcome in done.outcomes} == OTHERS


def test_a_models_own_place_goes_to_its_package_and_the_other_is_named(tmp_path):
    SOUND.write(tmp_path, "outside_shadow")
    shadow = entry_point("subcontract.models", "eksote-external", "outside_shadow", FOREIGN)
    with announced(tmp_path, shadow) as catalogue:
        [ready] = [one for one in catalogue().entries() if one.id == "eksote-external"][:1]
        assert ready.broken == "" and ready.origin.startswith("eksote-employer")
        assert "external.yaml" in catalogue().get("eksote-external").route.place


@pytest.mark.parametrize("name", bundled_scenarios())
def test_the_core_and_one_new_model_compare_every_bundled_group(name, tmp_path):
    """Terms of models that are not installed are a note; terms that only they have too."""
    SOUND.write(tmp_path, "outside_alone")
    own = entry_point("subcontract.models", "outside", "outside_alone", FOREIGN)
    with announced(tmp_path, own, kept=CORE) as catalogue:
        done = compare(load_scenario(name))
        named = compare(load_scenario(name), ["outside"])
        assert set(catalogue().ids) == {"outside", *CORE}
    assert done.broken == () and {one.model for one in named.outcomes} == {"outside"}
    assert {one.model for one in done.outcomes} == {"outside", *CORE} - {"today"}


def test_a_slip_in_a_term_of_a_model_that_is_not_asked_for_is_none_of_its_business():
    slip = GROUP.with_terms("eksote-external", wage_per_huor="11.00")
    assert compare(slip, ["work-activity"]).outcomes
    with pytest.raises(InputError, match="wage_per_huor"):
        compare(slip, ["eksote-external"])
    with pytest.raises(InputError, match="wage_per_huor"):
        compare(slip)


def crowd():
    """One plugin of each kind of fault that ends nothing by itself, and the last one of each."""
    kinds = {}
    for broken in BROKEN:
        usual = broken.points == SOUND.points and '"outside"' in broken.source
        if usual and not (broken.harmless or broken.seconds):
            kinds.setdefault(broken.kind, []).append(broken)
    return [broken for found in kinds.values() for broken in (found[0], found[-1])]


def test_the_explorer_opens_with_every_kind_of_broken_plugin_installed_at_once(
    tmp_path, monkeypatch
):
    """What `serve` and `lab` show: every model of the project, and none that is broken."""
    monkeypatch.delenv("SUBCONTRACT_STRICT_TEXTS", raising=False)
    points = []
    for number, broken in enumerate(crowd()):
        module, own = f"crowd_{number}_{broken.slug}", f"outside-{number}"
        broken.write(tmp_path, module)
        file = tmp_path / f"{module}.py"
        file.write_text(file.read_text("utf-8").replace('"outside"', f'"{own}"'), encoding="utf-8")
        points.append(entry_point(MODELS, own, module, own))
    with announced(tmp_path, *points) as catalogue:
        board = Explorer("everyday-2026-05", "en", catalogue=catalogue())
        shown = {outcome.model for outcome in board.state.answer.comparison.outcomes}
    assert shown == OTHERS and board.failures == []
    assert len(points) >= 14
