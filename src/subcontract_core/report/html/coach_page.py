"""Page two of the participant's page: for the coach, in office words and with cents."""

import numpy as np

from ...accounts.bounds import EXACT
from ...model.results import PERSON, Finding
from ..charts.headroom import Headroom, headrooms
from ..markup.elements import Markup, bullets, element, paragraph, section, table
from ..tables.afterwards import after_note
from ..tables.person_money import LATER_TAX
from ..text import ranges
from ..text.caveats import SAID_BY
from ..text.findings import grounds, sentence
from ..text.gaps import names_for
from ..text.labels import reading, threshold_name
from ..text.law_end import in_short
from ..text.readers import BY_THE_MONEY, OF_THE_PLAN, Reader, readers
from .coach_money import money
from .person_first import Told, rows_of_person
from .person_sums import has_debts, is_counted, lacks_pay
from .person_work import pay_days, work_days

_MOST_SAID, _MOST_BEFORE = 3, 5


def coach_page(told: Told) -> Markup:
    """The whole page."""
    language = told.language
    title = language.text("coach.title", who=told.person.id, months=_months(told))
    return element(
        "section",
        *(
            element("h2", title, class_="coach", id="coach"),
            paragraph(language.text("coach.intro"), "small"),
            paragraph(in_short(told.analysis, language), "small"),
            money(told) if told.group.offered else paragraph(language.text("person.not_offered")),
            paragraph(" ".join(after_note(told.group, language)), "small"),
            paragraph(_missing(told), "small"),
            paragraph(_readings(told), "small"),
            _limits(told),
            element("div", _work(told), _before(told), class_="pair"),
            _duties(told),
            element("div", _know(told), _left_out(told), class_="pair"),
            _notes(told),
            _foot(told),
        ),
        class_="for-coach",
        aria_labelledby="coach",
    )


def _months(told: Told) -> str:
    return ranges.months(told.language, (int(month) for month in told.outcome.tables.months))


def _missing(told: Told) -> str:
    """What nobody has given and the person's money rests on."""
    if told.group.change.holds == EXACT:
        return ""
    return names_for(told.analysis.gaps, told.outcome.model, told.person.id, told.language)


def _readings(told: Told) -> str:
    """What the sources leave open and this person's money rests on: what was chosen, and what the
    other readings give.
    """
    comparison, outcome = told.analysis.comparison, told.outcome
    readings = [one for one in comparison.outcomes if one.model == outcome.model]
    changes = [comparison.change(one).cents[:, told.row] for one in readings]
    cents = sorted(int(change.sum()) for change in changes)
    if len(set(cents)) < 2:
        return ""
    return told.language.text(
        "person.readings",
        reading=reading(outcome, told.language),
        least=told.language.money(cents[0], signed=True),
        most=told.language.money(cents[-1], signed=True),
    )


def _limits(told: Told) -> Markup:
    """Each limit of the month: how much, what is earned, what is left, what happens there."""
    language = told.language
    found = [one for one in headrooms(told.outcome) if told.person.id in one.people]
    names = ("limit", "euros", "earned", "left", "first", "what")
    head = [language.text(f"coach.{name}") for name in names]
    title = language.text("coach.limits")
    rows = [_limit(one, told) for one in found]
    return section(
        2,
        title,
        "limits",
        table(
            title,
            head,
            rows,
            words=(5,),
            shown=False,
            cards=True,
        ),
    )


def _limit(one: Headroom, told: Told) -> list[str]:
    language, several = told.language, len(told.outcome.tables.months) > 1
    when = f" ({language.month(one.month)})" if several else ""
    unknown = language.text("page.unknown")
    left = unknown if one.left is None else language.money(one.left)
    if one.comes_anyway:
        left = language.text("chart.headroom_anyway")
    return [
        f"{threshold_name(language, one.code)}{when}",
        one.limit_told(language),
        unknown if one.agreed is None else language.money(one.agreed),
        left,
        _room_told(one, told),
        language.text(f"threshold.{one.code}"),
    ]


def _room_told(one: Headroom, told: Told) -> str:
    """The room that page one tells, beside the limit that it comes from."""
    room = told.space.room
    return told.language.count(room) if room is not None and one.code == told.space.limit else ""


def _work(told: Told) -> Markup:
    """Visits, hours, pay days, the model, one visit more."""
    language, outcome = told.language, told.outcome
    shifts = np.flatnonzero(outcome.admission.shift & (outcome.tables.shifts.person == told.row))
    days, paid = work_days(outcome, told.row), pay_days(outcome, told.row)
    lines = [language.text("coach.no_work")]
    if shifts.size:
        minutes = int(outcome.tables.shifts.minutes[shifts].sum())
        lines = [
            language.text(
                "coach.visits",
                n=int(shifts.size),
                minutes=minutes,
                days=ranges.days(language, days),
            )
        ]
    if paid:
        lines.append(language.text("coach.paid", days=ranges.days(language, paid)))
    lines.append(language.text("coach.model", model=language.pick(outcome.manifest.title)))
    more = told.analysis.one_more_gig(outcome, told.person.id)
    if more is not None:
        change = language.money(more.change, signed=True)
        lines.append(
            language.text("coach.one_more", minutes=more.minutes, pay=more.pay, change=change)
        )
    return section(2, language.text("coach.work"), "work2", bullets(lines))


def _before(told: Told) -> Markup:
    """What to say and to settle before page one is given: what stops the work, and what costs
    money.
    """
    lines = [*_to_say(told), *_to_settle(told)[:_MOST_BEFORE]]
    return section(2, told.language.text("coach.before"), "before", bullets(lines))


def _to_say(told: Told) -> list[str]:
    """What the coach says when page one is given, at most three things."""
    over = told.has_any(frozenset(("over_earnings_limit",)))
    holds = {
        "mend": told.has_any(OF_THE_PLAN),
        "trainee": told.is_trainee,
        "unknown": told.group.offered and not told.is_trainee and lacks_pay(told),
        "debts": is_counted(told) and has_debts(told),
        "same": is_counted(told) and told.money.euros == 0 and bool(told.money.steps),
        "tax": any(step.name == LATER_TAX for step in told.money.steps),
        "over": over,
    }
    keys = [f"coach.say.{key}" for key, is_so in holds.items() if is_so]
    return [told.language.text(key) for key in keys[:_MOST_SAID]]


def _to_settle(told: Told) -> list[str]:
    """The stops first, then what costs money."""
    return [
        _sentence(finding, told)
        for severity in ("stop", "warning")
        for finding in _for_coach(told, severity)
    ]


def _for_coach(told: Told, *severities: str) -> list[Finding]:
    """The findings on the person that the coach reads, duties apart."""
    return [
        finding
        for finding in told.outcome.findings
        if finding.severity in severities
        and finding.duty is None
        and Reader.COACH in readers(finding.code)
        and rows_of_person(finding, told.row).size
    ]


def _sentence(finding: Finding, told: Told) -> str:
    helps = told.language.text(finding.fix) if finding.fix else ""
    return f"{sentence(finding, rows_of_person(finding, told.row), told.language)} {helps}".strip()


def _duties(told: Told) -> Markup:
    """Who tells what by when, and by which law."""
    language, law = told.language, told.analysis.comparison.law
    rows = []
    for finding in told.outcome.findings:
        concerned, duty = rows_of_person(finding, told.row), finding.duty
        if duty is None or not concerned.size:
            continue
        who = told.person.id if duty.whose == PERSON else language.text("coach.payer")
        last = language.date(int(duty.last[concerned].max()))
        what = sentence(finding, concerned, language)
        rows.append([who, what, last, grounds(finding, law, language)])
    head = [language.text(f"coach.{name}") for name in ("who", "what_told", "by", "grounds")]
    title = language.text("coach.duties")
    whole = table(
        title,
        head,
        rows,
        words=(1, 2, 3),
        shown=False,
        cards=True,
    )
    return section(2, title, "duties", whole)


def _know(told: Told) -> Markup:
    """The other findings on the person, but for what the tables above say."""
    warned = _to_settle(told)
    rest = [
        _plain(finding, told)
        for finding in _for_coach(told, "notice", "watch")
        if finding.code not in BY_THE_MONEY
    ]
    lines = list(dict.fromkeys([*warned[_MOST_BEFORE:], *rest]))
    return section(2, told.language.text("coach.know"), "know2", bullets(lines))


def _plain(finding: Finding, told: Told) -> str:
    """A finding on the person in office words."""
    return sentence(finding, rows_of_person(finding, told.row), told.language)


def _left_out(told: Told) -> Markup:
    """What is not in the figures of this person."""
    person, language = told.person, told.language
    outside = [
        caution
        for caution in dict.fromkeys(told.outcome.effects.cautions)
        if getattr(person, SAID_BY.get(caution, ""), None) is None and caution != "coaching"
    ]
    named = [language.text_or(f"caution.{caution}", caution) for caution in outside]
    lines = [name[:1].upper() + name[1:] for name in named]
    return section(2, language.text("coach.left_out"), "left2", bullets(lines))


def _notes(told: Told) -> Markup:
    """Two lines for a pen."""
    label = told.language.text("coach.notes")
    lines = element("p", class_="pen"), element("p", class_="pen")
    return element(
        "section",
        element("h2", label),
        *lines,
        class_="own",
        aria_label=label,
        data_spare="1",
    )


def _foot(told: Told) -> Markup:
    """Which question, model and law it rests on."""
    comparison, language = told.analysis.comparison, told.language
    law = language.text("person.law", name=comparison.law.label)
    page = language.text("selko.page_number", who=told.person.id, page="2")
    texts = (f"{comparison.scenario.id} · {told.outcome.model}", law, page)
    return element("footer", *(element("span", text) for text in texts), class_="foot")
