"""The page for one person: the file to save and print, and how it looks."""

import base64
from html import escape

from ...api import Answer
from ...model.results import Outcome
from ...report.html import person_page
from ...report.text.language import Language
from .tables import Raw, note, safe


def paper(answer: Answer, outcome: Outcome, person: str, language: Language) -> Raw:
    """The page of `person` in the outcome that is looked at, inside its own link and below it
    as it prints.
    """
    page = person_page(answer.comparison, outcome, person, language, answer.catalogue)
    words, name = (
        language.text("ui.person_save", who=person),
        f"{answer.comparison.scenario.id}-{person}.html",
    )
    content = base64.b64encode(page.encode("utf-8")).decode("ascii")
    link = (
        f'<p class="sc-links"><a class="sc-download" download="{safe(name)}"'
        f' href="data:text/html;charset=utf-8;base64,{content}">{safe(words)}</a></p>'
    )
    shown = (
        f'<iframe class="sc-paper" title="{safe(language.text("ui.page.person"))}: {safe(person)}"'
        f' sandbox="allow-scripts allow-modals" srcdoc="{escape(page)}"></iframe>'
    )
    return Raw(note(language.text("ui.person_note")) + link + shown)
