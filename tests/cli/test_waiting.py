"""A sign of life at a terminal; none where the output goes into a file or the answer comes at once."""


class _Terminal:
    """A standard error that is a terminal, and what was written to it."""

    def __init__(self):
        self.text = ""

    def isatty(self):
        return True

    def write(self, text):
        self.text += text

    def flush(self):
        pass


def test_who_waits_at_a_terminal_reads_a_word_that_is_gone_before_the_answer(monkeypatch):
    from threading import Event

    from subcontract_core.cli import waiting

    terminal, written = _Terminal(), Event()
    monkeypatch.setattr(waiting.sys, "stderr", terminal)
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    monkeypatch.setattr(terminal, "flush", written.set)
    with waiting.waiting("Computing …"):
        assert written.wait(10)
        assert terminal.text == "Computing …"
    assert terminal.text == "Computing …\r           \r"


def test_nothing_is_written_of_it_where_the_answer_comes_at_once_or_the_output_is_redirected(
    monkeypatch,
):
    from subcontract_core.cli import waiting

    terminal = _Terminal()
    monkeypatch.setattr(waiting.sys, "stderr", terminal)
    monkeypatch.setattr(waiting, "PATIENCE", 60.0)
    with waiting.waiting("Computing …"):
        pass
    monkeypatch.setattr(waiting, "PATIENCE", 0.0)
    monkeypatch.setattr(terminal, "isatty", lambda: False)
    with waiting.waiting("Computing …"):
        pass
    assert terminal.text == ""
