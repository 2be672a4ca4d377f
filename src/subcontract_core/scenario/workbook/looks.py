"""How the cells of a workbook to fill in look."""

from typing import TYPE_CHECKING, Any

from attrs import define, field

from .columns import Column

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

FORMATS = {
    "money": "#,##0.00",
    "share": "0.00%",
    "integer": "0",
    "number": "General",
    "date": 14,
    "month": "yyyy-mm",
    "time": 20,
}


@define
class Looks:
    """The formats of one book, each made once."""

    book: "Workbook"
    made: dict[str, "Format"] = field(factory=dict)

    def format(self, name: str, **properties: Any) -> "Format":
        """The format of that name, with what is special about it."""
        if name not in self.made:
            self.made[name] = self.book.add_format(
                {"font_name": "Calibri", "font_size": 11, "valign": "top", **properties}
            )
        return self.made[name]

    def heading(self, required: bool) -> "Format":
        """The head of a column."""
        return self.format(
            f"heading {required}",
            bold=True,
            bg_color="#E3EAF2" if required else "#F1F3F5",
            bottom=1,
            text_wrap=True,
        )

    def cell(self, column: Column) -> "Format":
        """A cell of input."""
        kind = "text" if column.many else column.kind
        return self.format(
            f"cell {kind}",
            num_format=FORMATS.get(kind, "@"),
            align="left" if kind in ("text", "id", "choice", "boolean", "amount") else "right",
            text_wrap=kind == "text",
        )


def for_print(page: "Worksheet") -> None:
    """A page on paper: sideways, as wide as the sheet."""
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
