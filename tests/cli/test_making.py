"""`subcontract new-model` asks in the user's language where somebody is there to answer."""

from click.testing import CliRunner

from subcontract_core.cli import making
from subcontract_core.cli.main import main


def test_what_no_option_says_is_asked_in_the_users_language(tmp_path, monkeypatch):
    asked = []

    def answering(question, usual):
        asked.append(question)
        return usual

    monkeypatch.setattr(making, "_asked", answering)
    line = ["new-model", "my-region", "--title", "x", "--folder", str(tmp_path / "made")]
    assert CliRunner().invoke(main, [*line, "--language", "fi"]).exit_code == 0
    # Nobody asks for the name of an own party where none employs.
    assert len(asked) == 5 and "Tuntipalkka" in " ".join(asked)


def test_a_party_of_the_regions_own_is_asked_for_its_name_and_a_buyer_for_no_price(
    tmp_path, monkeypatch
):
    asked = []
    monkeypatch.setattr(making, "_asked", lambda question, usual: asked.append(question) or usual)
    for employer, count in (("own", 5), ("buyer", 3)):
        asked.clear()
        line = ["new-model", "my-region", "--title", "x", "--employer", employer]
        done = CliRunner().invoke(main, [*line, "--folder", str(tmp_path / employer)])
        assert done.exit_code == 0 and len(asked) == count


def test_who_cannot_employ_is_refused_with_who_can(tmp_path, monkeypatch):
    monkeypatch.setattr(making, "_asked", lambda question, usual: "everybody")
    line = ["new-model", "my-region", "--folder", str(tmp_path / "made"), "--language", "en"]
    done = CliRunner().invoke(main, line)
    assert done.exit_code == 1 and "organiser, buyer, own" in done.stderr
    assert not (tmp_path / "made").exists()


def test_without_anybody_there_what_is_not_said_is_unknown(tmp_path):
    line = ["new-model", "my-region", "--folder", str(tmp_path / "made")]
    assert CliRunner().invoke(main, line).exit_code == 0
    model = (tmp_path / "made" / "src" / "my_region" / "model.yaml").read_text(encoding="utf-8")
    assert "unknown: true" in model
