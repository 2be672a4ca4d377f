"""The banner over the answer, a field's message, and a file that was not taken."""

from subcontract_core.base.errors import Fault, InputError
from subcontract_core.notebook.state import Entry
from subcontract_core.notebook.views.status import banner, failure, message, refusal
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def test_a_message_is_read_out_at_once_and_is_escaped():
    told = message(["not <b>a number"])
    assert 'role="alert"' in told and "&lt;b&gt;" in told


def test_an_answer_that_counts_everything_has_no_banner():
    assert banner([], EN) == ""


def test_the_banner_names_each_entry_that_is_not_counted():
    told = banner([Entry("Rent", ("Not an amount.",))], EN)
    assert "Rent: Not an amount." in told and EN.text("ui.stale") in told


def test_all_faults_of_a_file_are_told_with_their_number():
    faults = [Fault("a.yaml:1", "id", "x", "y", "z"), Fault("a.yaml:2", "title", "x", "y", "z")]
    told = refusal(InputError(faults), EN)
    assert "a.yaml:1" in told and "a.yaml:2" in told
    assert EN.text("ui.file_refused", n=2) in told


def test_a_fault_of_ours_is_said_plainly():
    assert EN.text("ui.failure") in failure(EN) and "Traceback" not in failure(EN)
