"""Answers that are kept beside the one that is shown: A, B and C, with what has changed since."""

from collections.abc import Iterator, Mapping
from datetime import date
import re
from typing import Any

from attrs import field, frozen

from ..answers import Answer
from ..report.text import ranges
from ..report.text.gaps import label, option
from ..report.text.language import Language
from ..scenario import Scenario
from ..scenario.writing import scenario_tree
from .state import Question

_ODDS = re.compile(r"(\d+) of (\d+)")
_CODES = re.compile(r"[a-z_]+(, [a-z_]+)*")
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(, \d{4}-\d\d-\d\d)*")
NAMES = ("A", "B", "C")
MOST_TOLD = 4
_OTHERWISE = ("realised", "away")


@frozen(eq=False)
class Pinned:
    """One answer under a letter, with the question that it answers; `is_planned` where only what
    was planned is counted of it.
    """

    name: str
    question: Question
    answer: Answer = field(repr=False)
    is_planned: bool = False


def next_name(pinned: tuple[Pinned, ...]) -> str:
    """The first letter that is free; empty where three answers are pinned."""
    taken = {one.name for one in pinned}
    return next((name for name in NAMES if name not in taken), "")


def differences(
    before: Scenario, now: Scenario, titles: Mapping[str, str], language: Language
) -> list[str]:
    """What is another value now than it was, each with both; `titles` are the names of terms and of
    values of the law.

    Another group and other months come first, then what happened otherwise than planned; beyond
    the first few only how many more there are.
    """
    texts = [*_groups(before, now, language), *_happened(before, now, language)]
    old, new = (dict(_leaves(_told_by_value(one))) for one in (before, now))
    whole = _whole(before, now)
    texts += [language.text(key, what=name) for (_, name), key in whole.items()]
    texts += [
        _difference(path, old.get(path), new.get(path), titles, language)
        for path in dict.fromkeys((*old, *new))
        if old.get(path) != new.get(path) and path[:2] not in whole
    ]
    more = len(texts) - MOST_TOLD
    return texts[:MOST_TOLD] + ([language.text("pin.more", n=more)] if more > 0 else [])


def _whole(before: Scenario, now: Scenario) -> dict[tuple[str, ...], str]:
    """Who and what came or went as a whole, by table and id: what each of them says is told in no
    line of its own.
    """
    found: dict[tuple[str, ...], str] = {}
    for table in ("people", "buyers", "gigs"):
        was, has = ({one.id for one in getattr(scenario, table)} for scenario in (before, now))
        found |= {(table, name): "pin.gone" for name in sorted(was - has)}
        found |= {(table, name): "pin.added" for name in sorted(has - was)}
    return found


def _difference(
    path: tuple[str, ...],
    was: str | None,
    now: str | None,
    titles: Mapping[str, str],
    language: Language,
) -> str:
    """One value then and now, or that nobody had said or says one."""
    key = "begun" if was is None else "ended" if now is None else "changed"
    key = f"pin.law.{key}" if path[0] == "law" and key != "changed" else f"pin.{key}"
    shown = {
        name: _shown(path, value, language)
        for name, value in (("was", was), ("now", now))
        if value is not None
    }
    return language.text(key, what=_what(path, titles, language), **shown)


def _groups(before: Scenario, now: Scenario, language: Language) -> Iterator[str]:
    """That it is another group, and that it is about other months."""
    titles = [language.pick(one.title) or one.id for one in (before, now)]
    if before.id != now.id and titles[0] != titles[1]:
        what = language.text("ui.group")
        yield language.text("pin.changed", what=what, was=titles[0], now=titles[1])
    spans = [(one.first_month, one.last_month) for one in (before, now)]
    if spans[0] != spans[1]:
        was, has = (ranges.months(language, range(first, last + 1)) for first, last in spans)
        yield language.text("pin.changed", what=language.text("pin.months"), was=was, now=has)


def _happened(before: Scenario, now: Scenario, language: Language) -> Iterator[str]:
    """How much came otherwise than planned then and now."""
    for key in _OTHERWISE:
        was, has = (getattr(one, key) for one in (before, now))
        if was != has:
            values = {"was": str(len(was)), "now": str(len(has))}
            yield language.text("pin.changed", what=language.text(f"pin.{key}"), **values)


def _told_by_value(scenario: Scenario) -> dict[str, Any]:
    """A scenario's tree without what is told as a whole."""
    whole = ("format", "id", "title", "note", "source", "months", *_OTHERWISE)
    return {key: value for key, value in scenario_tree(scenario).items() if key not in whole}


def _leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every single value of a scenario's tree by where it stands; items of a list by their id."""
    if isinstance(value, Mapping):
        if "value" in value:  # with its mark, or of a term or the law: the rest says which it is
            yield path, str(value["value"])
            return
        for key, inside in value.items():
            yield from _leaves(inside, (*path, str(key)))
    elif isinstance(value, list | tuple) and value and isinstance(value[0], Mapping):
        for number, item in enumerate(value):
            yield from _leaves(item, (*path, _name(item, number)))
    elif isinstance(value, list | tuple):
        yield path, ", ".join(map(str, value))
    else:
        yield path, str(value)


def _name(item: Mapping[str, Any], number: int) -> str:
    """What tells an item of a list from the others."""
    if "id" in item:
        return str(item["id"])
    parts = [
        str(item[key]) for key in ("model", "term", "parameter", "person", "gig") if key in item
    ]
    return ".".join(parts) or str(number)


def _what(path: tuple[str, ...], titles: Mapping[str, str], language: Language) -> str:
    """A place in words: whose, and which field or term."""
    if path[0] == "terms":
        return titles.get(path[1].split(".")[1], path[1])
    if path[0] == "law":
        return titles.get(path[1], path[1])
    table = path[0] if len(path) > 2 else ""
    short = f"pin.field.{path[-1]}"
    long = ".".join(path[2:]) if table else path[-1]
    name = language.text(short) if language.has(short) else label(table, long, language)
    return f"{path[1]}: {name}" if table else name


def _shown(path: tuple[str, ...], text: str, language: Language) -> str:
    """A value as the language writes it: a day, a number, what is chosen in words."""
    if _DAYS.fullmatch(text):
        return ", ".join(language.date(date.fromisoformat(day)) for day in text.split(", "))
    if text in ("True", "False"):
        return language.text(f"workbook.option.{text.lower()}")
    if (odds := _ODDS.fullmatch(text)) is not None:
        return language.text("pin.odds", n=int(odds[1]), all=int(odds[2]))
    if path[0] in ("terms", "law"):
        name = path[1].partition(".")[2] if path[0] == "terms" else path[1]
        return language.text_or(f"reading.{name}.{text}", language.number(text))
    if _CODES.fullmatch(text):
        table, name = (path[0], ".".join(path[2:])) if len(path) > 2 else ("", path[-1])
        return ", ".join(option(table, name, one, language) for one in text.split(", "))
    return text if ", " in text else language.number(text)
