"""Strengths, weaknesses, opportunities and threats of the model, and the risks that the sources
tell of each model: where a talk begins, never a verdict.
"""

from attrs import frozen

from ..model.sources import COUNTY_SLIDES, PILOT_REPORT

INNOKYLA = "Innokylä: Eksoten ryhmämuotoinen alihankintamalli"
SERVICE = "Kuntouttavan työtoiminnan palvelukuvaus, Siun sote 2022"
# How many points each quadrant has: `swot.<name>.<n>` are their words.
SWOT = {"strengths": 4, "weaknesses": 3, "opportunities": 4, "threats": 2}


@frozen
class Risk:
    """One risk or challenge (`risk.<id>` is its words): whose pilot told it, and where."""

    id: str
    models: tuple[str, ...]
    source: str


_SIUN = ("siunsote-light-entrepreneur", "siunsote-summer-job")
_EKSOTE = ("eksote-external", "eksote-internal")
_JOBCENTER = ("jobcenter-app", "jobcenter-partner")
ALL: tuple[str, ...] = ()  # every model that has paid work

RISKS = (
    Risk("H-01", ("siunsote-light-entrepreneur",), COUNTY_SLIDES),
    Risk("H-02", _SIUN, COUNTY_SLIDES),
    Risk("H-03", _SIUN, COUNTY_SLIDES),
    Risk("H-04", _SIUN, COUNTY_SLIDES),
    Risk("H-05", _SIUN, COUNTY_SLIDES),
    Risk("H-06", _SIUN, COUNTY_SLIDES),
    Risk("H-07", _SIUN, COUNTY_SLIDES),
    Risk("H-08", _SIUN, COUNTY_SLIDES),
    Risk("H-09", _SIUN, COUNTY_SLIDES),
    Risk("H-10", _SIUN, COUNTY_SLIDES),
    Risk("H-11", _SIUN, COUNTY_SLIDES),
    Risk("H-12", _EKSOTE, INNOKYLA),
    Risk("H-13", _EKSOTE, INNOKYLA),
    Risk("H-14", _EKSOTE, INNOKYLA),
    Risk("H-15", _EKSOTE, INNOKYLA),
    Risk("H-16", _JOBCENTER, PILOT_REPORT),
    Risk("H-17", _JOBCENTER, PILOT_REPORT),
    Risk("H-18", _JOBCENTER, PILOT_REPORT),
    Risk("H-19", _JOBCENTER, PILOT_REPORT),
    Risk("H-20", _JOBCENTER, PILOT_REPORT),
    Risk("H-21", ("paijathame-direct",), PILOT_REPORT),
    Risk("H-22", ("vaalijala",), PILOT_REPORT),
    Risk("H-23", ALL, PILOT_REPORT),
    Risk("H-24", ALL, PILOT_REPORT),
    Risk("H-25", ALL, PILOT_REPORT),
    Risk("H-26", ALL, PILOT_REPORT),
    Risk("H-27", ALL, PILOT_REPORT),
    Risk("H-30", ("rehabilitative-work-activity",), SERVICE),
)


def risks_of(model: str) -> tuple[Risk, ...]:
    """What the sources tell of a model, its own first; those of all pilots where they tell of it
    at all.
    """
    own = tuple(risk for risk in RISKS if model in risk.models)
    return (*own, *(risk for risk in RISKS if risk.models == ALL))
