"""One page for one person: A4, large type, easy words; more or less money, how much may still be
earned, whom to tell by when.

It is for a kitchen table: read beside somebody, taken home. It says what the other pages say, from
the same answer.
"""

from html import escape

from attrs import frozen
import numpy as np

from ...accounts import ledger
from ...accounts.ledger import Amount
from ...analysis.one_more_gig import one_more
from ...base.errors import Fault, InputError
from ...engine.comparison import Comparison
from ...model.catalogue import Catalogue
from ...model.kinds import Group as Thing
from ...model.results import Finding, Outcome
from ...model.vocabulary import kind as kind_of
from ...scenario.types import Person
from ..charts.headroom import Room, rooms
from ..markup.elements import bullets, paragraph, section, table
from ..tables.person_groups import EXACT, Group, groups
from ..text import ranges
from ..text.findings import numbers_of, sentence
from ..text.gaps import names_for
from ..text.labels import kind_name, reading
from ..text.language import Language
from .person_style import STYLE
from .sheet import SCRIPT, sheet

_EMPLOYER = "tell_incomes_register"  # the payer's duty, not the person's
_DUTY = "tell_"
_NOTES = 24  # more notes than this are counted in larger ones


@frozen
class _Duty:
    """Something to tell somebody: the day to have it done by (and from), and what."""

    first: int
    last: int
    text: str


def person_page(
    comparison: Comparison,
    outcome: Outcome,
    person: str,
    language: Language,
    catalogue: Catalogue | None = None,
) -> str:
    """The page of `person` in one outcome, as one HTML text that needs nothing else. Raises
    `InputError` for an unknown person.
    """
    language = language.about(comparison.scenario)
    scenario, t = comparison.scenario, outcome.tables
    ids = [one.id for one in scenario.people]
    if person not in ids:
        raise InputError(
            [
                Fault(
                    scenario.id,
                    "person",
                    repr(person),
                    ", ".join(ids),
                    "Name a person of the scenario.",
                )
            ]
        )
    row = int(np.flatnonzero((t.people.case == 0) & (t.people.label == ids.index(person)))[0])
    group = next(group for group in groups(comparison, outcome) if person in group.people)
    offered = bool(outcome.admission.offered[row])
    parts = [_answer(comparison, outcome, group, row, language, offered)]
    if offered:
        parts += [
            _changes(comparison, outcome, group, row, language),
            _may_earn(comparison, outcome, person, language, catalogue),
        ]
    duties = _duties(outcome, row, language)
    parts += [_tell(duties, language), _good_to_know(outcome, row, language)]
    body = f"<main>{''.join(parts)}{_notes(language)}</main>"
    title = language.text("person.title", who=person, months=_months(outcome, language))
    told = _footer(comparison, outcome, scenario.people[ids.index(person)], language)
    footer = f"<footer>{paragraph(told)}</footer>"
    button = (
        f'<button type="button" onclick="print()">{escape(language.text("person.print"))}</button>'
    )
    header = f'<header class="top"><span>{escape(title)}</span>{button}</header>'
    return (
        f'<!DOCTYPE html>\n<html lang="{language.code}"><head><meta charset="utf-8"><meta'
        ' name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>"
        f"{sheet(header, body, footer)}{SCRIPT}</body></html>\n"
    )


def _months(outcome: Outcome, language: Language) -> str:
    return ranges.months(language, (int(month) for month in outcome.tables.months))


# -- the answer
# ------------------------------------------------------------------------------------------


def _answer(
    comparison: Comparison,
    outcome: Outcome,
    group: Group,
    row: int,
    language: Language,
    offered: bool,
) -> str:
    """More or less than now, as a sentence and in notes that can be counted with a finger; how
    the work is arranged.
    """
    how = language.text("person.how", model=language.pick(outcome.manifest.title))
    if not offered:
        return f"<h1>{escape(language.text('person.not_offered'))}</h1>{paragraph(how, 'how')}"
    change = group.change
    said = language.text(f"person.answer.{change.direction}", cents=abs(change.cents))
    levels = ""
    if group.today.holds == EXACT and group.now.holds == EXACT:
        levels = paragraph(
            language.text("person.levels", before=group.today.cents, after=group.now.cents),
            "levels",
        )
    months = (
        paragraph(language.text("person.together", months=_months(outcome, language)), "small")
        if len(outcome.tables.months) > 1
        else ""
    )
    money = _in_notes(change.cents, language) if change.holds == EXACT and change.cents else ""
    who = outcome.tables.person_id(row)
    missing = (
        paragraph(names_for(comparison, outcome.model, who, language), "small")
        if change.holds != EXACT
        else ""
    )
    work = paragraph(f"{how} {_work(outcome, row, language)}", "how")
    readings = paragraph(_readings(comparison, outcome, row, language), "small")
    return f"<h1>{escape(said)}</h1>{missing}{money}{levels}{months}{work}{readings}"


def _in_notes(cents: int, language: Language) -> str:
    """A difference as ten-euro notes (larger ones where there would be too many), and in
    figures.
    """
    size = abs(cents)
    note = next((euros for euros in (10, 20, 50, 100, 500) if size // (100 * euros) <= _NOTES), 500)
    count, rest = divmod(size, 100 * note)
    if not count:
        return ""
    drawn, worth = (
        f"<span>{note}</span>" * count,
        language.money(100 * note).replace(",00", "").replace(".00", ""),
    )
    words = (
        language.text("person.in_notes", n=count, note=worth, rest=rest)
        if rest
        else language.text("person.in_notes_even", n=count, note=worth)
    )
    return (
        f'<div class="notes {"more" if cents > 0 else "less"}"><div'
        f' aria-hidden="true">{drawn}</div>{paragraph(words, "small")}</div>'
    )


def _work(outcome: Outcome, row: int, language: Language) -> str:
    """The days of work, how long in all, and the days on which money comes."""
    t = outcome.tables
    shifts = np.flatnonzero(outcome.admission.shift & (t.shifts.person == row))
    if shifts.size == 0:
        return language.text("person.no_work")
    days = ranges.days(language, (int(day) for day in t.gigs.day[t.shifts.gig[shifts]]))
    paid = {
        int(day)
        for sheet in outcome.payments.sheets
        if sheet.name in ("payslips", "payouts")
        for day in sheet.paid[sheet.person == row]
    }
    told = language.text("person.work", days=days, minutes=int(t.shifts.minutes[shifts].sum()))
    return (
        f"{told} {language.text('person.paid', days=ranges.days(language, paid))}" if paid else told
    )


def _readings(comparison: Comparison, outcome: Outcome, row: int, language: Language) -> str:
    """Where the sources leave something open that changes this person's money: what was chosen,
    and what the others give.
    """
    found = [
        comparison.change(other) for other in comparison.outcomes if other.model == outcome.model
    ]
    cents = sorted(int(change.cents[:, row].sum()) for change in found)
    if len(set(cents)) < 2:
        return ""
    return language.text(
        "person.readings",
        reading=reading(outcome, language),
        least=language.money(cents[0], signed=True),
        most=language.money(cents[-1], signed=True),
    )


# -- what changes
# ----------------------------------------------------------------------------------------


def _changes(
    comparison: Comparison, outcome: Outcome, group: Group, row: int, language: Language
) -> str:
    """All of a person's money in few words, so that each column adds up; a thing is the sum of
    its lines.
    """
    before, now = ledger.person_lines(comparison.today), ledger.person_lines(outcome)
    things: dict[Thing | str, list[str]] = {}
    for kind in (*before, *now):
        things.setdefault(kind_of(kind).group or kind, []).append(kind)
    rows = []
    for thing, kinds in sorted(things.items(), key=lambda item: _place(item[0])):
        was, has = (
            _sum([lines[kind] for kind in dict.fromkeys(kinds) if kind in lines], row)
            for lines in (before, now)
        )
        if was != 0 or has != 0:
            label = _thing_name(thing, language)
            change = None if was is None or has is None else has - was
            rows.append(
                [
                    label,
                    language.amount(was or 0, was is not None),
                    language.amount(has or 0, has is not None),
                    language.amount(change or 0, change is not None, signed=True),
                ]
            )
    total = [
        language.text("person.sum"),
        group.today.text(language),
        group.now.text(language),
        group.change.text(language, signed=True),
    ]
    head = ["", *(language.text(f"person.{name}") for name in ("now", "then", "change"))]
    title = language.text("person.changes")
    return section(
        2,
        title,
        "changes",
        table(title, head, rows, total=total, kind="full", shown=False, cards=True),
    )


def _place(thing: Thing | str) -> tuple[bool, int]:
    """Where a thing stands: the groups in their order, then kinds that are a thing of their own."""
    return (False, thing.place) if isinstance(thing, Thing) else (True, 0)


def _thing_name(thing: Thing | str, language: Language) -> str:
    if not isinstance(thing, Thing):
        return kind_name(language, thing)
    return language.pick(thing.texts) or language.text(f"person.thing.{thing.name}")


def _sum(amounts: list[Amount], row: int) -> int | None:
    """Cents over all months; None where the sources do not give one of them."""
    if not all(amount.mask[:, row].all() for amount in amounts):
        return None
    return sum(int(amount.cents[:, row].sum()) for amount in amounts)


# -- what may still be earned
# ----------------------------------------------------------------------------


def _may_earn(
    comparison: Comparison,
    outcome: Outcome,
    person: str,
    language: Language,
    catalogue: Catalogue | None,
) -> str:
    """Each threshold, the nearest first, and what one more visit would leave."""
    found = sorted(
        (one for one in rooms(outcome) if person in one.people),
        key=lambda one: (one.left is None, (one.left or 0) < 0, abs(one.left or 0)),
    )
    told = "".join(
        _room(one, _when(outcome, one.month, language), language) for one in found
    ) or paragraph(language.text("person.no_limit"))
    gross = (
        paragraph(language.text("person.gross"), "small")
        if any(one.left is not None and one.left >= 0 for one in found)
        else ""
    )
    return section(
        2,
        language.text("person.room"),
        "room",
        told,
        _more(comparison, outcome, person, language, catalogue),
        gross,
    )


def _when(outcome: Outcome, month: int, language: Language) -> str:
    """The month of a limit, where there are several."""
    return f" ({language.month(month)})" if len(outcome.tables.months) > 1 else ""


def _room(one: Room, when: str, language: Language) -> str:
    """How much is left before a limit and what lies behind it; of one that is passed, what it
    does.
    """
    name = one.code if language.has(f"person.limit.{one.code}") else ""
    what = language.text(f"person.limit.{name}" if name else f"threshold.{one.code}")
    if one.left is None:
        head = language.text("page.unknown")
    elif one.left < 0:
        what = language.text(f"person.over.{name}" if name else f"threshold.{one.code}")
        head = language.text("person.left.over", cents=-one.left, when=when)
    else:
        head = language.text(
            f"person.left.{one.kind}" if one.left else "person.left.none", cents=one.left, when=when
        )
    return f'<p class="room"><strong>{escape(head)}</strong> {escape(what)}</p>'


def _more(
    comparison: Comparison,
    outcome: Outcome,
    person: str,
    language: Language,
    catalogue: Catalogue | None,
) -> str:
    found = one_more(comparison, outcome, person, catalogue=catalogue)
    if found is None:
        return ""
    head = language.text("person.more", minutes=found.minutes, pay=found.pay)
    side = "more" if found.change > 0 else "less" if found.change < 0 else "same"
    return (
        f'<p class="room"><strong>{escape(head)}</strong>'
        f" {escape(language.text(f'person.more.{side}', cents=abs(found.change)))}</p>"
    )


# -- whom to tell, and what to know
# ----------------------------------------------------------------------


def _mine(finding: Finding, row: int) -> np.ndarray:
    """The rows of a finding that concern a person."""
    return np.flatnonzero(finding.person == row) if finding.person.size else np.zeros(0, np.int64)


def _duties(outcome: Outcome, row: int, language: Language) -> list[_Duty]:
    """What the person tells to whom, by day."""
    found = []
    for finding in outcome.findings:
        rows = _mine(finding, row)
        if finding.code.startswith(_DUTY) and not finding.code.startswith(_EMPLOYER) and rows.size:
            numbers = {name: column[rows] for name, column in finding.numbers.items()}
            last = int(
                max(
                    column.max()
                    for name, column in numbers.items()
                    if name in ("deadline_day", "latest_day", "last_day")
                )
            )
            first = int(
                min(
                    (
                        column.min()
                        for name, column in numbers.items()
                        if name in ("from_day", "first_day")
                    ),
                    default=last,
                )
            )
            key = f"person.{finding.code}"
            found.append(
                _Duty(
                    first,
                    last,
                    language.text(key) if language.has(key) else sentence(finding, rows, language),
                )
            )
    return sorted(found, key=lambda duty: (duty.first, duty.last))


def _tell(duties: list[_Duty], language: Language) -> str:
    """Boxes to tick: by which day, and what."""
    if not duties:
        return ""
    lines = []
    for duty in duties:
        when = (
            language.text("person.by", day=duty.last)
            if duty.first == duty.last
            else language.text("person.between", first=duty.first, last=duty.last)
        )
        lines.append(
            f'<li><span class="box" aria-hidden="true"></span><span><strong>{escape(when)}</strong>'
            f" {escape(duty.text)}</span></li>"
        )
    return section(
        2,
        language.text("person.tell"),
        "tell",
        f'<ul class="boxes">{"".join(lines)}</ul>',
        paragraph(language.text("person.employer"), "small"),
    )


def _good_to_know(outcome: Outcome, row: int, language: Language) -> str:
    """What stands in the way and what costs money, each with what helps."""
    told: dict[str, None] = {}
    for severity in ("stop", "warning"):
        for finding in outcome.findings:
            rows = _mine(finding, row)
            if finding.severity == severity and rows.size and not finding.code.startswith(_DUTY):
                told[_known(finding, rows, language)] = None
    return section(2, language.text("person.know"), "know", bullets(told))


def _known(finding: Finding, rows: np.ndarray, language: Language) -> str:
    """A finding and what helps: in the person's own words where the catalogues have them."""
    own = f"person.{finding.code}"
    if language.has(own):
        return language.text(own, **numbers_of(finding, rows))
    helps = language.text(finding.fix) if finding.fix else ""
    return f"{sentence(finding, rows, language)} {helps}".strip()


def _notes(language: Language) -> str:
    """Room for a pen."""
    label = language.text("person.helper")
    return f'<section class="own" aria-label="{escape(label)}"><p>{escape(label)}</p></section>'


def _footer(comparison: Comparison, outcome: Outcome, person: Person, language: Language) -> str:
    """Who decides, what is not in the figures of this person, and by which law they were
    counted.
    """
    counted = {
        "yearly_tax": person.taxes,
        "social_assistance": person.assistance,
        "enforcement": person.debts,
    }
    # what the coach's work costs is nothing to the person
    outside = [
        caution
        for caution in dict.fromkeys(outcome.effects.cautions)
        if counted.get(caution) is None and caution != "coaching"
    ]
    named = [
        language.text(f"caution.{caution}") if language.has(f"caution.{caution}") else caution
        for caution in outside
    ]
    left_out = [language.text("person.left_out", what=", ".join(named))] if named else []
    return " ".join(
        [
            language.text("person.footer"),
            *left_out,
            language.text("person.law", name=comparison.law.label),
        ]
    )
