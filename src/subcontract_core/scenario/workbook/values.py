"""Values of a scenario in cells, as a spreadsheet has them: numbers, days, times, words."""

from collections.abc import Mapping
from datetime import date, datetime, time
import re
from typing import TYPE_CHECKING, Any

from attrs import define

from ...base.errors import SubcontractError
from .cells import NOTHING, exact_number, name_of
from .columns import TOP, Column, SheetOf
from .looks import FORMATS, Looks
from .wording import Wording

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_TEXT = 32_767
_AMOUNT = re.compile(r"[+-]?\d+(\.\d+)?( ?%)?")


@define
class Values:
    """Writes values into cells, as they look and in the words of the lists."""

    looks: Looks
    wording: Wording

    def put(
        self, page: "Worksheet", row: int, place: int, sheet: SheetOf, column: Column, value: Any
    ) -> None:
        """Write a value of a column into a cell; nothing where there is none."""
        look = self.looks.cell(column)
        if value is None:
            if sheet.name == TOP:
                page.write_blank(row, place, None, look)
            return
        shown = self.wording.shown.get(f"{sheet.name}.{column.key}", {})
        if column.many:
            parts = [self._text(column, item, shown) for item in value]
            self._string(
                page,
                row,
                place,
                ", ".join(parts) if parts else shown.get(NOTHING, NOTHING),
                look,
            )
            return
        number = (
            exact_number(value)
            if isinstance(value, str) and column.kind in FORMATS and _AMOUNT.fullmatch(value)
            else value
            if isinstance(value, int) and not isinstance(value, bool)
            else None
        )
        if number is not None and column.kind in ("money", "share", "integer", "number"):
            page.write_number(row, place, number, look)
        elif column.kind == "date" and isinstance(value, date):
            page.write_datetime(row, place, datetime(value.year, value.month, value.day), look)
        elif column.kind == "month":
            page.write_datetime(row, place, datetime.strptime(f"{value}-01", "%Y-%m-%d"), look)
        elif column.kind == "time":
            # The end of a day is no time of a spreadsheet: it stands as a text, which reads back.
            (
                self._string(
                    page,
                    row,
                    place,
                    str(value),
                    look,
                )
                if value == "24:00"
                else page.write_datetime(row, place, time.fromisoformat(str(value)), look)
            )
        else:
            self._string(
                page,
                row,
                place,
                self._text(column, value, shown),
                look,
            )

    def _text(self, column: Column, value: Any, shown: Mapping[str, str]) -> str:
        if isinstance(value, bool):
            value = "true" if value else "false"
        if isinstance(value, date):
            return (
                f"{value.day}.{value.month}.{value.year}"
                if self.wording.words.code != "en"
                else f"{value}"
            )
        return shown.get(str(value), str(value))

    def _string(self, page: "Worksheet", row: int, place: int, text: str, look: "Format") -> None:
        if len(text) > MOST_TEXT:
            raise SubcontractError(
                self.wording.words.text(
                    "error.long_text",
                    cell=f"{page.get_name()}!{name_of(row, place)}",
                    most=MOST_TEXT,
                )
            )
        page.write_string(row, place, text, look)
