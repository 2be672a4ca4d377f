"""What it takes to add one thing of a sort: the edits, file by file, as an author makes them."""

from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from subcontract_core.base.catalogues import LANGUAGES


@frozen
class Edit:
    """One change of one file below the core: what stands there, and what is put before it; a new
    file where nothing stands there.
    """

    file: str
    before: str
    added: str


def texts(**keys: str) -> tuple[Edit, ...]:
    """A text under each key in the pages of every language; dots are written as two lines."""
    return tuple(
        Edit(
            f"locale/{language}/pages.po",
            "",
            "".join(
                f'\nmsgid "{key.replace("__", ".")}"\nmsgstr "{text} ({language})"\n'
                for key, text in keys.items()
            ),
        )
        for language in LANGUAGES
    )


FIELD = (
    Edit(
        "scenario/person.py",
        "    ill: tuple[Illness, ...] = given(",
        '    pets: int = given(Whole(0, 20), 0, assumed(), column="pets")\n',
    ),
    *texts(field__pets="animals at home"),
)
FINDING = (
    Edit(
        "finland/month/homes.py",
        "        *told(\n",
        '        *told("home_seen", "notice", rents | owns, owned_why),\n',
    ),
    *texts(finding__home_seen="A home is here.", fix__home_seen="Look at it."),
)
CHART = (
    Edit(
        "report/charts/crew.py",
        "",
        '''"""How many people there are."""

from ...engine.comparison import Comparison
from ..text.language import Language
from .canvas import Canvas, sheet
from .picture import Picture, Table


def crew(comparison: Comparison, language: Language) -> Picture:
    """The people of the scenario, counted."""
    count = len(comparison.scenario.people)
    title = language.text("chart.crew", count=count)
    table = Table((title,), ((str(count),),))
    canvas = Canvas(width=200)
    canvas.texts([{"px": 8, "y": 10, "text": title}])
    return Picture("crew", title, title, table, language, sheet(canvas.layers, 200, 40))
''',
    ),
    Edit(
        "report/charts/__init__.py",
        "from .curve import curve\n",
        "from .crew import crew  # noqa\n",
    ),
    Edit(
        "answers.py",
        "    def chart_euro(self)",
        '''    def chart_crew(self) -> "Picture":
        """Picture: how many people there are."""
        from .report import charts

        return charts.crew(self.comparison, self.words)

''',
    ),
    *texts(chart__crew="{count} people"),
)
RULE = (
    Edit(
        "finland/law/activity/parameters.yaml",
        "  activity.taxable_allowance:\n    name",
        """  activity.shoes:
    name: {en: "Money for shoes"}
    act: "An act that was made for a test"
    section: "1"
    reads: [activity.shoes_month]
    words: One amount a month.
""",
    ),
    Edit(
        "finland/law/activity/parameters.yaml",
        "  activity.over_tax_free:\n    name",
        """  activity.shoes_month:
    name: {en: "Money for shoes a month"}
    unit: eur/month
    act: "An act that was made for a test"
    section: "1"
    source: "made for a test"
    checked_on: 2026-11-29
    confidence: memory
    values:
      2021-01-01: 12.34
""",
    ),
    Edit(
        "finland/law/activity/rehabilitative.py",
        "def lost_at_zero_benefit(",
        '''def shoes(law: Law, day: Days) -> Ruling:
    """Cents a month for shoes."""
    rule = law.rule("activity.shoes")
    return Ruling(rule.amount("activity.shoes_month", day), rule.reason())


''',
    ),
    Edit(
        "finland/vocabulary.py",
        '    _for_a_purpose("social_assistance",',
        '    _for_a_purpose("shoes", group=EXTRA, assistance=False),\n',
    ),
    Edit(
        "finland/month/check.py",
        "    received = income(",
        "    from ..law.activity.rehabilitative import shoes\n\n"
        "    ruling = shoes(law, person_months.first_day)\n"
        "    cents = np.broadcast_to(ruling.amount.cents(), len(person_months))\n"
        '    lines += [Line("shoes", "kela", "person", cents, ruling.why)]\n',
    ),
    *texts(kind__shoes="money for shoes"),
    *(
        Edit(
            f"locale/{language}/law.po",
            "",
            f'\nmsgctxt "rule.activity.shoes.name"\nmsgid "Money for shoes"\n'
            f'msgstr "shoes ({language})"\n',
        )
        for language in LANGUAGES
        if language != "en"
    ),
)


def files_of(edits: Iterable[Edit]) -> tuple[set[str], set[str]]:
    """The files of code and law that are touched, and those of texts."""
    touched = {edit.file for edit in edits}
    catalogues = {file for file in touched if file.endswith(".po")}
    return touched - catalogues, catalogues


def make(edits: Iterable[Edit], core: Path) -> None:
    """Make the edits in a copy of the core; each must find its place once, or at least first."""
    for edit in edits:
        path = core / edit.file
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        assert edit.before in text, f"{edit.file}: {edit.before}"
        place = text.index(edit.before) if edit.before else len(text)
        path.write_text(f"{text[:place]}{edit.added}{text[place:]}", encoding="utf-8")
