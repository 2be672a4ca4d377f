"""What a notebook is given of drawn years: sentences, tables, and any draw as a scenario."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from .analysis.asked import asked_month
from .analysis.counted import MonthCounts, PersonChance, of_person
from .analysis.counted_money import MoneyChance, money_of
from .analysis.drawn_money import drawn_money
from .analysis.drawn_visits import Visits, visits_of
from .analysis.uncertain import Asked, uncertain
from .engine.comparison import TODAY, Comparison
from .model import catalogue as installed
from .model.catalogue import Catalogue
from .report.json_chance import chance_json
from .report.tables import chance_rows, frames
from .report.terminal.reforms import reform_name
from .report.text import chance_told
from .report.text.chance_money import of_person as of_person_money
from .report.text.language import Language
from .scenario.types import Scenario


@frozen(eq=False)
class ChanceAnswer:
    """A person's drawn years in one model, under each way to take unknown chances and each reading.
    `month` is the month that is shown, None for the one that passes the limit most often.
    `reforms` are the same draws under the law with each reform that was asked for, by its name.
    Displaying it in a notebook shows the whole page as text.
    """

    ways: tuple[tuple[PersonChance, ...], ...]
    month: int | None
    language: Language
    money: tuple[tuple[MoneyChance, ...], ...] = ()
    reforms: tuple[tuple[str, "ChanceAnswer"], ...] = ()
    catalogue: Catalogue | None = None

    @property
    def first(self) -> PersonChance:
        """The first reading."""
        return self.ways[0][0]

    @property
    def sentence(self) -> str:
        """The answer under the first reading in a few sentences."""
        shown = self.first.busiest if self.month is None else self.first.month(self.month)
        told = chance_told.sentences(self.first, shown, self.language)
        told += of_person_money(self.money[0][0], self.language) if self.money else []
        return " ".join(told)

    @property
    def months(self) -> Any:
        """DataFrame: a row a month and reading, in how many of twenty the limit is passed, and more
        or less is left than today.
        """
        return frames.frame(chance_rows.tidy_months(self.ways))

    @property
    def twenty(self) -> Any:
        """DataFrame: the twenty real months of each month and reading, fewest minutes first."""
        return frames.frame(chance_rows.tidy_little(self.ways))

    def open(self, draw: int) -> Scenario:
        """A draw as an ordinary scenario, whose comparison has the same cents.

        Raises `InputError` for a draw that there is not.
        """
        return self.first.drawn.open(draw)

    def shown(self) -> list[tuple[PersonChance, MonthCounts, Visits]]:
        """Each reading with the month that is shown and the visits of its twenty draws."""
        found = []
        for one in (one for way in self.ways for one in way):
            month = one.busiest if self.month is None else one.month(self.month)
            draws = [little.draw for little in month.little]
            visits = visits_of(one, draws, month.number, self.catalogue)
            found.append((one, month, visits))
        return found

    @property
    def every_money(self) -> list[MoneyChance]:
        """What is counted of the money beside what is in hand, as `shown` has the readings."""
        return [one for way in self.money for one in way]

    def to_html(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write the page with its pictures as one HTML file that needs nothing else; gives the
        path. Raises `SubcontractError` for a path that cannot be written, and for a file that
        exists unless `overwrite` is given.
        """
        from .report.html.chance_page import chance_page
        from .report.html.files import write_page

        shown, read = self.shown(), self.first.drawn.scenario.file
        beside = [(name, one.shown(), one.every_money) for name, one in self.reforms]
        return write_page(
            lambda: chance_page(shown, self.language, self.every_money, beside),
            path,
            self.language,
            overwrite=overwrite,
            inputs=[read] if read else [],
        )

    def to_excel(self, path: str | Path, *, overwrite: bool = False) -> Path:
        """Write the counts, the twenty months of each month, the years and the money, under each
        reform too, as an Excel workbook (.xlsx); gives the path. Raises `SubcontractError` as
        `to_html` does.
        """
        from .report.excel.chance import write_chance

        return write_chance(
            self.ways,
            path,
            self.language,
            self.every_money,
            [(name, one.ways, one.every_money) for name, one in self.reforms],
            overwrite=overwrite,
        )

    def to_json(self) -> dict[str, Any]:
        """Everything that is counted, as plain values."""
        found = chance_json(self.ways, self.every_money)
        under = [{"law": name} | one.to_json() for name, one in self.reforms]
        return found | ({"reforms": under} if under else {})

    def __str__(self) -> str:
        from .report.terminal.chance import chance_page
        from .report.terminal.layout import heading

        pages = [chance_page(self.ways, self.month, self.language, self.money)]
        for name, one in self.reforms:
            named = self.language.text("chance.under", reform=name)
            pages += ["\n".join(heading(named, "=")), str(one)]
        return "\n\n".join(pages)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """The same text where a notebook shows no HTML."""
        printer.text(str(self))


def chance_of(
    comparison: Comparison,
    person: str,
    model: str,
    draws: int,
    seed: int | None,
    month: str,
    language: Language,
    catalogue: Catalogue | None,
    reforms: Sequence[Asked] = (),
) -> ChanceAnswer:
    """The drawn years of the scenario of a comparison, under its law and under each of the reforms
    that it was asked with.
    """
    if model != TODAY:
        (catalogue or installed.catalogue()).get(model)  # a name that is no model is told as such
    shown = None if not month else asked_month(month, comparison.scenario)

    def under(reform: Asked | None) -> ChanceAnswer:
        drawn = uncertain(
            comparison.scenario,
            [] if model == TODAY else [model],
            draws,
            seed,
            catalogue=catalogue,
            reform=reform,
        )
        ways = of_person(drawn, model, person)
        money = tuple(
            money_of(drawn_money(one, model, catalogue, reform), way)
            for one, way in zip(drawn, ways, strict=True)
            if model != TODAY
        )
        return ChanceAnswer(ways, shown, language, money, catalogue=catalogue)

    found = zip(comparison.reforms, reforms, strict=False)
    beside = tuple((reform_name(one, language), under(reform)) for one, reform in found)
    return evolve(under(None), reforms=beside)
