"""What a reform or a scenario sets of the law, judged by the parameter that it changes."""

from datetime import date
from fractions import Fraction

from ..base import located_yaml
from ..base.errors import LawError, Text, said
from ..base.guard import close_to
from .law import Law
from .parameters import CHOICE, Parameter, Value, parse, written


def values_of(
    name: str, node: located_yaml.Node, key: str, start: date | None, source: str, law: Law
) -> tuple[Value, ...]:
    """The dated values of one parameter; a plain value holds from the reform's day on."""
    parameter = law.parameters.get(name)
    if parameter is None:
        near = close_to(name, law.parameters, 3, 0.5)
        node.fault(
            Text("the unknown parameter {name!r}", name=name),
            "a parameter of the law (subcontract law rules and law show name them)",
            Text("Did you mean {near}?", near=", ".join(near))
            if near
            else "Remove it or check the spelling.",
        )
        return ()
    if (parameter.unit == CHOICE) != (key == "choices"):
        wanted = "choices" if parameter.unit == CHOICE else "parameters"
        node.fault(
            Text("{name!r} under {key!r}", name=name, key=key),
            Text(
                "{name!r} under {wanted!r}; its unit is {unit}",
                name=name,
                wanted=wanted,
                unit=parameter.unit,
            ),
            Text("Move it to {wanted}.", wanted=wanted),
        )
        return ()
    if not isinstance(node.value, dict):
        value = _value(parameter, node, start, source)
        return (value,) if value is not None and _is_known(parameter, start, node) else ()
    if not node.value:
        node.fault("no values", "a value, or DATE: value", "Write the value that the reform gives.")
    values: list[Value] = []
    for day_text, item in node.value.items():
        day = located_yaml.Node(day_text, item.place, item.path, item.faults).date()
        value = _value(parameter, item, day, source)
        if day is None:
            continue
        if start is not None and day < start:
            item.fault(
                Text("{day}, before the reform's first day", day=day),
                Text("{start} (from) or later", start=start),
                "Move the day, or set `from` earlier.",
            )
        elif values and day <= values[-1].valid_from:
            item.fault(
                Text("{day} after {before}", day=day, before=values[-1].valid_from),
                "days in order, the earliest first",
                "Sort the lines by date.",
            )
        elif value is not None and _is_known(parameter, day, item):
            values.append(value)
    return tuple(values)


def _value(
    parameter: Parameter, node: located_yaml.Node, day: date | None, source: str
) -> Value | None:
    if not isinstance(node.value, str):
        node.fault(
            node.shown(), Text("a value of unit {unit}", unit=parameter.unit), "Write one value."
        )
        return None
    try:
        amount = checked(parameter, node.value)
    except LawError as error:
        if parameter.unit == CHOICE:
            near = close_to(node.value, parameter.options, 1)
            node.fault(
                node.shown(),
                ", ".join(parameter.options),
                Text("Did you mean {near!r}?", near=near[0]) if near else "Choose one of them.",
            )
        else:
            node.fault(
                node.shown(), Text("a value of unit {unit}", unit=parameter.unit), said(error)
            )
        return None
    return Value(
        day or date.min,
        written(parameter, amount),
        amount,
        source,
        "reform",
        place=node.place,
    )


def _is_known(parameter: Parameter, day: date | None, node: located_yaml.Node) -> bool:
    first = parameter.values[0].valid_from
    if day is None or day >= first:
        return True
    node.fault(
        Text("a value from {day}", day=day),
        Text("{first} or later, from when the law knows {name}", first=first, name=parameter.name),
        "Move the day, or set `from` later.",
    )
    return False


def checked(parameter: Parameter, text: str) -> "int | Fraction | str":
    """A value in the parameter's unit, set by a scenario or a reform; `LawError` says what is
    wrong.

    More than all of something is no share, unless the law knows such a share; less than nothing is
    no amount.
    """
    amount = parse(parameter, text)
    known = [value.amount for value in parameter.values if isinstance(value.amount, int | Fraction)]
    if (
        parameter.unit == "share"
        and isinstance(amount, Fraction)
        and amount > 1
        and all(value <= 1 for value in known)
    ):
        raise LawError(Text("{text!r} is more than 100 %", text=text))
    if not isinstance(amount, str) and amount < 0 and all(value >= 0 for value in known):
        raise LawError(Text("{text!r} is less than nothing", text=text))
    return amount
