"""The programme's pilots as plain values for JSON.

What the sources do not give is null. It has keys, ids and texts by language, so that it does not
depend on the language that was asked for.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from ..programme import (
    RULES,
    Fact,
    Pilot,
    Programme,
    account,
    checks,
    implied_people,
    relationships,
    share,
    total,
)
from ..programme.reading import IN_CENTS

FORMAT, VERSION = "subcontract-pilots", 1


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
                "count": total.count,
                "whole": total.whole,
                "pilots": dict(total.parts),
                "missing": list(total.missing),
            }
            for name, total in totals.items()
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
