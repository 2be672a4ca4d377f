"""What the pilots' hours cost and paid; shares and effects of the sources, worked out again."""

from ...programme import (
    Pilot,
    Programme,
    account,
    implied_people,
    left,
    share,
)
from ...programme.reading import MONEY
from ..text.language import Language
from .layout import heading, paragraph, table
from .pilot_facts import shown

_ROVANIEMI = (
    "starts",
    "ends",
    "people",
    "employed",
    *MONEY,
)


def account_lines(pilot: Pilot, language: Language) -> list[str]:
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


def coaching_lines(programme: Programme, language: Language) -> list[str]:
    facts = programme.coaching
    numbers = {name: fact.value for name, fact in facts.items()}
    paid_share = _per_cent(share(programme.totals["paid"], programme.totals["clients"]), language)
    text = language.text(
        "pilots.coaching",
        **numbers,
        share=_per_cent(share(facts["employed"], facts["clients"]), language),
    )
    notes = [language.pick(fact.note) for fact in facts.values() if fact.note]
    beside = language.text(
        "pilots.coaching_beside",
        share=paid_share,
        paid=programme.totals["paid"].value,
        clients=programme.totals["clients"].value,
    )
    return [
        "",
        *heading(language.text("pilots.coaching_title")),
        *paragraph(f"{text} ({'; '.join(notes)})." if notes else f"{text}."),
        *paragraph(beside),
    ]


def rovaniemi_lines(programme: Programme, language: Language) -> list[str]:
    lines = [
        "",
        *heading(language.text("pilots.rovaniemi_title")),
        *paragraph(language.text("pilots.rovaniemi")),
    ]
    models = list(programme.rovaniemi.values())
    rows = [
        [
            language.text(f"pilots.fact.{name}"),
            *(shown(name, facts[name], language) for facts in models),
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
