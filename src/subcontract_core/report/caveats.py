"""What the numbers rest on: assumed terms and scenario values, law values that nobody has verified."""

from collections.abc import Iterable
from datetime import date

from ..comparison import Comparison
from ..days import calendar_date, last_day
from ..errors import LawError
from ..reasons import Reason
from ..stages import Outcome
from ..terms import Term, Terms
from . import places
from .language import Language
from .words import is_stand_in, law_value, mark_text, term_value


def reasons(outcome: Outcome) -> Iterable[Reason]:
    """Every reason of an outcome: of lines, of what is kept, of findings."""
    for sheet in outcome.sheets:
        if len(sheet):
            yield from (line.why for line in sheet.lines)
    yield from (keep.why for keep in outcome.payments.keeps)
    yield from (finding.why for finding in outcome.findings)


def stands_in(comparison: Comparison, outcome: Outcome) -> bool:
    """Whether an outcome rests on figures of the scenario that stand in for the dated law."""
    scenario = comparison.scenario
    read = {name for why in reasons(outcome) for name in why.parameters}
    return any(v.parameter in read and is_stand_in(v, comparison.law.parameter(v.parameter)) for v in scenario.law) or any(t.instead_of_law and t.model == outcome.model for t in scenario.terms)


def assumed_terms(outcome: Outcome, language: Language) -> list[str]:
    """Terms that were used and are assumed or unknown, with value and why."""
    used = {name for why in reasons(outcome) for name in why.terms}
    resolved = Terms.resolve(outcome.manifest.terms, outcome.model, outcome.tables, outcome.reading)
    found = []
    for term in outcome.manifest.terms:
        if term.name not in used:
            continue
        mark = resolved.mark(term.name)
        narrow = [v for v in resolved.overrides if v.term == term.name and (v.person or v.gig or v.sector)]
        what = language.pick(term.titles)
        if mark == "unknown" and not term.optional and not narrow:
            found.append(language.text("page.term_unknown", what=what))
        elif mark == "assumed" and not _stands_in(resolved, term):
            found.append(_assumed(language, term, what, *_value(language, resolved, term)))
        for value in narrow:
            if value.mark.kind == "assumed":
                whom = value.person or value.gig or value.sector
                found.append(_assumed(language, term, language.text("page.for_one", what=what, whom=whom), value.value, mark_text(language, value.mark)))
    return list(dict.fromkeys(found))


def _stands_in(resolved: Terms, term: Term) -> bool:
    """Figures in place of the law are named at the head of the page already."""
    return any(v.instead_of_law for v in resolved.overrides if v.term == term.name and not (v.person or v.gig or v.sector))


def _value(language: Language, resolved: Terms, term: Term) -> tuple[str, str]:
    for value in reversed(resolved.overrides):
        if value.term == term.name and not (value.person or value.gig or value.sector):
            return value.value, mark_text(language, value.mark)
    return term.value or "", term.source


def _assumed(language: Language, term: Term, what: str, value: str, why: str) -> str:
    shown = term_value(language, term, value)
    return language.text("page.assumed" if why else "page.assumed_bare", what=what, value=shown, why=why)


def assumed_fields(comparison: Comparison, language: Language) -> list[str]:
    """Values of the scenario that are marked as assumed, with why; the same for many people is said once."""
    gathered: dict[tuple[str, str], list[str]] = {}
    for path, mark in comparison.scenario.marks.items():
        why = mark_text(language, mark)
        if mark.kind == "assumed" and why:
            parts = path.split(".")
            gathered.setdefault((parts[-1], why), []).append(parts[1] if len(parts) > 2 else "")
    found = []
    for (name, why), whom in gathered.items():
        key = f"field.{name}"
        words = language.text(key) if language.has(key) else name
        who = places.names(filter(None, whom))
        found.append(language.text("page.assumed_field" if who else "page.assumed_plain", field=words, whom=who, why=why))
    return found


def unverified(comparison: Comparison, language: Language) -> list[str]:
    """Values of the law that were read and are neither verified nor set by the scenario."""
    names: dict[str, None] = {}
    for outcome in (comparison.today, *comparison.outcomes):
        for why in reasons(outcome):
            names.update(dict.fromkeys(why.parameters))
    months = comparison.today.tables.month_day
    found: dict[str, None] = {}
    for name in names:
        parameter = comparison.law.parameter(name)
        for day in months:
            try:
                value = parameter.on(calendar_date(int(day)))
            except LawError:  # not in force in that month, so nothing was read from it
                continue
            if value.confidence not in ("verified", "override"):
                shown = law_value(language, parameter, value)
                text = language.text("page.unverified_value", what=language.pick(parameter.names), value=shown, confidence=language.text(f"confidence.{value.confidence}"))
                found[text] = None
    return list(found)


def law_checked(comparison: Comparison) -> date | None:
    """The day the law was last checked, if the scenario's months go beyond it."""
    checked = [value.checked_on for parameter in comparison.law.parameters.values() for value in parameter.values if value.checked_on]
    last = max(checked, default=None)
    return last if last is not None and last_day(comparison.scenario.last_month) > last else None
