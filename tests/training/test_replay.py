"""What every model makes of each card: by law, not by a script."""

from attrs import evolve
import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.training import by_weeks, load_deck, play
from subcontract_core.training.replay import Effect


@pytest.fixture(scope="module")
def played():
    return play(load_deck("month-60"))


def effects(played, card, model):
    found = next(one for one in played.deck if one.id == card)
    return [played.effect(found, model, f"P{n}").cents for n in (1, 2, 3, 4)]


def test_one_more_visit_leaves_what_the_law_leaves_of_its_pay(played):
    # 4 h × 12.00 + 11.5 % = 53.52; P3 pays 7.30 % and 0.89 % of contributions: 49.13 is left.
    # P2: social assistance falls by as much as is paid out.
    assert effects(played, "one-more", "eksote-external")[1:3] == [0, 4_913]
    # An assignment: 4 h × 10.00 without contributions.
    assert effects(played, "one-more", "jobcenter-app")[2] == 4_000


def test_with_debts_more_work_leaves_less_and_a_cancelled_visit_more(played):
    more, less = (effects(played, card, "jobcenter-app")[0] for card in ("one-more", "rain"))
    assert more < 0 < less


def test_a_visit_called_off_late_and_an_illness_are_the_employers_and_not_the_assignees(played):
    # Employment Contracts Act 55/2001, chapter 2, sections 11 and 12; an assignment has neither.
    for card in ("rain", "ill"):
        assert effects(played, card, "paijathame-direct")[2] == 0
        assert effects(played, card, "jobcenter-app")[2] == -4_000


def test_who_is_not_ill_goes_on_as_before(played):
    assert [effects(played, "ill", "eksote-external")[n] for n in (0, 1, 3)] == [0, 0, 0]


def test_what_is_only_talked_about_changes_nobodys_money(played):
    assert effects(played, "every-friday", "jobcenter-app") == [0, 0, 0, 0]


def test_a_late_buyer_is_borne_by_the_employer_and_where_pay_waits_by_the_person(played):
    # An employer pays on the pay day (Employment Contracts Act 55/2001, chapter 2, section 13).
    for model in ("eksote-external", "paijathame-direct", "jobcenter-app"):
        assert effects(played, "late-money", model) == [0, 0, 0, 0]
    light = "siunsote-light-entrepreneur"
    pay = [played.change(played.plan, light, person) for person in ("P2", "P3", "P4")]
    # No pay by the end of May: all that the work brings is missing; social assistance makes up P2's.
    assert effects(played, "late-money", light)[1:] == [0, -pay[1], -pay[2]] and pay[0] == 0


def test_what_comes_after_the_months_of_the_plan_is_not_in_hand_yet(played):
    late = played.alone[[card.id for card in played.deck].index("late-money")]
    light = "siunsote-light-entrepreneur"
    whole = late.change(late.outcome(light)).cents[:, 2].sum()
    assert played.change(late, light, "P3") == 0 and whole == played.change(
        played.plan, light, "P3"
    )


def test_the_lines_of_a_change_make_its_sum(played):
    for comparison in (played.plan, *played.after):
        for model in played.models():
            for person in ("P1", "P2", "P3", "P4"):
                lines = played.lines(comparison, model, person)
                assert sum(lines.values()) == played.change(comparison, model, person)


def test_an_employer_never_waits_for_the_buyer(played):
    card = next(card for card in played.deck if card.id == "late-money")
    wrong = evolve(card, waits=("eksote-external",), place="own.yaml:3")
    deck = evolve(played.deck, cards=(wrong,), models=("eksote-external",))
    with pytest.raises(InputError) as caught:
        play(deck)
    assert [(one.place, one.path) for one in caught.value.faults] == [
        ("own.yaml:3", "cards.late-money.waits")
    ]


def test_the_cards_come_one_on_top_of_another(played):
    model = "jobcenter-app"
    steps = sum(played.step(place, model, "P3").cents for place in range(len(played.deck.cards)))
    first = played.change(played.plan, model, "P3")
    assert played.change(played.after[-1], model, "P3") - first == steps


def test_the_right_guess_is_more_the_same_or_less():
    assert [Effect(cents).answer for cents in (1, 0, -1, None)] == ["A", "B", "C", ""]


def test_the_last_week_is_the_whole_month(played):
    weeks = by_weeks(played)
    model = "jobcenter-app"
    assert len(weeks) == 4
    assert played.change(weeks[-1], model, "P3") == played.change(played.after[-1], model, "P3")
    sums = [played.change(week, model, "P3") for week in weeks]
    assert sums == sorted(sums)
