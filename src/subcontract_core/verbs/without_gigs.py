"""Taking part without gigs: no shift is sold and every planned activity day is realised."""

import numpy as np

from ..base.columns import Mask
from ..base.copies import changed
from ..model.onboarding_file import read_steps
from ..model.results import Admission
from ..model.terms import Terms
from ..scenario.tables import Tables
from .admission import not_offered
from .onboarding import papers_missing, steps


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
    labour = admission.labour
    onboarding = read_steps(terms.onboarding) if terms.onboarding else ()
    return changed(
        admission,
        steps=lambda: steps(onboarding, tables, offered, labour),
        findings=lambda: (
            *papers_missing(onboarding, tables, offered, labour),
            *not_offered(offered, source),
        ),
    )
