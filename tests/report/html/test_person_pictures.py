"""Pictures and notes of the participant's page."""

import re

from subcontract_core.report.html.person_pictures import notes, picture, sign


def counted(euros):
    return [int(note) for note in re.findall(r">(\d+)<", notes(euros, "more"))]


def test_a_sum_is_counted_in_at_most_eight_notes_to_the_nearest_five_euros():
    assert counted(24) == [20, 5]  # 24 is nearest to 25
    assert counted(229) == [50, 50, 50, 50, 20, 10]
    assert counted(316) == [50] * 6 + [10, 5]


def test_from_four_hundred_euros_on_in_hundreds_and_fifties():
    assert counted(399) == [50] * 8 and counted(400) == [100] * 4
    assert counted(736) == [100] * 7 + [50]


def test_where_fives_would_be_too_many_tens_are_counted():
    assert counted(343) == [50] * 6 + [20, 20]  # 345 would be nine notes


def test_what_would_need_more_than_eight_notes_or_none_is_not_drawn():
    assert counted(2) == [] and counted(900) == [] and counted(9_000) == []


def test_a_picture_has_a_name_and_a_sign_stands_beside_words():
    assert 'role="img" aria-label="Kuva: työ"' in picture("work", "Kuva: työ")
    assert all('aria-hidden="true"' in sign(name) for name in ("more", "less", "debt"))
    assert re.sub(r"<[^>]*>", "", picture("tell", "x") + sign("same")) == ""
