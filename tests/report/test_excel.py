"""The workbook of an answer: its sums equal the page to the cent, its formulas give the values
stored with them, its texts stay texts.
"""

from datetime import date
from functools import lru_cache
from html import unescape
import io
import re
import zipfile

from attrs import evolve
from click.testing import CliRunner
import pytest
from python_calamine import CalamineWorkbook

from invented import country
from report.invented_models import compared, unpaid
from subcontract_core.analysis.analysis import Analysis
from subcontract_core.api import compare
from subcontract_core.base.errors import SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.engine.comparison import compare_tables
from subcontract_core.engine.sweeps import sweep_minutes
from subcontract_core.report.excel import excel_bytes, write_excel
from subcontract_core.report.text.amounts import buyers_cost, people_span, stays
from subcontract_core.report.text.language import Language
from subcontract_core.scenario import load_scenario
from subcontract_core.scenario.types import Mark, TermValue

EN, FI = Language("en", strict=True), Language("fi", strict=True)


class Read:
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

    def value(self, sheet, formula):
        """What a formula gives now."""
        text = re.sub(
            r"SUMIFS\(([^()]*)\)",
            lambda found: f"({self._sumifs(sheet, found[1])!r})",
            formula.removeprefix("="),
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


SOME = (
    "ilomantsi-2022-09",
    "jobcenter-rehabilitative-2022-03",
    "one-group-five-systems",
    "paijathame-2022-09",
    "vaalijala-2022",
)


@lru_cache
def bundled(name):
    comparison = compare(name, language="en").comparison
    return comparison, Read(excel_bytes(Analysis(comparison), EN))


def amounts(told):
    """The amounts of a cell of the page, in cents; None where it is words."""
    found = re.findall(r"([−+]?)€([\d,]+\.\d\d)", told)
    return (
        [
            (-1 if sign == "−" else 1) * int(number.replace(",", "").replace(".", ""))
            for sign, number in found
        ]
        if found and "at " not in told
        else None
    )


@pytest.mark.parametrize("name", SOME)
def test_the_first_sheet_has_the_amounts_of_the_page_and_its_words_where_there_is_none(name):
    comparison, book = bundled(name)
    rows = book.table("Answer", head=4)
    assert len(rows) == len(comparison.outcomes)
    for row, outcome in zip(rows, comparison.outcomes, strict=True):
        for column, told in (
            ("Buyers in the end", buyers_cost(outcome, EN)),
            ("Kept in between", stays(outcome, EN)),
        ):
            cents = amounts(told)
            assert row[column] == (told if cents is None else cents[0] / 100)
        told = people_span(Analysis(comparison), outcome, EN)
        cents = amounts(told) or [None]
        assert (row["Per person, least"], row["Per person, most"]) == (
            (told, told) if cents[0] is None else (cents[0] / 100, cents[-1] / 100)
        )


@pytest.mark.parametrize("name", SOME)
def test_every_formula_gives_the_value_that_is_stored_with_it(name):
    book = bundled(name)[1]
    seen = 0
    for sheet in book.names:
        for cell, formula in book.formulas(sheet).items():
            stored, now = book.at(sheet, cell), book.value(sheet, formula)
            assert stored == (now if isinstance(now, str) else pytest.approx(now, abs=0.001)), (
                sheet,
                cell,
            )
            seen += 1
    assert seen >= 20
    # A row without any amount has nothing to check.
    assert {row["Check"] for row in book.table("Answer", head=4)} - {""} == {"equals the sheets"}


def test_the_check_fails_when_a_cent_is_changed_on_a_sheet_behind():
    book = Read(excel_bytes(Analysis(compared()), EN))
    formula = book.formulas("Answer")["I6"]
    assert book.value("Answer", formula) == "equals the sheets"
    book.cells["People"][2][7] += 0.01
    assert book.value("Answer", formula) == "differs from the sheets"


def test_each_persons_sum_is_a_formula_over_the_lines():
    book = Read(excel_bytes(Analysis(compared()), EN))
    row = book.table("Each person")[0]
    assert (row["Person"], row["Difference"], row["Today"], row["In this model"]) == (
        "P1",
        36.0,
        100.0,
        136.0,
    )
    assert book.formulas("Each person")["E3"].startswith("=SUMIFS('People'!") or book.formulas(
        "Each person"
    )["E3"].startswith("SUMIFS('People'!")


def test_an_amount_that_is_not_in_the_sources_is_words_and_never_a_zero():
    book = Read(excel_bytes(Analysis(unpaid("A public report")), EN))
    row = book.table("Each person")[0]
    assert (row["Difference"], row["Today"]) == ("at least €0.00", 100.0)
    fee = next(row for row in book.table("People") if row["What"] == "Fee for the assignment")
    assert (fee["In this model"], fee["Today"], fee["Difference"]) == (
        "not in the sources",
        0.0,
        "not in the sources",
    )
    assert book.table("Kept")[0]["Euros"] == "not in the sources"


def test_days_are_dates_and_the_words_are_those_of_the_language():
    book = Read(excel_bytes(Analysis(compared()), FI))
    row = book.table("Maksut")[0]
    assert isinstance(row["Maksupäivä"], date) and isinstance(row["Kuukaudelta"], date)
    assert book.cells["Vastaus"][3][0] == "Ero nykytilanteeseen"


RISKY = '=HYPERLINK("http://example.org";"x")'


def test_a_text_that_looks_like_a_formula_stays_a_text():
    mark = Mark("assumed", RISKY)
    scenario = evolve(
        country.scenario(),
        title={"en": RISKY, "fi": "+1"},
        note={"en": "@SUM(A1)"},
        terms=(TermValue("seller", "wage", "6.00", mark=mark),),
    )
    book = Read(excel_bytes(Analysis(compared(scenario)), EN))
    texts = [
        cell
        for rows in book.cells.values()
        for row in rows
        for cell in row
        if isinstance(cell, str)
    ]
    assert (
        any(RISKY in text for text in texts)
        and "@SUM(A1)" in texts
        and RISKY in {row["Source, or why it is assumed"] for row in book.table("Terms")}
    )
    formulas = [formula for sheet in book.names for formula in book.formulas(sheet).values()]
    assert formulas and all(re.match(r"=?(SUMIFS|IF)\(", formula) for formula in formulas)
    assert 'quotePrefix="1"' in book.archive.read("xl/styles.xml").decode()


def test_every_value_of_the_law_that_was_read_is_listed_with_act_section_source_and_day():
    rows = Read(
        excel_bytes(
            Analysis(
                compare("one-group-five-systems", ["jobcenter-app"], language="en").comparison
            ),
            EN,
        )
    ).table("Law")
    limit = next(row for row in rows if row["Id"] == "pension.earnings_limit")
    assert (limit["In euros"], limit["In force from"]) == (837.59, date(2021, 1, 1))
    assert "738/2009" in limit["Act"] and limit["Source"] and isinstance(limit["Checked on"], date)
    vat = next(row for row in rows if row["Id"] == "tax.vat_rate")
    assert vat["As a share"] == 0.24


def test_a_term_that_the_sources_leave_open_says_so_and_an_assumption_says_why():
    rows = Read(
        excel_bytes(
            Analysis(
                compare(
                    "vaalijala-2022", ["jobcenter-partner", "vaalijala"], language="en"
                ).comparison
            ),
            EN,
        )
    ).table("Terms")
    price = next(
        row for row in rows if row["Model"] == "jobcenter-partner" and row["Id"] == "price_per_hour"
    )
    assert (price["Value"], price["Where it is from"]) == (
        "not in the sources",
        "not in the sources",
    )
    borrowed = next(
        row for row in rows if row["Model"] == "vaalijala" and row["Id"] == "price_per_hour"
    )
    assert (borrowed["Value"], borrowed["Where it is from"]) == (
        "€35.00 an hour",
        "assumed",
    ) and "borrowed" in borrowed["Source, or why it is assumed"]


def test_of_many_cases_the_first_is_on_the_first_sheet_and_all_are_behind_it():
    one = compared()
    many = compare_tables(
        sweep_minutes(country.scenario(), [120, 60]),
        ["seller"],
        law=one.law,
        catalogue=country.catalogue(country.seller()),
    )
    book = Read(excel_bytes(Analysis(many), EN))
    assert {row["Case"] for row in book.table("People")} == {1.0, 2.0}
    for sheet in ("Answer", "Each person"):
        assert all(
            book.at(sheet, cell) == pytest.approx(book.value(sheet, formula))
            for cell, formula in book.formulas(sheet).items()
            if formula.lstrip("=").startswith("SUMIFS")
        )
    assert len(book.table("Each person")) == 2 * len(country.scenario().people)


def test_a_reform_is_below_the_law_with_its_own_numbers_and_its_name_in_every_row():
    comparison = compare(
        "vaalijala-2022", ["vaalijala"], language="en", reforms=["earnings-limit-1500"]
    ).comparison
    book = Read(excel_bytes(Analysis(comparison), EN))
    rows = book.table("Answer", head=4)
    assert [row["#"] for row in rows] == [1.0, 2.0, 3.0, 4.0] and rows[0]["Law"] != rows[2]["Law"]
    assert {row["Check"] for row in rows} == {"equals the sheets"}
    for sheet in ("Answer", "Each person"):
        for cell, formula in book.formulas(sheet).items():
            now = book.value(sheet, formula)
            assert book.at(sheet, cell) == (
                now if isinstance(now, str) else pytest.approx(now, abs=0.001)
            )
    limits = {
        row["Law"]: row["In euros"]
        for row in book.table("Law")
        if isinstance(row["In euros"], float) and row["Id"] == "pension.earnings_limit"
    }
    assert 1500.0 in limits.values()


def test_headings_stay_in_sight_and_are_printed_on_every_page_and_tables_can_be_filtered():
    book = Read(excel_bytes(Analysis(compared()), EN))
    for at, name in enumerate(book.names, 1):
        xml = book.archive.read(f"xl/worksheets/sheet{at}.xml").decode()
        assert 'state="frozen"' in xml and 'orientation="landscape"' in xml, name
    titles = re.findall(
        r'<definedName name="_xlnm.Print_Titles"[^>]*>',
        book.archive.read("xl/workbook.xml").decode(),
    )
    assert len(titles) == len(book.names)
    assert "<autoFilter" in book.archive.read("xl/worksheets/sheet3.xml").decode()


@pytest.mark.parametrize("code", ["en", "fi", "sv"])
def test_no_two_columns_of_a_sheet_have_the_same_heading(code):
    book = Read(excel_bytes(Analysis(compared()), Language(code, strict=True)))
    for name in book.names:
        heads = [cell for cell in book.cells[name][4 if name == book.names[0] else 1] if cell != ""]
        assert len(heads) == len(set(heads)) > 2, name


def test_the_same_answer_makes_the_same_file():
    assert excel_bytes(Analysis(compared()), EN) == excel_bytes(Analysis(compared()), EN)


# -- files and commands ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("r.csv", "ends with .xlsx"),
        ("no folder/r.xlsx", "there is no folder"),
        ("taken.xlsx", "is a folder"),
    ],
)
def test_a_path_that_cannot_be_written_is_one_message_and_leaves_nothing(name, why, tmp_path):
    (tmp_path / "taken.xlsx").mkdir()
    with pytest.raises(SubcontractError, match=why):
        write_excel(Analysis(compared()), tmp_path / name, EN)
    assert [path.name for path in tmp_path.iterdir()] == ["taken.xlsx"]


def test_a_file_of_that_name_is_replaced_as_a_whole(tmp_path):
    (tmp_path / "r.xlsx").write_text("old")
    answer = compare("vaalijala-2022", ["vaalijala"], language="en")
    with pytest.raises(SubcontractError, match="overwrite=True"):
        answer.to_excel(tmp_path / "r.xlsx")
    assert (tmp_path / "r.xlsx").read_text() == "old"
    assert answer.to_excel(tmp_path / "r.xlsx", overwrite=True) == tmp_path / "r.xlsx"
    assert Read((tmp_path / "r.xlsx").read_bytes()).names[0] == "Answer"
    assert [path.name for path in tmp_path.iterdir()] == ["r.xlsx"]


def call(*arguments):
    return CliRunner().invoke(main, [*map(str, arguments), "--language", "en"])


def test_a_template_that_is_written_from_a_scenario_is_compared_into_a_workbook(tmp_path):
    asked, told = tmp_path / "asked.xlsx", tmp_path / "told.xlsx"
    assert call("template", asked, "vaalijala-2022").exit_code == 0
    result = call("compare", asked, "--models", "vaalijala", "--excel", told, "--page")
    assert (result.exit_code, "told.xlsx" in result.stderr) == (0, True)
    assert result.stdout == call("compare", "vaalijala-2022", "--models", "vaalijala").stdout
    assert Read(told.read_bytes()).names[:2] == ["Answer", "Each person"]


def test_an_empty_template_is_refused_with_its_cells(tmp_path):
    assert call("template", tmp_path / "t.xlsx").exit_code == 0
    result = call("compare", tmp_path / "t.xlsx")
    assert result.exit_code == 1
    assert (
        "Scenario!C4" in result.stderr
        and "People!A3" in result.stderr
        and "Traceback" not in result.stderr
    )


def test_a_wrong_name_for_the_workbook_is_told_before_anything_is_computed(tmp_path):
    result = call("compare", load_scenario("vaalijala-2022").id, "--excel", tmp_path / "r.ods")
    assert (result.exit_code, result.stdout) == (1, "") and "ends with .xlsx" in result.stderr
