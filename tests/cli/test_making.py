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
    assert len(asked) == 5 and "Tuntipalkka" in " ".join(asked)


def test_without_anybody_there_what_is_not_said_is_unknown(tmp_path):
    line = ["new-model", "my-region", "--folder", str(tmp_path / "made")]
    assert CliRunner().invoke(main, line).exit_code == 0
    model = (tmp_path / "made" / "src" / "my_region" / "model.py").read_text(encoding="utf-8")
    assert '"unknown",' in model
