"""A person's money today and in a model, in few words: each thing is the sum of its lines."""

from ...accounts import ledger
from ...accounts.ledger import Amount
from ...analysis.person_groups import Group
from ...engine.comparison import Comparison
from ...model.kinds import Group as Thing
from ...model.results import Outcome
from ...model.vocabulary import kind as kind_of
from ..markup.elements import Markup, section, table
from ..text.bounds import bound_text
from ..text.labels import kind_name
from ..text.language import Language


def changes(
    comparison: Comparison, outcome: Outcome, group: Group, row: int, language: Language
) -> Markup:
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
        bound_text(group.today, language),
        bound_text(group.now, language),
        bound_text(group.change, language, signed=True),
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
    if not all(amount.each_known[:, row].all() for amount in amounts):
        return None
    return sum(int(amount.cents[:, row].sum()) for amount in amounts)
