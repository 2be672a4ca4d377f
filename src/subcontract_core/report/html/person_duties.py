"""Whom a person tells what by when, and what is good to know."""

from attrs import frozen
import numpy as np

from ...model.results import PERSON, Finding, Outcome
from ..markup.elements import NOTHING, Markup, bullets, element, paragraph, section
from ..text.findings import numbers_of, sentence
from ..text.language import Language


@frozen
class _Duty:
    """Something to tell somebody: the day to have it done by (and from), and what."""

    first: int
    last: int
    text: str


def _mine(finding: Finding, row: int) -> np.ndarray:
    """The rows of a finding that concern a person."""
    return np.flatnonzero(finding.person == row) if finding.person.size else np.zeros(0, np.int64)


def _duties(outcome: Outcome, row: int, language: Language) -> list[_Duty]:
    """What the person tells to whom, by day."""
    duties = []
    for finding in outcome.findings:
        rows = _mine(finding, row)
        duty = finding.duty
        if duty is not None and duty.whose == PERSON and rows.size:
            last = int(duty.last[rows].max())
            first = last if duty.first is None else int(duty.first[rows].min())
            key = f"person.{finding.code}"
            duties.append(
                _Duty(
                    first,
                    last,
                    language.text(key) if language.has(key) else sentence(finding, rows, language),
                )
            )
    return sorted(duties, key=lambda duty: (duty.first, duty.last))


def tell(outcome: Outcome, row: int, language: Language) -> Markup:
    """Boxes to tick: by which day, and what."""
    duties = _duties(outcome, row, language)
    if not duties:
        return NOTHING
    lines = []
    for duty in duties:
        when = (
            language.text("person.by", day=duty.last)
            if duty.first == duty.last
            else language.text("person.between", first=duty.first, last=duty.last)
        )
        box = element("span", class_="box", aria_hidden="true")
        words = element("span", element("strong", when), " ", duty.text)
        lines.append(element("li", box, words))
    return section(
        2,
        language.text("person.tell"),
        "tell",
        element("ul", *lines, class_="boxes"),
        paragraph(language.text("person.employer"), "small"),
    )


def good_to_know(outcome: Outcome, row: int, language: Language) -> Markup:
    """What stands in the way and what costs money, each with what helps."""
    told: dict[str, None] = {}
    for severity in ("stop", "warning"):
        for finding in outcome.findings:
            rows = _mine(finding, row)
            if finding.severity == severity and rows.size and finding.duty is None:
                told[_known(finding, rows, language)] = None
    return section(2, language.text("person.know"), "know", bullets(told))


def _known(finding: Finding, rows: np.ndarray, language: Language) -> str:
    """A finding and what helps: in the person's own words where the catalogues have them."""
    own = f"person.{finding.code}"
    if language.has(own):
        return language.text(own, **numbers_of(finding, rows))
    helps = language.text(finding.fix) if finding.fix else ""
    return f"{sentence(finding, rows, language)} {helps}".strip()
