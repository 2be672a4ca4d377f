"""What a hook tells beside its figures: findings and steps of onboarding. Those of another package
are made and looked at at once, the project's own when somebody reads them.
"""

from functools import partial

from ..base.copies import changed
from ..base.later import Later
from ..model.loading import Call, Telling
from ..model.results import Admission, Findings, Steps
from ..scenario.tables import Tables
from .handed import check_findings, check_steps


def told(call: Call, given: Telling, tables: Tables, figures: bool) -> Telling:
    """What a hook gave, with its findings looked at: those of another package at once, ours when
    they are read; not at all where figures alone are wanted.
    """
    if figures:
        return given
    if call.author.is_ours:
        return changed(given, findings=Later(partial(_looked_at, call, given, tables)))
    made = call.told(given)
    check_findings(call, made.findings, tables)
    return made


def with_steps(call: Call, given: Admission, tables: Tables, figures: bool) -> Admission:
    """What a hook admits, with its steps looked at: those of another package always and at once,
    ours when they are read.
    """
    if not call.author.is_ours:
        given = call.told(given, "steps")
        check_steps(call, given.steps, tables)
        return given
    if figures:
        return given
    return changed(given, steps=Later(partial(_steps_looked_at, call, given, tables)))


def _steps_looked_at(call: Call, given: Admission, tables: Tables) -> Steps:
    check_steps(call, given.steps, tables)
    return given.steps


def _looked_at(call: Call, given: Telling, tables: Tables) -> Findings:
    check_findings(call, given.findings, tables)
    return given.findings
