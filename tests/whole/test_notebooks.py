"""Each notebook in a kernel, used with the messages that a browser sends."""

import pytest

from support.live_notebook import LiveNotebook
from support.paths import ROOT
from support.widgets import TABS

NOTEBOOKS = ROOT / "notebooks"


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def is_quiet(outputs):
    """Nothing was printed and nothing raised."""
    return not outputs


def test_the_explorer_answers_a_change_of_group_and_of_the_month_of_pay():
    with LiveNotebook(NOTEBOOKS / "01_compare_models.ipynb") as live:
        top = live.find("sc-overview")
        before = live.state(top)["value"]
        group = live.find(description="Group", _model_name="DropdownModel")
        row = next(
            n
            for n, label in enumerate(live.state(group)["_options_labels"])
            if "Ilomantsi" in label
        )
        assert is_quiet(live.send(group, index=row))
        assert "September 2022" in live.state(top)["value"] and live.state(top)["value"] != before
        rent = live.find("sc-controls")
        assert is_quiet(live.send(rent, selected_index=TABS.index("people")))
        field = live.find(description="Rent (€/month)")
        assert is_quiet(live.send(field, value="abc"))
        assert any(
            "Changed, not recalculated." in str(state.get("value"))
            for state in live.client.widget_state.values()
        )
        assert is_quiet(live.click(live.find(description="Undo")))
        assert live.run("print(explorer.failures, explorer.state.is_stale)").strip() == "[] False"


def test_the_month_answers_a_visit_that_is_moved():
    with LiveNotebook(NOTEBOOKS / "02_month_of_gigs.ipynb") as live:
        page = live.find("sc-calendar-page")
        before = live.state(page)["value"]
        assert is_quiet(live.send(live.find(description="To the day"), value="2022-03-04"))
        assert live.state(page)["value"] != before
        assert live.run("print(month.failures)").strip() == "[]"


def test_the_flows_answer_the_next_step_and_another_model():
    with LiveNotebook(NOTEBOOKS / "03_who_pays_whom.ipynb") as live:
        flow = live.find("sc-follow")
        first = live.state(flow)["value"]
        assert is_quiet(live.click(live.find(description="Next step")))
        assert "Still on the way" in live.state(flow)["value"]
        assert is_quiet(live.send(live.find("sc-model"), index=3))
        assert live.state(flow)["value"] != first
        assert live.run("print(flows.failures)").strip() == "[]"


def test_the_earnings_answer_a_longer_visit():
    with LiveNotebook(NOTEBOOKS / "04_how_much_can_i_earn.ipynb") as live:
        room = live.find("sc-room")
        before = live.state(room)["value"]
        assert is_quiet(live.send(live.find(description="Length (hours and minutes)"), value="6"))
        assert live.state(room)["value"] != before
        assert live.run("print(earnings.failures)").strip() == "[]"
