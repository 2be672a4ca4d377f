"""A scenario as the rows of sheets; where a value comes from has rows of its own."""

from collections.abc import Iterable, Mapping
from typing import Any

from .columns import TOP, SheetOf


def rows_of(
    sheet: SheetOf, tree: Mapping[str, Any], marks: list[dict[str, str]]
) -> Iterable[dict[str, Any]]:
    """The values of a sheet row by row and key by key; marks are taken off and gathered."""
    if sheet.name == TOP:
        yield _flat(
            sheet,
            tree,
            "",
            marks,
        )
    elif not sheet.owner:
        for item in tree.get(sheet.name, ()):
            yield _flat(
                sheet,
                item,
                f"{sheet.name}.{item.get('id', '')}",
                marks,
            )
    else:
        for owner in tree.get(sheet.owner, ()):
            ident, record, path = owner["id"], owner, f"{sheet.owner}.{owner['id']}"
            for part in sheet.path:
                path = f"{path}.{part}"
                record = _plain(record.get(part) if record else None, path, marks)
            for item in record if sheet.several and record else [record] if record else []:
                yield {sheet.owner_key: ident} | _flat(
                    sheet,
                    item,
                    path,
                    marks,
                )


def _flat(
    sheet: SheetOf, record: Mapping[str, Any], path: str, marks: list[dict[str, str]]
) -> dict[str, Any]:
    wanted = {column.key for column in sheet.columns}
    cells: dict[str, Any] = {}

    def walk(values: Mapping[str, Any], key: str) -> None:
        for name, value in values.items():
            dotted = f"{key}.{name}" if key else name
            if key and name in ("source", "assumed") and dotted not in wanted:
                where = ".".join(filter(None, (path, key)))
                marks.append({"where": where, **_texts(name, value)})
            elif dotted in wanted and not isinstance(value, Mapping):
                cells[dotted] = value
            elif _is_marked(value):
                if dotted in wanted:
                    cells[dotted] = _plain(value, f"{path}.{dotted}" if path else dotted, marks)
            elif isinstance(value, Mapping) and any(
                column.startswith(f"{dotted}.") for column in wanted
            ):
                walk(value, dotted)

    walk(record, "")
    return cells


def _plain(value: Any, path: str, marks: list[dict[str, str]]) -> Any:
    """A value without its mark, which is noted with where it belongs."""
    if not _is_marked(value):
        return value
    texts: dict[str, str] = {}
    for kind in ("assumed", "unknown"):
        texts |= _texts(kind, value.get(kind))
    marks.append(
        {"where": path, **({"source": value["source"]} if "source" in value else {}), **texts}
    )
    return value.get("value")


def _texts(kind: str, why: Any) -> dict[str, str]:
    """A text, or one a language, as the cells of a row."""
    if isinstance(why, Mapping):
        return {f"{kind}.{language}": text for language, text in why.items()}
    return {kind: why} if why else {}


def _is_marked(value: Any) -> bool:
    return isinstance(value, Mapping) and (
        value.keys() == {"unknown"}
        or ("value" in value and value.keys() <= {"value", "source", "assumed"})
    )
