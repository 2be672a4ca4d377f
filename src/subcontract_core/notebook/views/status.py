"""The banner over the answer, and a field's message."""

from collections.abc import Iterable

from ...base.errors import InputError, SubcontractError
from ...report.markup.elements import Markup, element, joined
from ...report.text.language import Language
from ..state import Entry
from .marks import mark
from .tables import aside, items

_ICON = mark("warning")


def message(sentences: Iterable[str]) -> Markup:
    """What is wrong with an entry, beside its field."""
    told = joined(aside(sentence, "") + " " for sentence in sentences)
    return element(
        "div",
        _ICON,
        " ",
        told,
        class_="sc-message",
        role="alert",
    )


def banner(entries: Iterable[Entry], language: Language) -> Markup:
    """Which entries the answer does not count; empty when it counts everything."""
    messages = tuple(entries)
    if not messages:
        return Markup("")
    lines = items(
        f"{entry.label}: {sentence}" for entry in messages for sentence in entry.sentences
    )
    stale = element("strong", language.text("ui.stale"))
    why = f" {language.text('ui.stale_why')}"
    return element(
        "div",
        _ICON,
        " ",
        stale,
        why,
        lines,
        class_="sc-banner",
        role="status",
    )


def left_out(broken: Iterable[tuple[str, str]], language: Language) -> Markup:
    """Which models and checks the answer does not have because they are broken, and why."""
    told = [language.text("page.broken_model", model=model, why=why) for model, why in broken]
    if not told:
        return Markup("")
    head = element("strong", language.text("page.broken"))
    return element(
        "div",
        _ICON,
        " ",
        head,
        items(told),
        class_="sc-banner",
        role="status",
    )


def failure(language: Language) -> Markup:
    """A fault of ours: said plainly, with what still holds."""
    told = f" {language.text('ui.failure')}"
    return element(
        "div",
        _ICON,
        told,
        class_="sc-banner sc-failure",
        role="alert",
    )


def refusal(error: SubcontractError, language: Language, head: str = "") -> Markup:
    """All faults of a file that was not taken; `head` where it is not a file."""
    sentences = (
        tuple(map(language.fault, error.faults))
        if isinstance(error, InputError)
        else (language.error(error),)
    )
    head = element("strong", head or language.text("ui.file_refused", n=len(sentences)))
    return element(
        "div",
        _ICON,
        " ",
        head,
        items(sentences),
        class_="sc-message",
        role="alert",
    )
