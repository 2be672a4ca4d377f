"""The one door for authors of models: everything that a region's own package needs.

A whole model is a YAML file in the format subcontract-model/1 (`docs/authors.md`); `model` makes it
ready, and functions add what is special. Who writes all five hooks in Python finds here their
results, the rows and documents that they are made of, and the shared verbs as four modules:
`calendars` (how activity and work share the week), `pricing` (rows of charges and promises),
`routing` (documents of the law) and `remarks` (findings that several models share). `units` are
those in which rows and findings count. Nothing else of the core is promised to stay.
"""

from .base import units
from .base.provenance import Reason
from .described.authoring import model
from .finland import routing
from .finland.findings import shared as remarks
from .law import Law
from .model.documents import Line, Sheet
from .model.hookspecs import hookimpl
from .model.kinds import counting as kind
from .model.parties import Acts, Party
from .model.quoted import Charge, Promise
from .model.resources import ResourceLine
from .model.results import (
    Admission,
    Effects,
    Finding,
    Keep,
    Labour,
    Manifest,
    Payments,
    Quote,
    Unemployment,
)
from .model.term import Term
from .model.terms import Terms
from .scenario.tables import Tables
from .verbs import calendars, pricing
from .verbs.admission import admit

__all__ = [
    "Acts",
    "Admission",
    "Charge",
    "Effects",
    "Finding",
    "Keep",
    "Labour",
    "Law",
    "Line",
    "Manifest",
    "Party",
    "Payments",
    "Promise",
    "Quote",
    "Reason",
    "ResourceLine",
    "Sheet",
    "Tables",
    "Term",
    "Terms",
    "Unemployment",
    "admit",
    "calendars",
    "hookimpl",
    "kind",
    "model",
    "pricing",
    "remarks",
    "routing",
    "units",
]
