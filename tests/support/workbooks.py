"""A workbook read back: its cells, formulas and looks."""

from html import unescape
import io
import re
import zipfile

from python_calamine import CalamineWorkbook


class ReadWorkbook:
    """A workbook read back: the values of the cells, and the formulas as they stand in the file."""

    def __init__(self, content):
        self.content = content
        self.archive = zipfile.ZipFile(io.BytesIO(content))
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        self.names = book.sheet_names
        self.cells = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in self.names
        }

    def formulas(self, sheet):
        xml = self.archive.read(f"xl/worksheets/sheet{self.names.index(sheet) + 1}.xml").decode(
            "utf-8"
        )
        return {
            cell: unescape(formula)
            for cell, formula in re.findall(r'<c r="([A-Z]+\d+)"[^>]*><f>(.*?)</f>', xml)
        }

    def at(self, sheet, cell):
        letter, row = re.fullmatch(r"([A-Z])(\d+)", cell).groups()
        return self.cells[sheet][int(row) - 1][ord(letter) - 65]

    def table(self, sheet, head=1):
        """The rows below the headings, up to the first empty one."""
        found = []
        for row in self.cells[sheet][head + 1 :]:
            if row[0] == "":
                break
            found.append(dict(zip(self.cells[sheet][head], row, strict=True)))
        return found

    # A small reading of the formulas, from the cells of this file alone.

    def _column(self, reference):
        sheet, letter, first, last = re.fullmatch(
            r"'([^']+)'!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)", reference
        ).groups()
        rows = self.cells[sheet][int(first) - 1 : int(last)]
        return [row[ord(letter) - 65] if ord(letter) - 65 < len(row) else "" for row in rows] + [
            ""
        ] * (int(last) - int(first) + 1 - len(rows))

    def _sumifs(self, sheet, inside):
        wanted, *rest = inside.split(",")
        values = self._column(wanted)
        keep = [True] * len(values)
        for reference, criterion in zip(rest[::2], rest[1::2], strict=True):
            meant = (
                criterion.strip('"')
                if criterion.startswith('"')
                else (
                    self.at(sheet, criterion.replace("$", ""))
                    if criterion.startswith("$")
                    else float(criterion)
                )
            )
            keep = [
                kept and cell == meant
                for kept, cell in zip(keep, self._column(reference), strict=True)
            ]
        return sum(
            value
            for value, kept in zip(values, keep, strict=True)
            if kept and isinstance(value, float)
        )

    def _sum(self, sheet, letter, first, last):
        rows = self.cells[sheet][int(first) - 1 : int(last)]
        return sum(
            row[ord(letter) - 65] for row in rows if isinstance(row[ord(letter) - 65], float)
        )

    def value(self, sheet, formula):
        """What a formula gives now."""
        text = re.sub(
            r"SUMIFS\(([^()]*)\)",
            lambda found: f"({self._sumifs(sheet, found[1])!r})",
            formula.removeprefix("="),
        )
        text = re.sub(
            r"SUM\(([A-Z])(\d+):[A-Z](\d+)\)",
            lambda found: f"({self._sum(sheet, *found.groups())!r})",
            text,
        )
        if not text.startswith("IF("):
            return eval(text, {"__builtins__": {}})
        conditions, yes, no = re.fullmatch(r'IF\(AND\((.*)\),"(.*)","(.*)"\)', text).groups()
        conditions = re.sub(
            r"(?<![A-Za-z'])([A-Z]\d+)", lambda cell: f"({self.at(sheet, cell[1])!r})", conditions
        )
        holds = eval(
            f"all([{conditions.replace('=0', '==0')}])",
            {"__builtins__": {}},
            {"ROUND": round, "all": all},
        )
        return yes if holds else no
