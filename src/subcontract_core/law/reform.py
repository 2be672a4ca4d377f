"""Reforms: files that change parameters or choose other variants of the law from a day on.

A reform file has a closed format, read with every fault at once:

    id: earnings-limit-1500
    title: …                    # English, or {en: …, fi: …}
    kind: what_if               # bill, proposal, reading or what_if
    source: where it is proposed or written
    note: …                     # may be left out
    from: 2027-01-01            # the law is unchanged to the day before
    parameters: {name: value}   # or {name: {DATE: value, DATE: value}}; amounts, shares and counts
    choices: {name: option}     # the same for choices

From its day on only the reform's values of a parameter hold, whatever the law says of later days.
The files that come with a law stand in a folder `reforms` beside it and are asked for by id; others
by their path.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
import os
from pathlib import Path
import re

from ..base import located_yaml
from ..base.errors import LawError, Text, said
from ..base.guard import close_to, short
from ..base.texts import key_of, read_texts
from .law import Law
from .parameters import CHOICE, Parameter, Reform, Value, parse, written
from .reading import FOLDER, raise_in_order

KINDS = ("bill", "proposal", "reading", "what_if")
_KEYS = ("id", "title", "kind", "source", "note", "from", "parameters", "choices")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def bundled(law: Law) -> dict[str, Path]:
    """The reform files that come with the law, by id (the name of the file)."""
    return {
        path.stem: path
        for folder in law.folders
        for path in sorted((folder / FOLDER).glob("*.yaml"))
    }


def find(asked: "Iterable[str | Path | Reform]", law: Law) -> tuple[tuple[Reform, ...], ...]:
    """The reforms that are asked for, each to be set beside the law by itself.

    An entry is the path of a file, an id of a bundled reform, ids with + between for reforms that
    are in force together, or a `Reform`. Raises `InputError` with the faults of all of them.
    """
    faults, known = located_yaml.Faults(), bundled(law)
    combinations: list[tuple[Reform, ...]] = []
    for entry in asked:
        together = (
            [entry]
            if isinstance(entry, Reform)
            else [_read(part, law, known, faults) for part in _parts(entry)]
        )
        reforms = tuple(reform for reform in together if reform is not None)
        _check_together(reforms, faults)
        combinations.append(reforms)
    labels = [" + ".join(reform.id for reform in reforms) for reforms in combinations]
    for label in dict.fromkeys(label for label in labels if label and labels.count(label) > 1):
        faults.add(
            "reforms",
            label,
            Text("{label!r} {n} times", label=label, n=labels.count(label)),
            "each reform once",
            "Leave one out, or give the file another id.",
        )
    raise_in_order(faults)
    return tuple(combinations)


def _parts(entry: "str | Path") -> list[str]:
    text = str(entry)
    return [text] if os.path.isfile(text) else text.split("+")


def _read(
    asked: str, law: Law, known: Mapping[str, Path], faults: located_yaml.Faults
) -> Reform | None:
    name = asked.strip()
    if name in known:
        return _reform(known[name], law, faults)
    if Path(name).suffix in (".yaml", ".yml") or "/" in name:
        return _reform(Path(name), law, faults)
    near = close_to(name, known, 1)
    faults.add(
        "reforms",
        name or "(nothing)",
        "no such reform",
        ", ".join(known) or "the path of a YAML file",
        (
            Text("Did you mean {near!r}?", near=near[0])
            if near
            else "Give one of these ids, or the path of a file."
        ),
    )
    return None


def _check_together(reforms: tuple[Reform, ...], faults: located_yaml.Faults) -> None:
    """Reforms in force together may not set the same parameter: the order would decide in
    silence.
    """
    owner: dict[str, Reform] = {}
    for reform in reforms:
        for name in reform.changes:
            first = owner.setdefault(name, reform)
            if first is not reform:
                faults.add(
                    reform.place,
                    name,
                    Text("a change by both {first} and {second}", first=first.id, second=reform.id),
                    "each parameter changed by one of the reforms in force together",
                    "Set them side by side instead of together.",
                )


def read_reform(path: Path | str, law: Law) -> Reform:
    """Read one reform file and check it against the law; raises `InputError` with all its
    faults.
    """
    faults = located_yaml.Faults()
    reform = _reform(Path(path), law, faults)
    raise_in_order(faults)
    assert reform is not None
    return reform


def _reform(path: Path, law: Law, faults: located_yaml.Faults) -> Reform | None:
    before = len(faults.found)
    root = located_yaml.read(path, faults=faults)
    if len(faults.found) > before:
        return None  # not YAML: the rest would only repeat it
    part = root.mapping(_KEYS, ("id", "title", "kind", "source", "from"))
    start = part["from"].date() if "from" in part else None
    if "id" in part and not _ID.fullmatch(name := part["id"].text("x")):
        part["id"].fault(
            repr(short(name)),
            "small letters, digits and single hyphens, such as earnings-limit-1500",
            "Choose another id.",
        )
    # a misspelt key is one fault
    if isinstance(root.value, dict) and not any(
        close_to(key, ("parameters", "choices")) for key in part
    ):
        root.fault(
            "no 'parameters' and no 'choices'",
            "at least one change",
            "Add parameters: {name: value} or choices: {name: option}.",
        )
    changes: dict[str, tuple[Value, ...]] = {}
    for key in ("parameters", "choices"):
        if key not in part:
            continue
        named = part[key].mapping()
        if isinstance(part[key].value, dict) and not named:
            part[key].fault(
                "nothing", "at least one change", "Name a parameter, or leave the key out."
            )
        for name, node in named.items():
            values = _values(name, node, key, start, _source(part), law)
            if values and name not in changes:
                changes[name] = values
    titles, note = (
        read_texts(part.get(name), f"{key_of(path)}.{name}") for name in ("title", "note")
    )
    kind = part["kind"].one_of(KINDS) if "kind" in part else ""
    source = part["source"].text() if "source" in part else ""
    if len(faults.found) > before or start is None:
        return None
    reform_id = part["id"].text()
    marked = {
        name: tuple(_marked(value, reform_id) for value in values)
        for name, values in changes.items()
    }
    return Reform(reform_id, titles, kind, source, start, marked, note, root.place, path.absolute())


def _source(part: dict[str, located_yaml.Node]) -> str:
    node = part.get("source")
    return node.value.strip() if node is not None and isinstance(node.value, str) else ""


def _marked(value: Value, reform: str) -> Value:
    return Value(
        value.valid_from,
        value.text,
        value.amount,
        value.source,
        "reform",
        None,
        reform,
        value.place,
    )


def _values(
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
        day or date.min, written(parameter, amount), amount, source, "reform", place=node.place
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
