"""A text that somebody wrote is a text on every page, whatever stands in it.

A text of a scenario, of a model or of the law is put into every slot of every page: the page has
the same elements with the same attributes as with a harmless text, and says that text as it is.
"""

from html.parser import HTMLParser

from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st
import numpy as np
import pytest

from subcontract_core.analysis.analysis import Analysis
from subcontract_core.analysis.missing import TERM as TERM_GAP
from subcontract_core.analysis.missing import Gap
from subcontract_core.analysis.rerun import Move
from subcontract_core.analysis.weights import FIELD, TERM, UNKNOWN, Sensitivity
from subcontract_core.base.provenance import Reason
from subcontract_core.model.results import Step
from subcontract_core.model.term import Term
from subcontract_core.notebook.views.basis import basis
from subcontract_core.notebook.views.calendar import calendar
from subcontract_core.notebook.views.changes import changes
from subcontract_core.notebook.views.edges import edges
from subcontract_core.notebook.views.findings import findings
from subcontract_core.notebook.views.money import money
from subcontract_core.notebook.views.onboarding import onboarding
from subcontract_core.notebook.views.overview import overview
from subcontract_core.notebook.views.pictures import pictures
from subcontract_core.notebook.views.roles import roles
from subcontract_core.report.html import person_page
from subcontract_core.report.html.notebook_table import answer_html
from subcontract_core.report.html.report import report
from subcontract_core.report.markup.elements import Markup, element, joined, table
from subcontract_core.report.text.language import Language
from subcontract_core.scenario.checking import drafting
from subcontract_core.scenario.types import LawValue, Mark, TermValue
from support.invented import country
from support.invented_models import compared, finding, with_findings

EN = Language("en")
HARMLESS = "zz"
# What breaks out of a text, of a quoted attribute, of a title, of a comment.
EVIL = (
    "<script>alert(1)</script>",
    "\" onload=\"alert(1)' onclick='alert(1)",
    "'><img src=x onerror=alert(1)>",
    "</title></style></code></svg><b>&lt;",
    "<!--",
)
texts = st.text(alphabet="<>\"'&/=;!-ascriptonlx ", min_size=2, max_size=24).map(
    lambda text: f"z{text}z"
)


class Seen(HTMLParser):
    """The elements of a page with the names of their attributes, and what it says."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, ...]] = []
        self.values: list[str] = []
        self.said = ""
        self.feed(str(page))  # a text that is no `Markup`: it would escape what is added to it
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, *sorted(name for name, _ in attrs)))
        self.values += [value or "" for _, value in attrs]

    def handle_endtag(self, tag):
        self.elements.append((f"/{tag}",))

    def handle_comment(self, data):
        self.elements.append(("comment",))

    def handle_data(self, data):
        self.said += data


def asked(text: str) -> Analysis:
    """The invented answer with a text wherever a scenario, a model or the law may have one: also
    where the rules of a scenario would refuse it, so that no page rests on them.
    """
    with drafting():
        return _drafted(text)


def _drafted(text: str) -> Analysis:
    words, mark = {"en": text}, Mark("assumed", text)
    price = Term("price", "eur/hour", words, "20.00", "assumed", text, per=("gig",))
    found = with_findings(
        compared(terms=(price, country.TERMS[1])),
        evolve(
            finding(
                person=(0, 1),
                fix="fix.less_work_leaves_more",
                earned=(1, 2),
                limit=(3, 4),
                headroom=(2, 2),
            ),
            why=Reason("finding.near_earnings_limit", "grant", text, text, source=text),
        ),
    )
    scenario = evolve(
        found.scenario,
        id=text,
        title=words,
        note=words,
        source=text,
        noticed=(text,),
        marks={"people.P1.housing.rent": mark},
        buyers=tuple(evolve(buyer, id=text) for buyer in found.scenario.buyers),
        people=tuple(
            evolve(person, id=f"{text}{row}") for row, person in enumerate(found.scenario.people)
        ),
        gigs=tuple(
            evolve(gig, id=text, task=text, buyer=text, crew=(f"{text}0", f"{text}1"))
            for gig in found.scenario.gigs
        ),
        terms=(TermValue("seller", "price", "20.00", mark=mark),),
        law=(LawValue("grant.limit", "50.00", mark=mark),),
    )
    made = Analysis(
        evolve(
            found,
            scenario=scenario,
            today=_with(found.today, scenario, text),
            outcomes=tuple(_with(outcome, scenario, text) for outcome in found.outcomes),
            broken=((text, text),),
        ),
        country.catalogue(country.seller()),
    )
    # What these two say is worked out elsewhere; here it is only said.
    made.__dict__["gaps"] = (Gap(TERM_GAP, text, "not_given", words, (text,), (), 1, text),)
    heavy, light = Move(1, 2, 3), Move()
    made.__dict__["sensitivities"] = (
        Sensitivity(UNKNOWN, (text,), text, price, "", mark),
        Sensitivity(TERM, (text,), text, price, text, mark, tried=(text,), move=heavy),
        Sensitivity(FIELD, (), text, None, "", mark, (text,), tried=("tenth",), move=light),
    )
    return made


def _with(outcome, scenario, text):
    words, people = {"en": text}, len(outcome.tables.people)
    state, everybody = np.zeros(people, np.int64), np.ones(people, bool)
    step = Step("first", words, words, words, True, state, text, "passport", concerns=everybody)
    return evolve(
        outcome,
        tables=evolve(outcome.tables, scenario=scenario),
        admission=evolve(outcome.admission, steps=(step,)),
        manifest=evolve(outcome.manifest, title=words, summary=words, region=text),
        reading={"vat_rule": text},
    )


def first(analysis):
    return analysis.comparison.outcomes[0]


PAGES = {
    "report": lambda a: report(a, EN),
    "notebook": lambda a: answer_html(a, EN),
    "person": lambda a: person_page(a, first(a), a.comparison.scenario.people[0].id, EN),
    "board: overview": lambda a: overview(a, EN, first(a)),
    "board: changes": lambda a: changes(asked("other"), a, EN, first(a)),
    "board: basis": lambda a: basis(a.comparison, EN, [(first(a).model, first(a).model)]),
    "board: findings": lambda a: findings(a.comparison, first(a), EN),
    "board: money": lambda a: money(a.comparison, first(a), EN),
    "board: edges": lambda a: edges(first(a), EN),
    "board: onboarding": lambda a: onboarding(first(a), EN),
    "board: roles": lambda a: roles(first(a), EN),
    "board: calendar": lambda a: calendar(first(a), 0, 0, EN),
    "board: pictures": lambda a: pictures(a, EN),
}


def written(page, analysis):
    """A page; one more gig that it asks for is a draft too."""
    with drafting():
        return PAGES[page](analysis)


def made_of(page, analysis):
    """The elements of a page; lines of one text in a drawing, of which there are as many as the
    text is long, once.
    """
    elements = [one for one in Seen(written(page, analysis)).elements if one[0] != "/text"]
    return [
        one
        for one, before in zip(elements, [("",), *elements], strict=False)
        if one != before or one[0] != "text"
    ]


@pytest.fixture(scope="module")
def harmless():
    made = asked(HARMLESS)
    return {page: made_of(page, made) for page in PAGES}


@settings(max_examples=8, deadline=None)
@given(text=texts)
@example(text=EVIL[0])
@example(text=EVIL[1])
@example(text=EVIL[2])
@example(text=EVIL[3])
@example(text=EVIL[4])
def test_a_text_cannot_change_what_a_page_is_made_of(text, harmless):
    made = asked(text)
    for page in PAGES:
        assert made_of(page, made) == harmless[page], page


@pytest.mark.parametrize("text", EVIL)
def test_a_text_is_said_as_it_was_written(text):
    made = asked(text)
    for page in ("report", "notebook", "person", "board: roles"):
        assert text in Seen(written(page, made)).said, page


# -- the kit --------------------------------------------------------------------------------------


@given(text=texts)
def test_a_text_inside_an_element_or_an_attribute_comes_back_as_it_was(text):
    seen = Seen(element("p", text, title=text, data_h=text))
    assert (seen.elements, seen.said) == ([("p", "data-h", "title"), ("/p",)], text)
    assert seen.values == [text, text]


@given(text=texts)
def test_every_cell_of_a_table_is_escaped(text):
    made = table(text, ["", text], [[text, text]], total=[text, text], cards=True)
    plain = table("zz", ["", "zz"], [["zz", "zz"]], total=["zz", "zz"], cards=True)
    assert Seen(made).elements == Seen(plain).elements


def test_what_is_html_already_stays_as_it_is_and_what_is_joined_with_it_does_not():
    assert joined((Markup("<b>1</b>"), "<b>")) == "<b>1</b>&lt;b&gt;"
    assert element("p", Markup("<b>1</b>"), "&") == "<p><b>1</b>&amp;</p>"


def test_an_attribute_without_a_value_is_left_out():
    assert element("p", class_="", open=True, id=None, hidden=False) == "<p open></p>"
