"""What has to be in hand before the first shift, and from when each person could work."""

from subcontract_core.notebook.views.onboarding import onboarding
from subcontract_core.report.text.language import Language

EN = Language("en", strict=True)


def test_every_step_is_told_with_its_number_and_its_source(answer):
    outcome = answer.comparison.outcome("jobcenter-app")
    page = onboarding(outcome, EN)
    for number, step in enumerate(outcome.admission.steps, 1):
        assert f"{number}. " in page and EN.text("page.source", source=step.source) in page
    assert EN.text("page.first_day") in page


def test_a_model_without_steps_says_so(answer):
    assert EN.text("page.no_onboarding") in onboarding(answer.comparison.today, EN)
