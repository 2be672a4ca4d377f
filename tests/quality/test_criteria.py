"""The criteria as the source tells them: 25 in three groups (THL Työpaperi 18/2023)."""

from collections import Counter

from subcontract_core.quality import CRITERIA, GROUPS, Told, Trouble


def test_there_are_25_in_three_groups_each_with_an_id_of_its_own():
    assert len({one.id for one in CRITERIA}) == 25
    assert Counter(one.group for one in CRITERIA) == {"staff": 3, "organisation": 8, "content": 14}
    assert [one.group for one in CRITERIA] == sorted(
        (one.group for one in CRITERIA), key=GROUPS.index
    )


def test_the_pilots_found_two_weakest_and_two_hard():
    found = {one.id: one.trouble for one in CRITERIA if one.trouble is not Trouble.NONE}
    assert found == {
        "Q01": Trouble.HARD,  # demand exceeded places
        "Q06": Trouble.HARD,  # fitting together with partners
        "Q17": Trouble.WEAKEST,  # six contacts a week
        "Q20": Trouble.WEAKEST,  # many kinds of employers
    }


def test_one_is_only_inferred_and_says_so():
    assert [one.id for one in CRITERIA if one.told is Told.INFERRED] == ["Q24"]
