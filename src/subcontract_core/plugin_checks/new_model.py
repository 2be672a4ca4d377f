"""A package for a region's model, written from the answers to a few questions.

What nobody answered is unknown: it is written as such, and travels as unknown into every figure.
The package installs, shows up, compares and keeps what a model must.
"""

from collections.abc import Mapping
from pathlib import Path
import re

from attrs import frozen

from ..base import numbers
from ..base.catalogues import LANGUAGES, texts_by_key
from ..base.errors import SubcontractError, Text
from ..model.fact_sheet import DUTIES, STATUS, asked_questions
from ..model.manifest_rules import fault_of_id

ORGANISER, BUYER = "organiser", "buyer"
EMPLOYERS = (ORGANISER, BUYER)
UNKNOWN = "unknown"

_PROJECT = """\
[project]
name = "{model_id}"
version = "0.1.0"
description = "A model for subcontract"
requires-python = ">=3.11"
dependencies = ["subcontract-core"]

[project.entry-points."subcontract.models"]
{model_id} = "{package}.model"

[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[tool.hatch.build.targets.wheel]
packages = ["src/{package}"]
"""
_TEST = '''\
"""The model keeps what every model promises: one case a promise."""

from subcontract_core.plugin_checks import model_promises

test_promises = model_promises("{model_id}")
'''
_MODEL = '''\
"""{title}: {who} employs the group."""

from pathlib import Path

import numpy as np

from subcontract_core.finland.routing.activity_allowances import allowances
{imports}
from subcontract_core.finland.routing.payslips import Employer, employment
from subcontract_core.finland.routing.shift_groups import group_shifts
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.results import Manifest, Payments, Quote
from subcontract_core.model.term import Term
from subcontract_core.verbs import calendars, pricing
from subcontract_core.verbs.admission import admit

HERE = Path(__file__).parent
SOURCE = "{source}"
TERMS = (
{terms}
)


@hookimpl
def subcontract_describe():
    return Manifest(
        id="{model_id}",
        title={titles},
        region="{region}",
        summary={titles},
        parties=(
            "activity_centre",
            "buyer",
            "insurers",
            "kela",
{parties}
            "pension_insurer",
            "person",
            "tax",
        ),
        keepers={keepers},
        edges=(
{edges}
            ("activity_centre", "person"),
            ("kela", "person"),
        ),
        terms=TERMS,
        onboarding=HERE / "onboarding.yaml",
        facts=HERE / "facts.yaml",
        sources=(SOURCE,) if SOURCE else (),
    )


@hookimpl
def subcontract_onboard(tables):
    everybody = np.ones(len(tables.people), np.int64)  # 1: employed, in both branches of law
    return admit(
        tables,
        offered=everybody == 1,
        labour=everybody,
        unemployment=everybody,
        rule=lambda shift, people: calendars.gig_cancels_day(tables, shift, people),
        papers=HERE / "onboarding.yaml",
        source=SOURCE,
    )


@hookimpl
def subcontract_price(tables, terms, admission):
    pay = pricing.wages(tables, terms, admission, term="wage_per_hour")
{price}


@hookimpl
def subcontract_route(tables, law, admission, quote):
{route}
'''
_TERM = """\
    Term(
        "{name}",
        "eur/hour",
        {titles},
        {value},
        "{mark}",
        per=("person", "gig", "sector"),
    ),"""
_SOLD = {
    "imports": "from subcontract_core.finland.routing.invoices import invoices\n"
    "from subcontract_core.finland.routing.margin import margin",
    "parties": '            "organiser",',
    "keepers": '("organiser",)',
    "edges": '            ("buyer", "organiser"),\n            ("organiser", "person"),',
    "price": '    asked = pricing.worker_charges(tables, terms, admission, "price_per_hour")\n'
    "    return Quote((asked,), (pay,))",
    "route": """\
    slips = employment(tables, law, group_shifts(tables, quote), Employer("organiser"))
    return Payments(
        (
            invoices(tables, law, quote, seller="organiser"),
            slips,
            *allowances(tables, law, admission),
        ),
        (margin(tables, quote, slips, None),),
    )""",
}
_HIRED = {
    "imports": "",
    "parties": "",
    "keepers": "()",
    "edges": '            ("buyer", "person"),',
    "price": "    return Quote((), (pay,))",
    "route": """\
    groups = group_shifts(tables, quote, per_buyer=True)
    slips = employment(tables, law, groups, Employer("buyer"))
    return Payments((slips, *allowances(tables, law, admission)))""",
}


@frozen
class Answers:
    """What somebody said of a model; `unknown` is an answer to every question but the id.

    `employer` is one of EMPLOYERS; `wage` and `price` are euros an hour as they are written.
    """

    model_id: str
    title: str
    region: str = UNKNOWN
    employer: str = ORGANISER
    wage: str = UNKNOWN
    price: str = UNKNOWN
    source: str = UNKNOWN
    language: str = "en"

    @property
    def package(self) -> str:
        """The name of the Python package."""
        return self.model_id.replace("-", "_")


def files_of(answers: Answers) -> Mapping[str, str]:
    """The files of the package by their path in its folder; raises `SubcontractError` for an id
    or a sum that cannot be used.
    """
    wrong = fault_of_id(answers.model_id)
    if wrong or answers.model_id[0].isdigit():
        raise SubcontractError(wrong or Text("the id of a new package begins with a letter"))
    inside = f"src/{answers.package}"
    named = {"model_id": answers.model_id, "package": answers.package}
    return {
        "pyproject.toml": _PROJECT.format(**named),
        f"{inside}/__init__.py": f'"""{_line(answers.title)}"""\n',
        f"{inside}/model.py": _model(answers),
        f"{inside}/onboarding.yaml": _onboarding(answers),
        f"{inside}/facts.yaml": _facts(),
        "tests/test_model.py": _TEST.format(**named),
    }


def write(answers: Answers, folder: Path) -> list[Path]:
    """Write the package into a folder that is not there yet; its files.

    Raises `SubcontractError` where the folder is there: nothing is written over.
    """
    files = files_of(answers)
    if folder.exists():
        raise SubcontractError(
            Text("{folder} is there already; name another folder", folder=str(folder))
        )
    written = []
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def _shown(texts: Mapping[str, str]) -> str:
    """A text by language as Python writes it, a language a line where there are several."""
    parts = [f'"{code}": "{_line(text)}"' for code, text in texts.items()]
    if len(parts) == 1:
        return f"{{{parts[0]}}}"
    return "{\n" + "".join(f"            {part},\n" for part in parts) + "        }"


def _line(text: str) -> str:
    return " ".join(text.replace("\\", "/").replace('"', "'").split())


def _model(answers: Answers) -> str:
    """The module with the five hooks."""
    sold = answers.employer == ORGANISER
    terms = [_term("wage_per_hour", _words("new_model.wage"), answers.wage)]
    if sold:
        terms.append(_term("price_per_hour", _words("new_model.price"), answers.price))
    text = _MODEL.format(
        title=_line(answers.title),
        who="the public body" if sold else "the buyer",
        source="" if answers.source == UNKNOWN else _line(answers.source),
        terms="\n".join(terms),
        model_id=answers.model_id,
        titles=_shown({answers.language: _line(answers.title)}),
        region=_line(answers.region),
        **(_SOLD if sold else _HIRED),
    )
    return re.sub(
        r"(?<=,)\n\n(?=            )|(?<=s)\n\n(?=from subcontract_core.finland.routing.payslips)",
        "\n",
        text,
    )


def _words(key: str) -> dict[str, str]:
    """A text in every language, for the files that are written."""
    return {code: texts_by_key(code)[key] for code in LANGUAGES}


def _term(name: str, titles: Mapping[str, str], asked: str) -> str:
    """A term: assumed as it was answered, or unknown."""
    if asked == UNKNOWN:
        return _TERM.format(name=name, titles=_shown(titles), value=None, mark="unknown")
    value = numbers.euros(numbers.cents(asked))
    return _TERM.format(name=name, titles=_shown(titles), value=f'"{value}"', mark="assumed")


def _onboarding(answers: Answers) -> str:
    """One step to begin with: the contract of employment, which the law asks for."""
    who = "Hyvinvointialue" if answers.employer == ORGANISER else "Tilaaja"
    return (
        "# The steps before the first shift, in their order; docs: CONTRIBUTING, onboarding.yaml\n"
        "steps:\n"
        "  - code: contract\n"
        "    title: {en: A contract of employment, fi: Työsopimus, sv: Arbetsavtal}\n"
        f"    actor: {{en: The employer, fi: {who}, sv: Arbetsgivaren}}\n"
        "    source: Employment Contracts Act 55/2001, chapter 1, section 3\n"
    )


def _facts() -> str:
    """Every answer that a model gives about itself, unknown until its author looked it up."""
    parts = ["# Write value (or answer) and source in place of unknown: true.", "roles:"]
    top = dict.fromkeys(name.partition(".")[0] for name in DUTIES)
    for name in top:
        below = [duty.partition(".")[2] for duty in DUTIES if duty.startswith(f"{name}.")]
        parts.append(f"  {name}:" + ("" if below else " {unknown: true}"))
        parts += [f"    {one}: {{unknown: true}}" for one in below]
    parts += ["status:", *(f"  {name}: {{unknown: true}}" for name in STATUS)]
    parts.append("questions:")
    parts += [f"  {question.id}: {{unknown: true}}" for question in asked_questions()]
    return "\n".join(parts) + "\n"
