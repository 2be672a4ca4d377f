"""The banner over the answer, and a field's message."""

from collections.abc import Iterable

from ...base.errors import InputError, SubcontractError
from ...report.text.language import Language
from ..state import Entry
from .marks import mark
from .tables import Raw, items, paragraphs

_ICON = mark("warning")


def message(sentences: Iterable[str]) -> Raw:
    """What is wrong with an entry, beside its field."""
    return Raw(
        f'<div class="sc-message" role="alert">{_ICON}'
        f" {paragraphs(sentences).replace('<p>', '<span>').replace('</p>', '</span> ')}</div>"
    )


def banner(entries: Iterable[Entry], language: Language) -> str:
    """Which entries the answer does not count; empty when it counts everything."""
    found = tuple(entries)
    if not found:
        return ""
    lines = items(f"{entry.label}: {sentence}" for entry in found for sentence in entry.sentences)
    return (
        f'<div class="sc-banner" role="status">{_ICON} <strong>{language.text("ui.stale")}</strong>'
        f" {language.text('ui.stale_why')}{lines}</div>"
    )


def failure(language: Language) -> str:
    """A fault of ours: said plainly, with what still holds."""
    return (
        f'<div class="sc-banner sc-failure" role="alert">{_ICON}'
        f" {language.text('ui.failure')}</div>"
    )


def refusal(error: SubcontractError, language: Language) -> str:
    """All faults of a file that was not taken."""
    found = (
        tuple(map(language.fault, error.faults))
        if isinstance(error, InputError)
        else (language.error(error),)
    )
    return (
        f'<div class="sc-message" role="alert">{_ICON}'
        f" <strong>{language.text('ui.file_refused', n=len(found))}</strong>{items(found)}</div>"
    )
