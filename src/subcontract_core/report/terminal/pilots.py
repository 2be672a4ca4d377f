"""The programme's pilots as a page, as tidy columns and as plain values for JSON.

What the sources do not give is "not in the sources" on the page, missing in a table and null in
JSON. The JSON has keys, ids and texts by language, so that it does not depend on the language that
was asked for.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ...base.dates import month_number
from ...programme import (
    RULES,
    Fact,
    Pilot,
    Programme,
    account,
    checks,
    implied_people,
    left,
    paid_span,
    relationships,
    share,
    total,
)
from ...programme.reading import IN_CENTS
from ..tables.columns import Columns
from ..text.language import Language
from .layout import heading, paragraph, table

FORMAT, VERSION = "subcontract-pilots", 1
_SHOWN = (
    "people",
    "trainees",
    "indirect",
    "paid_places",
    "relationship",
    "hours",
    "buyers",
    "buyers_named",
    "starts",
    "ends",
    "months",
    "price",
    "pay",
    "group",
    "outcome",
    "permanent",
)
_ROVANIEMI = (
    "starts",
    "ends",
    "people",
    "employed",
    "effect",
    "effect_each",
    "cost",
    "left",
    "with_pensions",
    "with_pensions_each",
    "left_with_pensions",
)
_WHOLE = (
    "people",
    "paid",
    "trainees",
    "indirect",
    "hours",
    "buyers",
    "months",
    "group_least",
    "group_most",
)


# -- page -----------------------------------------------------------------------------------------


def pilots_page(programme: Programme, language: Language) -> str:
    """The whole page as one text without a newline at its end."""
    lines = [
        *heading(language.text("pilots.title"), "="),
        *paragraph(language.text("pilots.marks")),
        *_totals(programme, language),
        *_employment(programme, language),
    ]
    for pilot in programme.pilots:
        lines += _pilot(pilot, programme, language)
    for pilot in programme.pilots:
        lines += _account(pilot, language)
    lines += [
        *_coaching(programme, language),
        *_rovaniemi(programme, language),
        "",
        *heading(language.text("pilots.sources")),
    ]
    return "\n".join(
        [
            *lines,
            *(
                line
                for number, title in enumerate(programme.sources, 1)
                for line in paragraph(f"[{number}] {title}", 0, 4)
            ),
        ]
    )


def _totals(programme: Programme, language: Language) -> list[str]:
    rows = []
    for name, rule in RULES.items():
        counted = total(programme.pilots, rule)
        stated = (
            language.count(programme.totals[name].value)
            if name in programme.totals and programme.totals[name].value is not None
            else ""
        )
        cells = [_cell(counted.parts[pilot.id], language) for pilot in programme.pilots]
        rows.append(
            [
                language.text(f"pilots.rule.{name}"),
                *cells,
                _sum(counted.count, counted.whole, language),
                stated,
            ]
        )
    head = [
        "",
        *(pilot.short for pilot in programme.pilots),
        language.text("pilots.sum"),
        language.text("pilots.stated"),
    ]
    lines = [
        "",
        *heading(language.text("pilots.totals")),
        *table(rows, 0, head),
        *paragraph(language.text("pilots.counting")),
    ]
    span = paid_span(programme)
    if span is not None and span[0] != span[1]:
        lines += paragraph(language.text("pilots.split", least=span[0], most=span[1]))
    lines += paragraph(language.text("pilots.indirect_note"))
    projects, failed, studied = (
        programme.totals[name].value for name in ("projects", "failed", "studied")
    )
    lines += paragraph(
        language.text(
            "pilots.projects",
            projects=projects,
            failed=failed,
            studied=studied,
            rows=len(programme.pilots),
        )
    )
    for check in checks(programme):
        if not check.agrees:
            name = language.text(
                f"pilots.{'rule' if check.name in RULES else 'check'}.{check.name}"
            )
            lines += paragraph(
                language.text(
                    "pilots.differs", name=name, stated=check.stated, computed=check.computed
                )
            )
    return lines


def _cell(number: int | None, language: Language) -> str:
    return "?" if number is None else language.count(number)


def _sum(number: int, whole: bool, language: Language) -> str:
    return language.count(number) if whole else language.text("pilots.at_least", least=number)


def _employment(programme: Programme, language: Language) -> list[str]:
    paid, employed = total(programme.pilots, RULES["paid"]), relationships(programme)
    billed = sum(
        paid.parts[pilot.id] or 0 for pilot in programme.pilots if pilot["relationship"] == "none"
    )
    mixed = sum(
        paid.parts[pilot.id] or 0 for pilot in programme.pilots if pilot["relationship"] == "mixed"
    )
    means = [
        money.mean_hours_hundredths
        for pilot in programme.pilots
        if pilot["relationship"] == "mixed" and (money := account(pilot))
    ]
    text = language.text(
        "pilots.employment",
        paid=paid.count,
        billed=billed,
        mixed=mixed,
        least=employed.count,
        most=employed.count + mixed,
        mean=means[0] if means else None,
    )
    return ["", *heading(language.text("pilots.employment_title")), *paragraph(text)]


def _pilot(pilot: Pilot, programme: Programme, language: Language) -> list[str]:
    lines = [
        "",
        *heading(language.pick(pilot.title)),
        *paragraph(f"{language.text('pilots.models')}: {', '.join(pilot.models)}", 0, 2),
    ]
    for name in _SHOWN:
        if name in pilot.facts:
            lines += _line(name, pilot.facts[name], programme, language)
    return lines


def _line(name: str, fact: Fact, programme: Programme, language: Language) -> list[str]:
    text = f"{language.text(f'pilots.fact.{name}')}: {_shown(name, fact, language)}"
    remarks = [language.text("pilots.derived", how=language.pick(fact.how))] if fact.how else []
    remarks += [language.pick(fact.note)] if fact.note else []
    text += f" ({'; '.join(remarks)})" if remarks else ""
    return paragraph(
        text + "".join(f" [{programme.sources.index(title) + 1}]" for title in fact.sources), 0, 2
    )


def _shown(name: str, fact: Fact, language: Language) -> str:
    if fact.value is None:
        return (
            language.text("pilots.nothing")
            if fact.mark == "none"
            else language.text("nothing.not_in_the_sources")
        )
    if name in IN_CENTS:
        text = language.money(fact.value) + (
            language.text("unit.eur/hour") if name in ("price", "pay") else ""
        )
    elif name in ("starts", "ends"):
        text = _day(fact.value, language)
    elif isinstance(fact.value, Mapping):
        text = language.pick(fact.value)
    elif isinstance(fact.value, str):
        text = language.text(f"pilots.{name}.{fact.value}")
    else:
        text = language.format(fact.value, "count")
    return language.text("pilots.about", value=text) if fact.approximate else text


def _day(text: str, language: Language) -> str:
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return language.date(date(*parts))
    return language.month(month_number(date(*parts, 1))) if len(parts) == 2 else text


def _account(pilot: Pilot, language: Language) -> list[str]:
    money = account(pilot)
    if money is None:
        return []
    rows = [
        [
            language.text("pilots.account.price"),
            language.money(pilot["price"]),
            language.money(money.price_cents),
        ],
        [
            language.text("pilots.account.pay"),
            language.money(pilot["pay"]),
            language.money(money.pay_cents),
        ],
        [
            language.text("pilots.account.kept"),
            language.money(pilot["price"] - pilot["pay"]),
            language.money(money.kept_cents),
        ],
    ]
    lines = [
        "",
        *heading(language.text("pilots.account.title", name=pilot.short)),
        *table(
            rows,
            0,
            [
                "",
                language.text("pilots.account.hour"),
                language.text("pilots.account.hours", hours=pilot["hours"]),
            ],
        ),
    ]
    lines += paragraph(
        language.text(
            "pilots.account.mean",
            people=pilot["people"],
            hours=money.mean_hours_hundredths,
            pay=money.mean_pay_cents,
        )
    )
    return lines + paragraph(language.text("pilots.account.reading"))


def _per_cent(hundredths: int | None, language: Language) -> str:
    return (
        language.text("nothing.not_in_the_sources")
        if hundredths is None
        else f"{language.hundredths(hundredths)}\u00a0%"
    )


def _coaching(programme: Programme, language: Language) -> list[str]:
    facts = programme.coaching
    numbers = {name: fact.value for name, fact in facts.items()}
    mine = _per_cent(share(programme.totals["paid"], programme.totals["clients"]), language)
    text = language.text(
        "pilots.coaching",
        **numbers,
        share=_per_cent(share(facts["employed"], facts["clients"]), language),
    )
    notes = [language.pick(fact.note) for fact in facts.values() if fact.note]
    beside = language.text(
        "pilots.coaching_beside",
        share=mine,
        paid=programme.totals["paid"].value,
        clients=programme.totals["clients"].value,
    )
    return [
        "",
        *heading(language.text("pilots.coaching_title")),
        *paragraph(f"{text} ({'; '.join(notes)})." if notes else f"{text}."),
        *paragraph(beside),
    ]


def _rovaniemi(programme: Programme, language: Language) -> list[str]:
    lines = [
        "",
        *heading(language.text("pilots.rovaniemi_title")),
        *paragraph(language.text("pilots.rovaniemi")),
    ]
    models = list(programme.rovaniemi.values())
    rows = [
        [
            language.text(f"pilots.fact.{name}"),
            *(_shown(name, facts[name], language) for facts in models),
        ]
        for name in _ROVANIEMI
    ]
    lines += table(
        rows, 0, ["", *(language.text(f"pilots.{name}") for name in programme.rovaniemi)]
    )
    for facts in models:
        for effect, rest in (("effect", "left"), ("with_pensions", "left_with_pensions")):
            if (remaining := left(facts[effect], facts["cost"])) is not None:
                key = (
                    "pilots.subtracts" if remaining == facts[rest].value else "pilots.subtracts_not"
                )
                lines += paragraph(
                    language.text(
                        key,
                        effect=facts[effect].value,
                        cost=facts["cost"].value,
                        left=remaining,
                        stated=facts[rest].value,
                    )
                )
        for effect in ("effect", "with_pensions"):
            each = facts[f"{effect}_each"]
            if (people := implied_people(facts[effect], each)) is not None:
                key = (
                    "pilots.implies"
                    if facts["people"].value is None
                    else (
                        "pilots.implies_not"
                        if (people + 50) // 100 != facts["people"].value
                        else "pilots.implies_same"
                    )
                )
                lines += paragraph(
                    language.text(
                        key,
                        effect=facts[effect].value,
                        each=each.value,
                        implied=people,
                        people=facts["people"].value,
                    )
                )
    return lines


# -- table ----------------------------------------------------------------------------------------


def columns(programme: Programme, language: Language) -> Columns:
    """One row per pilot; what was derived and what is missing is named, and the sources are
    titles.
    """
    rows = [_row(pilot, language) for pilot in programme.pilots]
    return {name: [row[name] for row in rows] for name in rows[0]} if rows else {}


def _row(pilot: Pilot, language: Language) -> dict[str, Any]:
    paid = total((pilot,), RULES["paid"])
    group = pilot["group"] or (None, None)

    def named(mark: str) -> str:
        return ", ".join(name for name, fact in pilot.facts.items() if fact.mark == mark)

    return {
        "pilot": pilot.id,
        "title": language.pick(pilot.title),
        "region": language.translate_phrase(pilot.region),
        "models": ", ".join(pilot.models),
        "people": pilot["people"],
        "paid": paid.parts[pilot.id],
        "trainees": pilot["trainees"],
        "indirect": pilot["indirect"],
        "relationship": pilot["relationship"],
        "hours": pilot["hours"],
        "hours_approximate": (
            pilot.facts["hours"].approximate if pilot["hours"] is not None else None
        ),
        "buyers": pilot["buyers"],
        "buyers_named": language.pick(pilot["buyers_named"] or {}) or None,
        "starts": pilot["starts"],
        "ends": pilot["ends"],
        "months": pilot["months"],
        "price_cents": pilot["price"],
        "pay_cents": pilot["pay"],
        "group_least": group[0],
        "group_most": group[1],
        "outcome": language.pick(pilot["outcome"] or {}) or None,
        "permanent": pilot["permanent"],
        "derived": named("derived"),
        "missing": named("missing"),
        "source": "; ".join(
            dict.fromkeys(title for fact in pilot.facts.values() for title in fact.sources)
        ),
    }


def frame(programme: Programme, language: Language) -> Any:
    """The columns as a pandas DataFrame; whole numbers stay whole numbers that may be missing."""
    from ..tables.frames import frame as with_cents

    table = with_cents(columns(programme, language))
    return table.astype({name: "Int64" for name in _WHOLE} | {"hours_approximate": "boolean"})


# -- JSON -----------------------------------------------------------------------------------------


def to_json(programme: Programme) -> dict[str, Any]:
    """Everything as dicts, lists, texts, whole numbers, bools and None."""
    employed, totals = (
        relationships(programme),
        {name: total(programme.pilots, rule) for name, rule in RULES.items()},
    )
    return {
        "format": FORMAT,
        "version": VERSION,
        "sources": list(programme.sources),
        "pilots": [_pilot_json(pilot) for pilot in programme.pilots],
        "programme": _facts(programme.totals),
        "counted": {
            name: {
                "count": t.count,
                "whole": t.whole,
                "pilots": dict(t.parts),
                "missing": list(t.missing),
            }
            for name, t in totals.items()
        },
        "employment_relationships": {
            "count": employed.count,
            "whole": employed.whole,
            "pilots": dict(employed.parts),
            "missing": list(employed.missing),
        },
        "checks": [
            {
                "name": check.name,
                "stated": check.stated,
                "computed": check.computed,
                "agrees": check.agrees,
            }
            for check in checks(programme)
        ],
        "paid_share_hundredths": share(programme.totals["paid"], programme.totals["clients"]),
        "coaching": (
            _facts(programme.coaching)
            | {
                "employed_share_hundredths": share(
                    programme.coaching["employed"], programme.coaching["clients"]
                )
            }
        ),
        "rovaniemi": {
            name: (
                _facts(facts)
                | {
                    "implied_people_hundredths": implied_people(
                        facts["effect"], facts["effect_each"]
                    )
                }
            )
            for name, facts in programme.rovaniemi.items()
        },
    }


def _pilot_json(pilot: Pilot) -> dict[str, Any]:
    money = account(pilot)
    euros = (
        None
        if money is None
        else {
            "pay_cents": money.pay_cents,
            "price_cents": money.price_cents,
            "kept_cents": money.kept_cents,
            "mean_hours_hundredths": money.mean_hours_hundredths,
            "mean_pay_cents": money.mean_pay_cents,
        }
    )
    head = {
        "id": pilot.id,
        "title": dict(pilot.title),
        "region": pilot.region,
        "models": list(pilot.models),
    }
    return head | {"facts": _facts(pilot.facts), "account": euros}


def _facts(facts: Mapping[str, Fact]) -> dict[str, Any]:
    return {
        f"{name}_cents" if name in IN_CENTS else name: _fact(fact) for name, fact in facts.items()
    }


def _fact(fact: Fact) -> dict[str, Any]:
    value = fact.value
    if isinstance(value, Mapping):
        value = dict(value)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        value = list(value)
    return {
        "value": value,
        "mark": fact.mark,
        "approximate": fact.approximate,
        "sources": list(fact.sources),
        "how": dict(fact.how) or None,
        "note": dict(fact.note) or None,
    }
