"""Who pays and who gains, in words: one row a purse, and the three public sums below them."""

from collections.abc import Iterator

from ...accounts.bounds import EXACT, Bound
from ...analysis.analysis import Analysis
from ...analysis.purses import Balance, Row
from ...analysis.ranged import Ranged, Whole
from ...model.kinds import Flow
from ...model.purses import Purse
from ...model.results import Outcome
from ...model.vocabulary import kind as kind_of
from ..text.bounds import bound_text
from ..text.labels import in_sentence, kind_name, role_name
from ..text.language import Language

_BEFORE = "before"  # the end of the key of what a purse was called until it was founded


def purse_name(language: Language, purse: Purse, outcome: Outcome) -> str:
    """What a purse is called in the months of the outcome; the party's name where it has none."""
    if purse.texts:
        return language.pick(purse.texts)
    before = f"purse.{purse.name}.{_BEFORE}"
    if outcome.tables.scenario.last_month < purse.since and language.has(before):
        return language.text(before)
    return (
        language.text(f"purse.{purse.name}")
        if language.has(f"purse.{purse.name}")
        else role_name(language, purse.name, outcome.model)
    )


def amount(
    ranged: Ranged,
    language: Language,
    signed: bool = True,
    case: int = 0,
) -> str:
    """A sum over all months, in words."""
    whole = ranged.whole(case)
    if not whole.cents and whole.holds != EXACT:  # "at least nothing" would say nothing
        return language.text("page.unknown")
    return bound_text(Bound(whole.cents, whole.holds), language, signed)


def rows(analysis: Analysis, outcome: Outcome, language: Language) -> list[list[str]]:
    """A row for each purse that is told: name, today, in the model, the difference."""
    balance = analysis.purses(outcome)
    return [
        [
            purse_name(language, row.purse, outcome),
            *(amount(ranged, language) for ranged in (row.today, row.now, row.change)),
        ]
        for row in listed(balance)
    ]


def changing(balance: Balance) -> list[Row]:
    """The rows of the purses that change."""
    return [row for row in balance.rows if not row.change.is_nothing]


def listed(balance: Balance) -> list[Row]:
    """The rows of the purses that change; where none does, of all, as they pay and gain today."""
    return changing(balance) or list(balance.rows)


def parts(row: Row, outcome: Outcome, language: Language) -> str:
    """Of what the change of a purse is made: what somebody keeps as one sum, the rest by kind."""
    told = [f"{name} {amount(ranged, language)}" for name, ranged in _parts(row, outcome, language)]
    return ", ".join(told) if len(told) > 1 else ""


def check(balance: Balance, language: Language) -> list[str]:
    """The row below the purses: all of them together."""
    total = sum(row.change.whole().cents for row in balance.rows)
    return [
        language.text("page.purses.check"),
        "",
        "",
        language.money(total, signed=True),
    ]


def _parts(
    row: Row,
    outcome: Outcome,
    language: Language,
) -> Iterator[tuple[str, Ranged]]:
    kept: dict[str, Ranged] = {}
    used: dict[str, Ranged] = {}
    for (role, kind), ranged in row.parts.items():
        if kind_of(kind).flow is Flow.USED:
            used[kind] = used[kind] + ranged if kind in used else ranged
        elif role in outcome.manifest.keepers:
            kept[role] = kept[role] + ranged if role in kept else ranged
        else:
            yield in_sentence(kind_name(language, kind)), ranged
    for kind, ranged in used.items():
        yield in_sentence(kind_name(language, kind)), ranged
    for role, ranged in kept.items():
        kinds = [keep.kind for keep in outcome.payments.keeps if keep.role == role]
        names = [in_sentence(kind_name(language, kind)) for kind in dict.fromkeys(kinds)]
        yield (", ".join(names) or role_name(language, role).lower(), ranged)


def public_sums(analysis: Analysis, outcome: Outcome, language: Language) -> list[list[str]]:
    """The three public sums of the changes: name and amount."""
    return [
        [language.text(f"page.purses.{name}"), amount(total, language)]
        for name, total in analysis.purses(outcome).public_sums.items()
    ]


def account_rows(analysis: Analysis, outcome: Outcome, language: Language) -> list[list[str]]:
    """Benefits saved and tax paid less the coaching, as Rovaniemi counted its pilot."""
    account = analysis.public_account(outcome)
    coaching = account.coaching
    is_unasked = coaching.more and not coaching.cents  # "at most nothing" would say nothing
    parts = (
        ("effect", account.effect),
        ("counted", account.counted),
        ("coaching", Whole(-coaching.cents, coaching.less, coaching.more)),
        ("left", account.left),
        ("left_with_pensions", account.left_with_pensions),
    )
    unasked = language.text("nothing.not_given")
    return [
        [
            language.text(f"account.{name}"),
            unasked if name == "coaching" and is_unasked else _whole(whole, language),
        ]
        for name, whole in parts
        if name != "counted" or account.counted != account.effect
    ]


def account_notes(analysis: Analysis, outcome: Outcome, language: Language) -> list[str]:
    """The caveats that go with every such number."""
    account = analysis.public_account(outcome)
    told = [language.text("account.note")]
    for name in ("deadweight", "displacement"):
        if getattr(account, name) is None:
            told.append(language.text(f"account.unsaid.{name}"))
    if account.lasts_months is None:
        told.append(language.text("account.unsaid.lasts"))
    else:
        months = len(outcome.tables.months)
        told.append(language.text("account.lasts", n=account.lasts_months, months=months))
    return told


def _whole(whole: Whole, language: Language) -> str:
    return bound_text(Bound(whole.cents, whole.holds), language, signed=True)


def notes(outcome: Outcome, balance: Balance, language: Language) -> list[str]:
    """What is said below the table."""
    told = [
        language.text(f"purse.{row.purse.name}.note")
        for row in changing(balance)
        if language.has(f"purse.{row.purse.name}.note")
    ]
    return [language.text("page.purses.note", people=int(balance.people[0])), *told]
