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

from collections.abc import Iterable, Mapping, Sequence
import os
from pathlib import Path
import re

from ..base import located_yaml
from ..base.errors import Text
from ..base.guard import close_to, short
from ..base.texts import key_of, read_any_texts
from .law import Law
from .parameters import Reform, Value
from .reading import FOLDER, raise_in_order
from .reform_values import values_of

KINDS = ("bill", "proposal", "reading", "what_if")
KEYS = ("id", "title", "kind", "source", "note", "from", "parameters", "choices")
MUST = ("id", "title", "kind", "source", "from")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def bundled(law: Law) -> dict[str, Path]:
    """The reform files that come with the law, by id (the name of the file)."""
    return {
        path.stem: path
        for folder in law.folders
        for path in sorted((folder / FOLDER).glob("*.yaml"))
    }


def several(
    asked: "Iterable[str | Path | Reform] | str | Path | Reform | None",
) -> "Sequence[str | Path | Reform]":
    """The reforms that are asked for; one alone need be no list, None is none."""
    if asked is None:
        return ()
    return (asked,) if isinstance(asked, (str, Path, Reform)) else tuple(asked)


def find(asked: "Iterable[str | Path | Reform]", law: Law) -> tuple[tuple[Reform, ...], ...]:
    """The reforms that are asked for, each to be set beside the law by itself.

    An entry is the path of a file, an id of a bundled reform, ids with + between for reforms that
    are in force together, or a `Reform`. Raises `InputError` with the faults of all of them.
    """
    faults, known = located_yaml.Faults(), bundled(law)
    combinations: list[tuple[Reform, ...]] = []
    for entry in several(asked):
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
    part = root.mapping(KEYS, MUST)
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
            values = values_of(name, node, key, start, _source(part), law)
            if values and name not in changes:
                changes[name] = values
    titles, note = (
        read_any_texts(part.get(name), f"{key_of(path)}.{name}") for name in ("title", "note")
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
