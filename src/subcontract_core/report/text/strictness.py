"""A strict run: it stops on values of the law that moved a figure and that are not known for their
month or that nobody has verified.
"""

from collections.abc import Iterator

from attrs import field, frozen

from ...analysis.analysis import Analysis
from ...analysis.mattering import Moves
from ...base.errors import Fault, InputError, Text
from ...law import Parameter, Value
from .doubted_law import doubtful

_ALLOWED = Text("values that are verified and known for the months asked")


@frozen(eq=False)
class _Act:
    """The values of one act that a strict run refuses: where the first stands, and each with why,
    by name and first day.
    """

    place: str
    sections: dict[str, None] = field(factory=dict)
    values: dict[str, Text] = field(factory=dict)


def refuse_doubtful(analysis: Analysis) -> None:
    """Raise `InputError` with one fault for each act: its values that moved a figure here and that
    are carried forward or that nobody has verified.
    """
    acts: dict[str, _Act] = {}
    for one in analysis.laws:
        asked = list(_asked(one))
        moves = Moves.of(one.comparison, one.catalogue)
        moved = moves.all_matter([(parameter, value) for parameter, value, _ in asked])
        for (parameter, value, why), matters in zip(asked, moved, strict=True):
            place = value.place or parameter.place or one.comparison.law.name
            name = f"{parameter.name} {value.valid_from}"
            known = acts.get(parameter.act)
            if matters and (known is None or name not in known.values):
                act = acts.setdefault(parameter.act, _Act(place))
                act.sections[parameter.section] = None
                act.values[name] = why
    if acts:
        raise InputError([_fault(name, act) for name, act in acts.items()])


def _asked(analysis: Analysis) -> Iterator[tuple[Parameter, Value, Text]]:
    """The values that are carried forward, then those that nobody has verified, each with what is
    said of it.
    """
    for used in analysis.carried:
        parameter, value = used.parameter, used.value
        why = Text(
            "{name} = {value}, known to {day} only",
            name=parameter.name,
            value=value.text,
            day=parameter.known_to,
        )
        yield parameter, value, why
    for doubt in doubtful(analysis.comparison):
        name, text = doubt.parameter.name, doubt.value.text
        if analysis.is_carried(doubt.parameter, doubt.value):
            continue
        if doubt.why == "memory":
            why = Text("{name} = {value}, from memory", name=name, value=text)
        elif doubt.why == "secondary":
            why = Text("{name} = {value}, from a secondary source", name=name, value=text)
        else:
            continue
        yield doubt.parameter, doubt.value, why


def _fault(name: str, act: _Act) -> Fault:
    found, *others = act.values.values()
    for other in others:
        found = Text("{first}; {second}", first=found, second=other)
    sections = ", ".join(section for section in act.sections if section)
    where = (
        Text("{act}, section {section}", act=Text(name), section=sections)
        if sections
        else Text(name)
    )
    to_do = Text(
        "Read {act}, and write value, source, checked_on and known_to in the law's file; or set"
        " the values in the scenario (law: …).",
        act=where,
    )
    return Fault(
        act.place,
        Text(name),
        found,
        _ALLOWED,
        to_do,
    )
