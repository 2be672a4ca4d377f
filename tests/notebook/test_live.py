"""What a part that is drawn in place tells Python, and what it shows."""

from subcontract_core.notebook.live import Live, code


def test_what_is_pressed_is_told_as_words_and_what_is_no_act_is_not_told():
    told = []
    live = Live(told.append)
    live.act({"act": "choose", "outcome": 3})
    for nonsense in ({}, {"act": ""}, "choose", None):
        live.act(nonsense)
    assert told == [{"act": "choose", "outcome": "3"}]


def test_its_script_asks_no_other_machine_for_anything():
    script = code("live.js")
    assert "http" not in script and "import" not in script and "eval" not in script


def test_the_style_sheet_has_the_same_names_by_day_and_by_night():
    import re

    from subcontract_core.notebook.style import _DARK

    day = set(re.findall(r"--[a-z0-9-]+(?=:)", code("look.css").partition("}")[0]))
    night = set(re.findall(r"--[a-z0-9-]+(?=:)", _DARK))
    # what is derived from other names, and what Jupyter's widgets call them, needs no second value
    derived = {name for name in day if name.startswith("--jp-")}
    assert day - night - derived == {"--sc-blue", "--sc-vermillion", "--sc-line", "--sc-soft"}
    assert {name for name in night - day if not name.startswith("--jp-")} == set()
