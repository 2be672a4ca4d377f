"""The answer to a backward question, in sentences and rows."""

import numpy as np

from ...accounts.bounds import UNKNOWN, Bound
from ...analysis.backward import Backward
from ...analysis.group_sizes import Row
from ...analysis.levers import Lever
from ...analysis.search import Found, Interval
from ..text.bounds import bound_text
from ..text.findings import sentence as sentence_of
from ..text.labels import role_name
from ..text.language import Language
from ..text.ranges import names

MOST_LEVERS = 6


def found_rows(answer: Backward, language: Language) -> list[list[str]]:
    """A row before and a row with the work of instructors and coaches: the value, what is left
    there, and the neighbour that does not do with what is left at it.
    """
    is_asked = answer.sells and not cannot_be_asked(answer)
    pairs = [("before", answer.without)] if is_asked else []
    if is_asked and (answer.staffed or answer.without is None):
        pairs.append(("with", answer.with_staff))
    return [
        [language.text(f"backward.{name}"), *_found(answer, found, language)]
        for name, found in pairs
        if found is not None
    ]


def head(answer: Backward, language: Language) -> list[str]:
    """The headings of these rows."""
    question = answer.wanted.question
    keys = (f"backward.{question}", "backward.left", "backward.neighbour", "backward.left_there")
    return ["", *(language.text(key) for key in keys)]


def _found(answer: Backward, found: Found, language: Language) -> list[str]:
    question, neighbour = answer.wanted.question, found.neighbour
    if found.value is None:
        value = language.text(f"backward.status.{found.status.value}")
    elif found.ranges:
        value = _ranges(question, found, language)
    else:
        value = _value(question, found.value, language)
    return [
        value,
        _cents(found.cents, language),
        "" if neighbour is None else _value(question, neighbour, language),
        _cents(found.neighbour_cents, language),
    ]


def _value(question: str, value: int, language: Language) -> str:
    if question == "presence":
        return language.share(value * 10_000)
    if question == "minutes":
        return language.text("backward.minutes_value", minutes=value)
    return language.money(value)


def _cents(cents: int | None, language: Language) -> str:
    return "" if cents is None else language.money(cents, True)


def cannot_be_asked(answer: Backward) -> str:
    """The key of why there is nothing to look for: no visits, or no price or pay an hour that could
    be varied; "" where there is.
    """
    if answer.is_idle:
        return "backward.no_visits"
    if answer.is_fixed and (answer.sells or answer.nets):
        return f"backward.fixed.{answer.wanted.question}"
    return ""


def sentence(answer: Backward, language: Language) -> str:
    """The answer in one sentence, with the work of instructors and coaches where it was asked."""
    if key := cannot_be_asked(answer):
        return language.text(key)
    if not answer.sells:
        return "" if answer.nets else language.text("economy.nobody_sells")
    is_staffed = answer.staffed or answer.without is None
    found = answer.with_staff if is_staffed else answer.without
    if found is None:
        return ""
    return found_sentence(answer.wanted.question, found, answer.bound, is_staffed, language)


def found_sentence(
    question: str, found: Found, bound: int, is_staffed: bool, language: Language
) -> str:
    """What a search found, in one sentence; every range of it where that is not all from the value
    on.
    """
    staff = language.text("backward.with" if is_staffed else "backward.before")
    staff = f"{staff[:1].upper()}{staff[1:]}"
    if found.ranges:
        return language.text(
            "backward.ranges", staff=staff, ranges=_ranges(question, found, language)
        )
    return language.text(
        f"backward.{question}.{found.status.value}",
        staff=staff,
        value="" if found.value is None else _value(question, found.value, language),
        bound=_value(question, bound, language),
    )


def _ranges(question: str, found: Found, language: Language) -> str:
    """Every range that does: its ends."""
    ends = [(one.first, one.last) for one in found.ranges]
    pairs = [[_value(question, end, language) for end in pair] for pair in ends]
    return "; ".join(first if first == last else f"{first}–{last}" for first, last in pairs)


def size_rows(answer: Backward, language: Language) -> list[list[str]]:
    """A row a size of the group, or a number of days: what is left before and with the work."""
    return [
        [
            _size(answer, row, language),
            _known(row.without, language),
            *([_known(row.with_staff, language)] if answer.staffed else []),
        ]
        for row in (answer.rows if answer.sells and not answer.is_idle else ())
    ]


def _size(answer: Backward, row: Row, language: Language) -> str:
    """The size, with the visits that nobody is left for and the people who are copies."""
    told = [language.text(f"backward.{answer.wanted.question}.size", n=row.size)]
    if row.dropped:
        told.append(language.text("backward.dropped", n=row.dropped))
    if row.copied:
        told.append(language.text("backward.copied", n=row.copied, who=answer.wanted.copied))
    return ", ".join(told)


def notes(answer: Backward, language: Language) -> list[str]:
    """What the law says of pay that is too low at the answer, which values stay as they are, and
    which costs are not the seller's.
    """
    told = [sentence_of(one, np.arange(len(one)), language) for one in answer.warned]
    if answer.own_values:
        told.append(language.text("backward.own_values", who=names(answer.own_values)))
    for bearer in answer.bearers if answer.staffed else ():
        who = role_name(language, bearer, answer.model)
        told.append(language.text("backward.borne_by", who=who))
    if answer.fee_untold:
        told.append(language.text("chance.fee_untold"))
    if answer.staffed and not answer.is_borne:
        told.append(language.text("backward.borne_by_nobody"))
    return list(dict.fromkeys(told))


def held(answer: Backward, language: Language) -> str:
    """What is held as it is."""
    return language.text("backward.held" if answer.staffed else "backward.held_without")


def size_head(answer: Backward, language: Language) -> list[str]:
    """The headings of these rows."""
    names = ["before", *(["with"] if answer.staffed else [])]
    return [
        language.text(f"backward.{answer.wanted.question}"),
        *(language.text(f"backward.{name}") for name in names),
    ]


def _known(cents: int | None, language: Language) -> str:
    return bound_text(Bound(0, UNKNOWN), language) if cents is None else language.money(cents, True)


def net_rows(answer: Backward, language: Language) -> list[list[str]]:
    """A row a person: every interval in which the goal is reached; none if none is looked for."""
    rows = []
    for person, found in () if cannot_be_asked(answer) else answer.nets:
        if found is None:
            told = language.text("backward.status.undecided")
        elif not found:
            told = language.text("backward.status.none")
        else:
            told = "; ".join(_interval(one, language) for one in found)
        rows.append([person, told])
    return rows


def _interval(one: Interval, language: Language) -> str:
    return language.text(
        "backward.interval",
        first=one.first,
        last=one.last,
        first_cents=one.first_cents,
        last_cents=one.last_cents,
    )


def lever_rows(answer: Backward, language: Language) -> list[list[str]]:
    """What moves the result most when it changes by a tenth."""
    return [
        [lever_name(one, language), f"±{language.money(one.cents)}"]
        for one in answer.moved_by[:MOST_LEVERS]
    ]


def lever_name(one: Lever, language: Language) -> str:
    """What a lever is called."""
    if one.kind == "cost":
        what = language.text_or(f"workbook.option.costs.what.{one.name}", one.name)
        return f"{what[:1].upper()}{what[1:]}"
    if one.kind == "field":
        return language.text(f"workbook.column.running.{one.name}")
    return language.text_or(f"backward.term.{one.name}", one.name.replace("_", " "))
