"""The chosen person in the chosen model in one line: the difference, from what to what, and why in
one sentence.
"""

from ...accounts.bounds import EXACT
from ...analysis.analysis import Analysis
from ...analysis.person_groups import Group, Row
from ...analysis.room_left import RoomLeft
from ...model.results import Outcome
from ...report.markup.elements import Markup, element, joined
from ...report.text.bounds import bound_text
from ...report.text.labels import in_sentence, kind_name
from ...report.text.language import Language
from . import room_left

MOST_TOLD = 3


def answer_line(
    analysis: Analysis,
    outcome: Outcome,
    person: str,
    language: Language,
    limit: RoomLeft | None = None,
) -> Markup:
    """The figure, today and in the model, and the sentence, with the room to the next `limit`."""
    group = next(one for one in analysis.groups(outcome) if person in one.people)
    if not group.offered:
        return element("p", language.text("answer.not_for_person", who=person), class_="sc-said")
    way = group.change.direction.rpartition(".")[2]
    figure = element(
        "p",
        element(
            "strong",
            bound_text(group.change, language, signed=True),
            class_=f"sc-figure sc-is-{way}",
        ),
        element(
            "span",
            language.text(
                "answer.from_to",
                was=bound_text(group.today, language),
                now=bound_text(group.now, language),
            ),
            class_="sc-id",
        ),
        class_="sc-result",
    )
    foot = element(
        "div",
        element("span", person, " ", language.pick(outcome.manifest.title)),
        element("strong", bound_text(group.change, language, signed=True)),
        class_="sc-foot",
        aria_hidden="true",
    )
    told = [*sentences(group, language), *([room_left.sentence(limit, language)] if limit else [])]
    said = joined((element("span", one) for one in told), " ")
    return joined((figure, element("p", said, class_="sc-said"), foot))


def sentences(group: Group, language: Language) -> list[str]:
    """What the work brings, and what it takes away, the largest first."""
    if not group.rows:
        return [language.text("page.no_change")]
    if group.change.holds != EXACT:
        return []
    known = [row for row in group.rows if row.difference]
    brings = sorted((row for row in known if _of(row) > 0), key=_of, reverse=True)
    takes = sorted((row for row in known if _of(row) < 0), key=_of)
    return [
        language.text(key, lines=_listed(rows, language))
        for key, rows in (("answer.brings", brings), ("answer.takes", takes))
        if rows
    ]


def _of(row: Row) -> int:
    return row.difference or 0


def _listed(rows: list[Row], language: Language) -> str:
    """Kinds with their amounts; beyond the largest few only what they come to together."""
    parts = [
        f"{in_sentence(kind_name(language, row.kind))} {language.money(abs(_of(row)))}"
        for row in rows[:MOST_TOLD]
    ]
    rest = sum(abs(_of(row)) for row in rows[MOST_TOLD:])
    return ", ".join(parts + ([language.text("answer.others", cents=rest)] if rest else []))
