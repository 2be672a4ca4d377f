"""Exercises in which one guesses first: the answer opens once something is chosen, without any
script, so that it works in a notebook, on a page and offline.
"""

from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from ...training.exercises import Exercise
from ...training.guessing import Choice, Task, Word
from ..charts.money_path import money_path_drawing, step_rows
from ..charts.thirty_days import thirty_days
from ..markup.document import document
from ..markup.elements import NOTHING, Markup, details, element, joined, paragraph, section, table
from ..text.labels import act, role_name
from ..text.language import Language
from ..text.todays_law import law_today
from .style import STYLE

GUESS = """
.guess{min-inline-size:0;max-width:52rem;margin:1em 0;padding:.6em 1em}
.guess{border:1px solid #8a939c;border-radius:.4em}
.guess legend{float:left;width:100%;font-weight:600;padding:.2em 0 .4em}
.guess .under{clear:both}
.guess input{float:left;clear:left;margin:.75em .6em 0 0}
.guess label{display:block;padding:.4em 0 .4em 1.7em}
.guess .told{display:none;border-left:.3em solid #1f5fa8;padding:.1em .9em;margin:.5em 0}
.guess .hit,.guess .miss{display:none;font-weight:600}
.guess input:checked~.told{display:block}
.guess input.sure:checked~.told .hit,.guess input:not(.sure):checked~.told .miss{display:block}
.guess .drawn{overflow-x:auto}
.guess .days svg{min-width:0;width:auto;max-width:100%}
.guess .small{font-size:.9em;color:#525c67}
"""

# An element that is never closed.
_RADIO = Markup('<input type="radio" name="{name}" id="{ident}" class="{sure}">')

Titles = Mapping[str, str]


def tasks_page(
    asked: Iterable[tuple[Exercise, Sequence[Task]]], titles: Titles, language: Language
) -> str:
    """All tasks by their exercise as one HTML text that needs nothing else. `titles` are those of
    the models, by their ids.
    """
    title = language.text("tasks.title")
    parts = [
        section(
            2,
            f"{one.id} {language.pick(one.title)}",
            one.id,
            paragraph(language.pick(one.teaches), "note"),
            guesses(found, titles, language),
        )
        for one, found in asked
    ]
    head = element("h1", title), paragraph(language.text("tasks.about"))
    return document(
        language.code,
        title,
        STYLE + GUESS,
        element("main", *head, *parts),
    )


@frozen(eq=False)
class Guesses:
    """Tasks of an exercise as a notebook shows them."""

    tasks: tuple[Task, ...] = field(repr=False)  # a text of it would give the answers away
    titles: Titles = field(repr=False)
    language: Language

    def _repr_html_(self) -> Markup:
        """What is asked, with the style that it needs; each answer opens once one has guessed."""
        style = element("style", Markup(GUESS))
        return element("div", style, guesses(self.tasks, self.titles, self.language))


def guesses(found: Sequence[Task], titles: Titles, language: Language) -> Markup:
    """Each task: what is asked, the choices, and below them what opens."""
    return joined(_guess(number, task, titles, language) for number, task in enumerate(found, 1))


def _guess(number: int, task: Task, titles: Titles, language: Language) -> Markup:
    name = f"{task.exercise}-{number}"
    asked = element(
        "legend",
        _words(
            task.key,
            task.values,
            task,
            titles,
            language,
        ),
    )
    choices = []
    for place, choice in enumerate(task.choices):
        ident = f"{name}-{place}"
        sure = "sure" if place == task.right else ""
        choices.append(_RADIO.format(name=name, ident=ident, sure=sure))
        choices.append(element("label", _choice(choice, task, titles, language), for_=ident))
    told = _told(task, titles, language)
    under = element("div", *choices, told, class_="under")
    return element(
        "fieldset",
        asked,
        under,
        class_="guess",
        id=name,
    )


def _choice(choice: Choice, task: Task, titles: Titles, language: Language) -> str:
    return _words(
        choice.key,
        choice.values,
        task,
        titles,
        language,
    )


def _words(
    key: str,
    values: Mapping[str, object],
    task: Task,
    titles: Titles,
    language: Language,
) -> str:
    """A text with its values: models by their titles, parties by their names."""
    filled: dict[str, object] = {name: _said(one, language) for name, one in values.items()}
    model = str(task.values.get("model", ""))
    if "model" in filled:
        filled["model"] = titles.get(model, model)
    if "party" in filled:
        filled["party"] = role_name(language, str(filled["party"]), model)
    if task.question is not None:
        filled["question"] = language.pick(task.question.texts)
    return language.text(key, **filled)


def _said(value: object, language: Language) -> object:
    """A value as a text is filled with it: words of the catalogues and of the sources in the
    language, several of them one after another.
    """
    if isinstance(value, Word):
        return language.text(value.key)
    if isinstance(value, Mapping):
        return language.pick(value)
    if isinstance(value, tuple):
        return "; ".join(str(_said(one, language)) for one in value)
    return value


def _told(task: Task, titles: Titles, language: Language) -> Markup:
    """What opens: whether it was right, the right answer, why, a picture, the sources."""
    right = _choice(task.choices[task.right], task, titles, language)
    lines = [
        element("p", language.text("tasks.hit"), class_="hit"),
        element("p", language.text("tasks.miss"), class_="miss"),
        element("p", language.text("tasks.right", right=right)),
    ]
    if language.has(f"{task.key}.answer"):
        lines.append(
            element(
                "p",
                _words(
                    f"{task.key}.answer",
                    task.values,
                    task,
                    titles,
                    language,
                ),
            )
        )
    if task.question is not None:
        lines.append(element("p", law_today(task.question.today, language)))
    sources = "; ".join(dict.fromkeys(filter(None, (act(language, *task.law), *task.sources))))
    source = element("p", language.text("tasks.source", source=sources), class_="small")
    return element(
        "div",
        *lines,
        _pictures(task, titles, language),
        source,
        class_="told",
    )


def _pictures(task: Task, titles: Titles, language: Language) -> Markup:
    if task.wait is not None:
        return element("div", thirty_days(task.wait, language), class_="days")
    if not task.path:
        return NOTHING
    head = [language.text(f"tasks.{key}") for key in ("when", "from", "to", "sent")]
    return joined(
        _drawn(
            titles.get(path.model, path.model),
            money_path_drawing(path, language),
            table(
                titles.get(path.model, path.model),
                head,
                step_rows(path, language),
                words=(1, 2, 3),
                shown=False,
            ),
            language,
        )
        for path in task.path
    )


def _drawn(name: str, drawn: Markup, rows: Markup, language: Language) -> Markup:
    """A model's picture with the same steps as a table that opens."""
    more = details(language.text("tasks.as_table"), rows)
    return element("div", element("p", element("b", name)), drawn, more)
