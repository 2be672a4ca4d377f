"""The page that `subcontract serve` shows, used as visitors use it."""

from pathlib import Path
import subprocess
import sys
import time

import pytest

from browser.acts import commit, speak, tab, violations
from browser.conftest import free_port, running

WORDS = {
    "en": {"name": "English", "title": "Compare ways of organising group work", "terms": "Terms", "wage": "Wage, an hour (€/h)", "typed": "12", "gigs": "Gigs", "days": "Days", "pictures": "Pictures", "people": "People"},
    "fi": {"name": "Suomi", "title": "Vertaile ryhmätyön järjestämistapoja", "terms": "Ehdot", "wage": "Palkka, tunti (€/h)", "typed": "12", "gigs": "Keikat", "days": "Päivät", "pictures": "Kuvat", "people": "Ihmiset"},
    "sv": {"name": "Svenska", "title": "Jämför sätt att ordna grupparbete"},
}
