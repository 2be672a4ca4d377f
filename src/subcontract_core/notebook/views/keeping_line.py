"""The line about what this browser keeps, with what other windows have left in it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from attrs import frozen

from ... import __version__
from ...base.errors import SubcontractError
from ...report.markup.elements import Markup, details, element, joined
from ...report.text.language import Language
from ..keeping import Other
from ..kept import scenario_of, version_of
from . import status
from .downloads import download
from .marks import mark


@frozen
class Offered:
    """Work that can be gone on with: its id in the browser, what it is called, and when it was
    kept.
    """

    id: str
    title: str
    when: str

    @classmethod
    def of(cls, other: Other, seen: Mapping[str, Any], language: Language) -> "Offered":
        """What a browser says of the work of another window."""
        return cls(other.id, str(seen.get("title", "")), _when(other.when, language))


@frozen
class Line:
    """What the line says: whether anything is kept, whether there is room for it (`room`, `full`,
    or `barred` where the browser allows nothing), which work is offered, what could not be read,
    and whether somebody has begun to work here.
    """

    is_on: bool = True
    room: str = "room"
    offered: tuple[Offered, ...] = ()
    refused: str = ""
    is_begun: bool = False


def keeping_line(line: Line, language: Language) -> Markup:
    """The offer first, then what is kept, and the two buttons."""
    text = language.text
    first = line.offered[:1] if not line.is_begun else ()
    rest = line.offered[len(first) :]
    switch, key = ("off", "keep.switch_off") if line.is_on else ("on", "keep.switch_on")
    told = element(
        "p",
        *(_offer(one, text("keep.resume"), language) for one in first),
        element("span", text("keep.is_on" if line.is_on else "keep.is_off")),
        element("button", text(key), type="button", data_act=switch),
        element("button", text("keep.empty"), type="button", data_act="empty"),
    )
    parts = [told]
    if line.is_on and line.room != "room":
        said = element("span", mark("warning"), " ", text(f"keep.{line.room}"))
        parts.append(element("p", said, class_="sc-message", role="alert"))
    if rest:
        buttons = joined(_offer(one, "", language) for one in rest)
        title = text("keep.others", n=len(rest))
        parts.append(details(title, element("div", buttons, class_="sc-kept-others")))
    return element("div", *parts, line.refused, lang=language.code)


def not_read(text: str, error: SubcontractError, language: Language, pin: str = "") -> Markup:
    """What was kept and cannot be read: every fault, that it stays where it is, a file of it."""
    was, yaml = version_of(text), scenario_of(text)
    file = (
        download(yaml.encode(), "application/yaml", "kept.yaml", language.text("keep.save"))
        if yaml
        else download(text.encode(), "text/plain", "kept.txt", language.text("keep.save"))
    )
    head = language.text("keep.pin_not_read", name=pin) if pin else language.text("keep.not_read")
    older = (
        f" {language.text('keep.of_version', was=was, now=__version__)}"
        if was and was != __version__
        else ""
    )
    stays = f"{language.text('keep.stays')} "
    return joined((status.refusal(error, language, head + older), element("p", stays, file)))


def _offer(one: Offered, words: str, language: Language) -> Markup:
    named = ", ".join(part for part in (one.title, one.when) if part) or language.text("keep.one")
    return element(
        "button",
        f"{words}: {named}" if words else named,
        type="button",
        data_act="resume",
        data_id=one.id,
    )


def _when(stamp: str, language: Language) -> str:
    """A day and a time of the browser's clock in the language."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return ""
    return f"{language.date(moment.date())} {moment:%H:%M}"
