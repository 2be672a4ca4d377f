"""What draws are made of: the seed, each chance as it was said with where it comes from, and what
is not drawn.
"""

from collections.abc import Iterator
from fractions import Fraction

from ...analysis.counted import PersonChance
from ...analysis.uncertain import AS_PLANNED
from ...scenario.chance import Chance, Lengths, Quiet, told_as
from ...scenario.types import Scenario
from ...scenario.unknown_odds import unknown_odds
from .chance_told import in_span
from .labels import mark_text
from .language import Language

# In so many draws a share has a standard error of 3.5 points of a hundred, in twenty of 11.
FEW_DRAWS = 200
Told = tuple[str, str]  # the path of a value, and what is said of it


def grounds(chance: PersonChance, language: Language) -> list[str]:
    """What the draws are made of, a sentence or two each."""
    drawn, scenario = chance.drawn, chance.drawn.scenario
    values = {"seed": str(drawn.seed), "draws": drawn.draws}
    lines = [
        in_span(
            chance,
            "chance.seed",
            language,
            **values,
        )
    ]
    if drawn.draws < FEW_DRAWS:
        lines.append(language.text("chance.few_draws", drawn=drawn.draws))
    if drawn.counting != AS_PLANNED:
        lines.append(language.text(f"chance.counting.{drawn.counting}"))
    said = [*_of_gigs(scenario, language), *_of_calls(scenario, language)]
    said += [*_of_people(scenario, language), *_of_buyers(scenario, language)]
    if scenario.quiet:
        said.append(
            (
                "quiet",
                _of_months(
                    scenario.quiet,
                    scenario,
                    language,
                ),
            )
        )
    lines += [f"{told} {_from(path, scenario, language)}" for path, told in said]
    if not _common(scenario):
        lines.append(language.text("chance.one_by_one"))
    return [*lines, language.text("chance.on_the_plan")]


def odds(share: Fraction, language: Language) -> str:
    """A share as it was told: 8 of 10."""
    number, of_all = told_as(share)
    return language.text(
        "chance.odds",
        n=number,
        all=of_all,
    )


def _of_months(quiet: Quiet, scenario: Scenario, language: Language) -> str:
    """How many months are quiet."""
    share = odds(quiet.share, language)
    if "quiet.value" in unknown_odds(scenario.marks):
        return language.text("chance.quiet_unknown", share=share)
    return language.text(
        "chance.quiet",
        months=odds(quiet.value, language),
        share=share,
    )


def _from(path: str, scenario: Scenario, language: Language) -> str:
    """Where what stands under a path comes from: a source, an assumption, or nobody says."""
    marks = [
        mark
        for whose, mark in scenario.marks.items()
        if whose == path or whose.startswith(f"{path}.")
    ]
    found = [
        language.text(f"chance.from.{mark.kind}", why=mark_text(language, mark))
        for mark in marks
        if mark.text
    ]
    return " ".join(dict.fromkeys(found)) or language.text("chance.from.nobody")


def _of_gigs(scenario: Scenario, language: Language) -> Iterator[Told]:
    for gig in scenario.gigs:
        path = f"gigs.{gig.id}"
        if gig.happens is not None:
            told = odds(gig.happens, language)
            yield (
                f"{path}.happens",
                language.text(
                    "chance.happens",
                    gig=gig.id,
                    odds=told,
                ),
            )
        elif f"{path}.happens" in scenario.marks:
            yield f"{path}.happens", language.text("chance.happens_unknown", gig=gig.id)
        if gig.lengths:
            yield (
                f"{path}.lengths",
                _of_lengths(
                    gig.id,
                    gig.lengths,
                    scenario,
                    language,
                ),
            )


def _of_calls(scenario: Scenario, language: Language) -> Iterator[Told]:
    for call in scenario.calls:
        crew = ", ".join(call.crew)
        week = {"least": call.a_week.least, "usual": call.a_week.usual, "most": call.a_week.most}
        who = {"n": call.many_go, "crew": crew}
        told = language.text(
            "chance.called",
            call=call.id,
            buyer=call.buyer,
            **who,
            **week,
        )
        if call.lengths:
            told = f"{told} {_of_lengths(call.id, call.lengths, scenario, language)}"
        else:
            told = f"{told} {language.text('chance.called_minutes', minutes=call.minutes)}"
        yield f"calls.{call.id}", told


def _of_lengths(ident: str, lengths: Lengths, scenario: Scenario, language: Language) -> str:
    """How long a visit is, with the weights of each length."""
    told = language.text(
        "chance.lengths",
        gig=ident,
        lengths=_lengths(lengths, language),
    )
    values = lengths.values((scenario.chance or Chance()).step)
    total = sum(weight for _, weight in values)
    each = [
        language.text(
            "chance.weight",
            minutes=minutes,
            n=weight,
            all=total,
        )
        for minutes, weight in values
    ]
    return f"{told} {language.text('chance.weights', told='; '.join(each))}"


def _lengths(lengths: Lengths, language: Language) -> str:
    if lengths.seen:
        return language.text("chance.seen", n=len(lengths.seen))
    values = {"least": lengths.least, "usual": lengths.usual, "most": lengths.most}
    return language.text("chance.three_lengths", **values)


def _of_people(scenario: Scenario, language: Language) -> Iterator[Told]:
    for person in scenario.people:
        if person.falls_ill:
            days = person.falls_ill.days
            often = person.falls_ill.spells_a_year
            values = {"person": person.id, "n": often}
            span = {"least": days.least, "usual": days.usual, "most": days.most}
            told = language.text(
                "chance.falls_ill.one" if often == 1 else "chance.falls_ill",
                **values,
                **span,
            )
            yield f"people.{person.id}.falls_ill", told


def _of_buyers(scenario: Scenario, language: Language) -> Iterator[Told]:
    for buyer in scenario.buyers:
        path, unknown = f"buyers.{buyer.id}", unknown_odds(scenario.marks)
        if buyer.closes:
            values = {"buyer": buyer.id, "odds": odds(buyer.closes.value, language)}
            is_open = f"{path}.closes.value" in unknown
            key = "chance.closes_unknown" if is_open else f"chance.closes.{buyer.closes.each}"
            yield f"{path}.closes", language.text(key, **values)
        if buyer.pays and buyer.pays.late:
            late = buyer.pays.late
            values = {"buyer": buyer.id, "odds": odds(late.value, language)}
            is_open = f"{path}.pays.late.value" in unknown
            key = "chance.pays_late_unknown" if is_open else "chance.pays_late"
            yield (
                f"{path}.pays.late",
                language.text(
                    key,
                    **values,
                    days=late.days,
                ),
            )


def _common(scenario: Scenario) -> bool:
    """Whether anything takes several visits at once."""
    return bool(
        scenario.quiet
        or any(buyer.closes for buyer in scenario.buyers)
        or any(person.falls_ill for person in scenario.people)
    )
