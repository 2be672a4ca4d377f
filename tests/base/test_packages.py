"""What other packages announce: the groups of ours and nothing else."""

from importlib.metadata import entry_points as everything

from subcontract_core.base.packages import entry_points, packages


def test_a_group_of_ours_is_what_is_installed_of_it():
    models = entry_points("subcontract.models")
    assert {point.name for point in models} == {
        point.name for point in everything(group="subcontract.models")
    }
    assert models


def test_a_group_that_is_not_ours_or_that_nobody_announces_is_empty():
    assert entry_points("console_scripts") == entry_points("subcontract.nothing") == ()


def test_packages_are_named_once_by_their_first_name_in_order():
    found = packages()
    assert "subcontract_core" in found and list(found) == sorted(set(found))
    assert not any("." in name or ":" in name for name in found)
