"""The programme's pilots as tidy columns: what the sources do not give is missing."""

from typing import Any

from ...programme import (
    RULES,
    Pilot,
    Programme,
    total,
)
from ..text.language import Language
from .columns import Columns

_WHOLE = (
    "people",
    "paid",
    "trainees",
    "indirect",
    "hours",
    "buyers",
    "months",
    "price_cents",
    "pay_cents",
    "group_least",
    "group_most",
)


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
