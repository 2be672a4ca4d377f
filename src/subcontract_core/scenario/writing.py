"""Writing a scenario as YAML that reads back to an equal scenario."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
import re
from typing import Any

import yaml

from ..base.numbers import euros
from .absence import unsaid
from .building import FORMAT
from .fields import clock, month_text
from .types import Activity, Dates, Mark, Pension, Person, Scenario

_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w.% -]*[\w.%-])?")


def scenario_to_yaml(scenario: Scenario) -> str:
    """The scenario as a text in the format of the bundled files, marks included."""
    return "\n".join(_lines(scenario_tree(scenario))) + "\n"


def scenario_tree(scenario: Scenario) -> dict[str, Any]:
    """The same as plain values key by key, as the YAML file and the workbook write them; a
    marked value is a mapping with `value`.
    """
    write = _Writer(scenario.marks, unsaid(scenario))
    pay = scenario.pay
    return {
        "format": FORMAT,
        "id": scenario.id,
        "title": scenario.title,
        "note": scenario.note,
        **({"source": scenario.source} if scenario.source else {}),
        "months": write.fields(
            "months",
            {"from": month_text(scenario.first_month), "to": month_text(scenario.last_month)},
        ),
        "pay": write.fields("pay", {"day": pay.day, "month": pay.month}),
        **write.fields("", {"continues_months": scenario.continues_months}),
        "people": [write.person(person) for person in scenario.people],
        "buyers": [
            {
                "id": b.id,
                **write.fields(f"buyers.{b.id}", {"kind": b.kind, "deducts_vat": b.deducts_vat}),
            }
            for b in scenario.buyers
        ],
        "gigs": [
            {
                "id": g.id,
                **write.fields(
                    f"gigs.{g.id}",
                    {
                        "buyer": g.buyer,
                        "task": g.task,
                        "sector": g.sector,
                        **_when(g.when),
                        "start": clock(g.start),
                        "minutes": g.minutes,
                        "crew": g.crew,
                        **({"in_activity_premises": True} if g.in_activity_premises else {}),
                    },
                ),
            }
            for g in scenario.gigs
        ],
        "terms": [
            {
                "model": t.model,
                "term": t.term,
                "value": t.value,
                **{
                    key: getattr(t, key)
                    for key in ("person", "gig", "sector", "instead_of_law")
                    if getattr(t, key)
                },
                **_mark(t.mark),
            }
            for t in scenario.terms
        ],
        "law": [
            {
                "parameter": v.parameter,
                "value": v.value,
                **({} if v.instead_of_law else {"reading": True}),
                **_mark(v.mark),
            }
            for v in scenario.law
        ],
    }


class _Writer:
    def __init__(self, marks: dict[str, Mark], unsaid: frozenset[str]) -> None:
        self.marks, self.unsaid = marks, unsaid

    def fields(self, at: str, values: dict[str, Any]) -> dict[str, Any]:
        """The values, each with the mark that is kept under its path."""
        result = {}
        for key, value in values.items():
            path = f"{at}.{key}" if at else key
            mark = self.marks.get(path)
            if mark is not None and mark.kind == "unknown" and value in (None, ()):
                result[key] = {"unknown": mark.texts or mark.text}
            if path in self.unsaid or value is None or (value == () and key != "papers"):
                continue
            result[key] = (
                {"value": value, **_mark(mark)}
                if mark is not None and (mark.texts or mark.text)
                else value
            )
        return result

    def person(self, person: Person) -> dict[str, Any]:
        at = f"people.{person.id}"
        home = person.housing
        entry = {
            "id": person.id,
            **self.fields(at, {"birth_year": person.birth_year, "lives_on": person.lives_on}),
            "activity": self.activity(f"{at}.activity", person.activity),
            "housing": _with_kind(
                self.fields(
                    f"{at}.housing",
                    {
                        "kind": home.kind,
                        "rent": (
                            None if home.rent is None or home.kind == "none" else euros(home.rent)
                        ),
                        "municipality_group": home.municipality_group,
                        "spouse": home.spouse,
                        "spouse_income": (
                            None
                            if home.spouse_income is None or not home.spouse
                            else euros(home.spouse_income)
                        ),
                        "spouse_entitled": home.spouse_entitled,
                    },
                ),
                home.kind,
            ),
            **self.fields(
                at,
                {
                    "care_allowance": person.care_allowance,
                    "assets": euros(person.assets),
                    "other_pension": euros(person.other_pension),
                    "tax_card": None if person.withholding is None else _share(person.withholding),
                    "papers": person.papers,
                    "moves": tuple({"day": move.day, "to": move.to} for move in person.moves),
                    "months_over_before": person.months_over_before,
                    "absences": person.absences,
                },
            ),
            **self.situation(at, person),
        }
        return {
            key: value
            for key, value in entry.items()
            if value != {} or key not in ("housing", "activity")
        }

    def situation(self, at: str, person: Person) -> dict[str, Any]:
        """The groups that a file has only where somebody said something about them; an empty
        one still says so.
        """
        taxes, help, debts, pension = person.taxes, person.assistance, person.debts, person.pension
        groups = {
            "taxes": (
                taxes
                and {
                    "municipality": _share(taxes.municipality),
                    "church": _share(taxes.church),
                    "benefits": None if taxes.benefits is None else _share(taxes.benefits),
                }
            ),
            "social_assistance": (
                help
                and {
                    "housing": None if help.housing is None else euros(help.housing),
                    "other": euros(help.other),
                    "income": euros(help.income),
                }
            ),
            "pension": None if pension == Pension() else _pension(pension),
            "debts": debts and {"dependants": debts.dependants, "free_months": debts.free_months},
        }
        return {
            key: self.fields(f"{at}.{key}", group)
            for key, group in groups.items()
            if group is not None
        }

    def activity(self, at: str, activity: Activity) -> dict[str, Any]:
        allowance = None if activity.allowance is None else euros(activity.allowance)
        times = {"start": clock(activity.start), "end": clock(activity.end), "allowance": allowance}
        entry = self.fields(at, {"kind": activity.kind, **_when(activity.when), **times})
        return _with_kind(
            entry | ({"dates": ()} if activity.no_days and "dates" not in entry else {}),
            activity.kind,
        )


def _with_kind(group: dict[str, Any], kind: str) -> dict[str, Any]:
    """A group of which anything is said says its kind too."""
    return {"kind": kind, **group} if group and "kind" not in group else group


def _pension(pension: Pension) -> dict[str, Any]:
    if pension.kind == "national":
        return {"kind": pension.kind, "no_limit": pension.no_limit}
    return {"kind": pension.kind, "average_earnings": euros(pension.average)}


def _when(when: Dates) -> dict[str, Any]:
    return {
        "weekly": when.weekly,
        "every": when.every if when.every > 1 else None,
        "from": when.start,
        "to": when.end,
        "dates": when.dates,
        "without": when.without,
    }


def _mark(mark: Mark) -> dict[str, Any]:
    if mark.kind == "sourced":  # the title of a document has one language
        return {"source": mark.text} if mark.text else {}
    return {"assumed": mark.texts or mark.text} if mark.texts or mark.text else {}


def _share(value: Fraction) -> str:
    return f"{_decimal(value * 100)} %"


def _decimal(value: Fraction) -> str:
    # A finite decimal as it is; anything else to the millionth that the tables keep.
    for places in range(13):
        scaled = value * 10**places
        if scaled.denominator == 1 or places == 12:
            digits = f"{round(scaled):0{places + 1}d}"
            return f"{digits[:-places]}.{digits[-places:]}" if places else digits
    raise AssertionError("unreachable")


def _lines(top: dict[str, Any]) -> Iterable[str]:
    for key, value in top.items():
        if value in ({}, []):
            continue
        if not isinstance(value, list):
            yield f"{key}: {_flow(value)}"
            continue
        yield f"{key}:"
        for item in value:
            for number, (name, part) in enumerate(item.items()):
                yield f"{'    ' if number else '  - '}{name}: {_flow(part)}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, date)):
        return str(value)
    if _PLAIN.fullmatch(value) and value.lower() != "null":
        return str(value)
    return yaml.dump(
        value, Dumper=yaml.SafeDumper, default_style='"', allow_unicode=True, width=float("inf")
    ).strip()
