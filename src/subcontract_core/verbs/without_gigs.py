"""Taking part without gigs: no shift is sold and every planned activity day is realised."""

from attrs import evolve
import numpy as np

from ..base.columns import Mask
from ..base.provenance import Reason
from ..model.onboarding_file import read_steps
from ..model.results import Admission, Finding
from ..model.terms import Terms
from ..scenario.tables import Tables
from .onboarding import steps


def no_gigs(tables: Tables, offered: Mask) -> Admission:
    """Admission without gigs; people who are not offered the model go on as today."""
    nothing = np.zeros(len(tables.people), np.int64)
    return Admission(
        offered,
        nothing,
        nothing,
        np.zeros(len(tables.shifts), bool),
        np.ones(len(tables.activity), bool),
        tables.activity.day,
    )


def only_for(tables: Tables, offered: Mask, terms: Terms, source: str) -> Admission:
    """Admission without gigs for those who are `offered` the model (a bool per person); a missing
    paper is remarked on and takes no day away.
    """
    admission = no_gigs(tables, offered)
    onboarding, _, findings = steps(
        read_steps(terms.onboarding) if terms.onboarding else (), tables, offered, admission.labour
    )
    left_out = np.flatnonzero(~offered)
    if left_out.size:
        findings += (
            Finding(
                "not_offered",
                "notice",
                Reason("finding.not_offered", source=source),
                person=left_out,
                fix="fix.not_offered",
            ),
        )
    return evolve(admission, steps=onboarding, findings=findings)
