"""Spoils a sound file in one place, from a seed: bytes, lines, values, structure, and the parts of
a workbook.

Every mutation is a function of a random source and a file that gives the spoiled file; what it made
is kept by the fuzz test with its seed, so that a finding can be made again.
"""

from collections.abc import Callable
import io
from random import Random
import re
import zipfile

Mutation = Callable[[Random, bytes], bytes]

# What stands in files of real people and in those of nobody: every value below goes into every
# place that has one.
VALUES = (
    "",
    "~",
    "null",
    "[]",
    "{}",
    "[1, 2]",
    "{a: 1}",
    "-",
    "''",
    '"',
    "'",
    "0",
    "1",
    "-1",
    "0.5",
    "0,5",
    "1,234.56",
    "1 234,56",
    "-0.01",
    "99999999999.99",
    "1e400",
    "10e21",
    "1e-9",
    "." * 20,
    "5 %",
    "520 %",
    "101 %",
    "−5",
    "5–9",
    "½",
    "٣",
    "１２",
    "0x10",
    "0o17",
    "1_985",
    ".inf",
    "-.inf",
    ".nan",
    "9" * 4301,
    "-" + "9" * 5000,
    "1." + "0" * 4400,
    "7" * 25,
    "yes",
    "NO",
    "kyllä",
    "true",
    "False",
    "2121-08",
    "2022-13",
    "2022-02-30",
    "0000-00-00",
    "9999-12-31",
    "10000-01-01",
    "2021-W36-1",
    "5.9.2021",
    "20210905",
    "2021-09-05T08:00:00Z",
    "44444",
    "25:00",
    "24:00",
    "7.30",
    "8-16",
    "16:00-8:00",
    "22:00-02:00",
    "last",
    "tuesday",
    "tiistai",
    "disability_pensoin",
    "P1",
    "P1-P9",
    "P99",
    "EVERYBODY",
    "*a",
    "&a 1",
    "!!python/name:os.system",
    "!!binary aGk=",
    "<<",
    "<b>x</b>",
    "=1+1",
    "#DIV/0!",
    "#REF!",
    "x" * 3000,
    "å" * 2001,
    "a b " * 700,
    "\u202eabc",
    "\ufeffx",
    "\u00ad1\u200b2",
    "💥",
    "\\x00",
    "%s{0}{x!r}",
    "{",
    "}",
    "[",
    "]",
    ": :",
    "# no",
    "| ",
    "> ",
    "'it''s'",
    '"\\u12"',
    "@x",
    "`x`",
    "%TAG",
    "eksote-external",
    "wage_per_hour",
)
# A value of a line: after "key: ", after "- ", or inside {…} and […].
_VALUE = re.compile(r"(?<=[:\-,\[{] )[^\s,\]}{\[#][^,\]}\n#]*")
_KEY = re.compile(r"(?:(?<=[{,] )|(?<=[{])|(?<=^)|(?<=- ))[\w.]+(?=:)", re.MULTILINE)


# -- bytes
# ------------------------------------------------------------------------------------------


def flip(draw: Random, content: bytes) -> bytes:
    """A few bytes are others."""
    found = bytearray(content)
    for _ in range(draw.choice((1, 1, 2, 8))):
        found[draw.randrange(len(found))] = draw.randrange(256)
    return bytes(found)


def cut(draw: Random, content: bytes) -> bytes:
    """The file ends too early, or a piece is missing."""
    first = draw.randrange(len(content))
    return (
        content[:first]
        if draw.random() < 0.4
        else content[:first] + content[first + draw.randint(1, 60) :]
    )


def pushed_in(draw: Random, content: bytes) -> bytes:
    """Bytes that do not belong there."""
    at = draw.randrange(len(content) + 1)
    odd = draw.choice(
        (
            b"\0",
            b"\t",
            b"\x85",
            b"\xff\xfe",
            b"\xef\xbb\xbf",
            b"\r",
            b"\x1b[31m",
            b"\xe2\x80\xa8",
            b"\xc0\xaf",
            b"\xed\xa0\x80",
            b"---\n",
            b"...\n",
            b"%YAML 9.9\n",
            b"\x7f",
            b'"',
            b"'",
            b"{",
            b"*",
            b"&",
            b"!",
        )
    )
    return content[:at] + odd + content[at:]


def written_otherwise(draw: Random, content: bytes) -> bytes:
    """Another way of writing letters, line ends or the mark at the beginning."""
    text = content.decode("utf-8", errors="replace")
    return draw.choice(
        (
            lambda: text.encode("utf-16"),
            lambda: text.replace("i", "ä").encode("cp1252", errors="replace"),
            lambda: b"\xef\xbb\xbf" + content,
            lambda: text.replace("\n", "\r\n").encode(),
            lambda: text.replace("\n", "\r").encode(),
            lambda: text.replace('"', "”").replace("'", "’").encode(),
            lambda: text.replace("-", "–").encode(),
            lambda: text.replace(" ", "\u00a0").encode(),
            lambda: text.upper().encode(),
            lambda: text.encode("utf-32"),
            lambda: content + b"\0" * 5000,
            lambda: text.replace("  ", "\t").encode(),
            lambda: content * 2,
        )
    )()


# -- lines, values and structure of a text
# ------------------------------------------------------------


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8", errors="replace").splitlines(keepends=True) or [""]


def _block(lines: list[str], first: int) -> int:
    """Where the block ends that begins with a line: what is indented further belongs to it."""
    depth = len(lines[first]) - len(lines[first].lstrip(" "))
    last = first + 1
    while last < len(lines) and (
        not lines[last].strip() or len(lines[last]) - len(lines[last].lstrip(" ")) > depth
    ):
        last += 1
    return last


def lines(draw: Random, content: bytes) -> bytes:
    """A line is missing, there twice, in another place, indented otherwise or long."""
    found = _lines(content)
    at = draw.randrange(len(found))
    kind = draw.randrange(7)
    if kind == 0:
        del found[at]
    elif kind == 1:
        found.insert(at, found[at])
    elif kind == 2:
        found.insert(draw.randrange(len(found)), found.pop(at))
    elif kind == 3:
        found[at] = " " * draw.randint(1, 5) + found[at]
    elif kind == 4:
        found[at] = found[at].lstrip()
    elif kind == 5:
        found[at] = (
            found[at].rstrip("\n")
            + draw.choice((" # ", " : ", ", ", " - ", "\n  - "))
            + draw.choice(VALUES)
            + "\n"
        )
    else:
        found[at] = found[at] * draw.choice((3, 400))
    return "".join(found).encode("utf-8", errors="replace")


def values(draw: Random, content: bytes) -> bytes:
    """A value, or now and then every value of one key, is another one."""
    text = content.decode("utf-8", errors="replace")
    places = list(_VALUE.finditer(text)) or list(re.finditer(r"[^,;\n]+", text))
    if not places:
        return content
    place, new = draw.choice(places), draw.choice(VALUES)
    if draw.random() < 0.15:
        return text.replace(place[0], new).encode("utf-8", errors="replace")
    return (text[: place.start()] + new + text[place.end() :]).encode("utf-8", errors="replace")


def keys(draw: Random, content: bytes) -> bytes:
    """A key is misspelt, another one, or there twice."""
    text = content.decode("utf-8", errors="replace")
    places = list(_KEY.finditer(text))
    if not places:
        return content
    place = draw.choice(places)
    name = place[0]
    new = draw.choice(
        (
            name[1:],
            name + "s",
            name.upper(),
            draw.choice(places)[0],
            "name",
            "1",
            "?",
            "<<",
            f"? {name}",
            f"'{name}'",
            "x" * 2100,
            "!!x " + name,
            f"&a {name}",
            name + "\u200b",
            "hetu",
        )
    )
    return (text[: place.start()] + new + text[place.end() :]).encode("utf-8", errors="replace")


def structure(draw: Random, content: bytes) -> bytes:
    """A whole block is missing, there twice, elsewhere, one level deeper, replaced, an alias of
    itself, or very deep.
    """
    found = _lines(content)
    first = draw.randrange(len(found))
    last = _block(found, first)
    block = found[first:last]
    head, colon, _ = found[first].partition(":")
    kind = draw.randrange(9)
    if kind == 0:
        found[first:last] = []
    elif kind == 1:
        found[first:first] = block
    elif kind == 2:
        found[first:last] = []
        at = draw.randrange(len(found) + 1)
        found[at:at] = block
    elif kind == 3:
        found[first:last] = ["  " + line for line in block]
    elif kind == 4:
        found[first:last] = [f"{head}{colon} {draw.choice(VALUES)}\n"]
    elif kind == 5:
        found[first:last] = [f"{head}: &here\n", *(block[1:] or ["    - 1\n"]), f"{head}x: *here\n"]
    elif kind == 6:
        found[first:last] = [f"{head}: &here [*here]\n"]
    elif kind == 7:
        depth = draw.choice((50, 2000, 20000))
        found[first:last] = [f"{head}: {'[' * depth}{']' * depth if draw.random() < 0.5 else ''}\n"]
    else:
        doubled = "".join(
            f"  a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 10)
        )
        found[first:first] = [f"{head}y:\n  a0: &a0 [x, x]\n{doubled}"]
    return "".join(found).encode("utf-8", errors="replace")


# -- tables
# -----------------------------------------------------------------------------------------


def fields(draw: Random, content: bytes) -> bytes:
    """A field of a CSV file is another one, missing, or one too many."""
    found = [line.rstrip("\n").split(",") for line in _lines(content)]
    row = draw.choice(found) if draw.random() < 0.7 else found[0]
    at = draw.randrange(len(row))
    kind = draw.randrange(5)
    if kind == 0:
        del row[at]
    elif kind == 1:
        row.insert(at, draw.choice(VALUES))
    elif kind == 2:
        row[at] = f'"{row[at]}'
    else:
        row[at] = draw.choice(VALUES)
    separator = draw.choice((",", ",", ",", ";", "\t"))
    return "\n".join(separator.join(cells) for cells in found).encode("utf-8", errors="replace")


def part_of_a_workbook(draw: Random, content: bytes) -> bytes:
    """One part of the archive is spoiled as text or as bytes, missing, empty or there twice;
    the archive itself stays sound.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {item.filename: archive.read(item) for item in archive.infolist()}
    names = (
        [name for name in parts if "sheet" in name or "sharedStrings" in name or "workbook" in name]
        if draw.random() < 0.85
        else list(parts)
    )
    name = draw.choice(names)
    kind = draw.randrange(10)
    if kind == 0:
        del parts[name]
    elif kind == 1:
        parts[name] = b""
    elif kind == 2:
        parts[name] = draw.choice((flip, cut, pushed_in))(draw, parts[name])
    elif kind == 3:
        parts[name] = parts[draw.choice(list(parts))]
    else:
        parts[name] = _xml(draw, parts[name])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, inside in parts.items():
            archive.writestr(part, inside)
    return made.getvalue()


_CELL = re.compile(r'<c r="[A-Z]+\d+"[^>]*?(?:/>|>.*?</c>)', re.DOTALL)
_TEXT = re.compile(r"(?<=<t>)[^<]*|(?<=<v>)[^<]*")
_ATTRIBUTE = re.compile(r'(?<=[ ])([\w:]+)="([^"]*)"')


def _xml(draw: Random, part: bytes) -> bytes:
    text = part.decode("utf-8", errors="replace")
    odd = draw.choice(VALUES).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    kind = draw.randrange(6)
    if kind == 0 and (cells := list(_CELL.finditer(text))):
        cell = draw.choice(cells)
        at = re.search(r'r="([A-Z]+\d+)"', cell[0])[1]
        new = draw.choice(
            (
                "",
                cell[0] * 2,
                f'<c r="{at}" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
                f'<c r="{at}"><f>500+120</f></c>',
                f'<c r="{at}" t="str"><f>A1</f><v>{odd}</v></c>',
                f'<c r="{at}" t="b"><v>1</v></c>',
                f'<c r="{at}" t="inlineStr"><is><t>{odd}</t></is></c>',
                f'<c r="{at}"><v>{odd}</v></c>',
                '<c r="XFD1048576"><v>1</v></c>',
                f'<c r="{at}" s="9999"><v>1</v></c>',
                f'<c r="{at}" t="s"><v>999999</v></c>',
                f'<c t="inlineStr"><is><t>{odd}</t></is></c>',
                f'<c r="{at}" t="d"><v>2022-03-01T00:00:00</v></c>',
                (
                    '<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
                    f' r="{at}" t="e"><x:v>#N/A</x:v></x:c>'
                ),
                f'<c r="{at}"><v>1e308</v></c>',
                f'<c r="{at}"><v>44624.5</v></c>',
                f'<c r="{at}"><v>-1</v></c>',
                f'<c r="{at}"><v>NaN</v></c>',
            )
        )
        return (text[: cell.start()] + new + text[cell.end() :]).encode("utf-8", errors="replace")
    if kind == 1 and (places := list(_TEXT.finditer(text))):
        place = draw.choice(places)
        return (text[: place.start()] + odd + text[place.end() :]).encode("utf-8", errors="replace")
    if kind == 2 and (places := list(_ATTRIBUTE.finditer(text))):
        place = draw.choice(places)
        return (text[: place.start(2)] + odd + text[place.end(2) :]).encode(
            "utf-8", errors="replace"
        )
    if kind == 3:
        return text.replace("<row ", '<row hidden="1" ', 1).encode()
    if kind == 4:
        bomb = (
            '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c'
            ' "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e'
            ' "&d;&d;&d;&d;&d;&d;&d;&d;">]>'
        )
        return text.replace("?>", "?>" + bomb, 1).replace("<t>", "<t>&e;", 3).encode()
    return text.replace(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ).encode()


OF_TEXT: tuple[Mutation, ...] = (
    flip,
    cut,
    pushed_in,
    written_otherwise,
    lines,
    lines,
    values,
    values,
    values,
    values,
    keys,
    structure,
    structure,
)
OF_TABLES: tuple[Mutation, ...] = (
    flip,
    cut,
    pushed_in,
    written_otherwise,
    lines,
    fields,
    fields,
    fields,
)
OF_WORKBOOKS: tuple[Mutation, ...] = (flip, cut, pushed_in, *[part_of_a_workbook] * 12)
BY_ENDING = {".yaml": OF_TEXT, ".csv": OF_TABLES, ".xlsx": OF_WORKBOOKS}


def spoiled(draw: Random, content: bytes, ending: str) -> tuple[str, bytes]:
    """One mutation, or now and then three on top of each other: their names and the file."""
    names, found = [], content
    for _ in range(3 if draw.random() < 0.1 and ending != ".xlsx" else 1):
        mutation = draw.choice(BY_ENDING[ending])
        names.append(mutation.__name__)
        found = mutation(draw, found) if found else found
    return "+".join(names), found
