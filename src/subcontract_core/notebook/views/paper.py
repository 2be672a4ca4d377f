"""The page for one person: the file to save and print, and how it looks."""

from ...answers import Answer
from ...model.results import Outcome
from ...report.html import person_page
from ...report.markup.elements import Markup, element
from ...report.text.language import Language
from .downloads import download
from .tables import note


def paper(answer: Answer, outcome: Outcome, person: str, language: Language) -> Markup:
    """The page of `person` in the outcome that is looked at, inside its own link and below it
    as it prints.
    """
    page = person_page(answer.analysis, outcome, person, language)
    words = language.text("ui.person_save", who=person)
    name = f"{answer.comparison.scenario.id}-{person}.html"
    link = download(page.encode("utf-8"), "text/html;charset=utf-8", name, words)
    shown = element(
        "iframe",
        class_="sc-paper",
        title=f"{language.text('ui.page.person')}: {person}",
        sandbox="allow-scripts allow-modals",
        srcdoc=page,
    )
    return note(language.text("ui.person_note")) + element("p", link, class_="sc-links") + shown
