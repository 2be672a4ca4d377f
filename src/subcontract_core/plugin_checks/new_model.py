"""A package for a region's model, written from the answers to a few questions.

The model is a description; the module beside it is where a function for a special rule goes. What
nobody answered is unknown: it is written as such, and travels as unknown into every figure. The
package installs, shows up, compares and keeps what a model must; editors find the schemas.
"""

from collections.abc import Mapping
import json
from pathlib import Path

from attrs import frozen

from ..base import numbers
from ..base.catalogues import LANGUAGES, texts_by_key
from ..base.errors import SubcontractError, Text
from ..described.description import FORMAT
from ..model.fact_sheet import DUTIES, STATUS, asked_questions
from ..model.manifest_rules import fault_of_id
from ..schemas.formats import FORMATS, header, schema_of

ORGANISER, BUYER, OWN = "organiser", "buyer", "own"
EMPLOYERS = (ORGANISER, BUYER, OWN)
UNKNOWN = "unknown"
OWN_PARTY = "employing_party"  # what a party of the region's own is called in the file
SCHEMAS = "schemas"
_SHARED = ("model", "onboarding", "facts")  # the formats that the package has files of

# What is asked, by the name of its answer; employers as a form offers them.
QUESTIONS = {
    "title": Text("What is the model called?"),
    "region": Text("Which region is it of?"),
    "employer": Text(
        "Who employs the group: organiser (the public body that sells the work), buyer, or own (a"
        " party of the region's own)?"
    ),
    "party": Text("What is that party called?"),
    "wage": Text("Wage, euros an hour"),
    "price": Text("Price to the buyer, euros an hour without VAT"),
    "source": Text("Title of the public document that describes it"),
}
WHO_EMPLOYS = {
    ORGANISER: Text("the public body that sells the work"),
    BUYER: Text("each buyer"),
    OWN: Text("a party of the region's own"),
}

_PROJECT = """\
[project]
name = "{model_id}"
version = "0.1.0"
description = "A model for subcontract"
requires-python = ">=3.11"
dependencies = ["subcontract-core"]

[project.entry-points."subcontract.models"]
{model_id} = "{package}.model:plugin"

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
_MODULE = '''\
"""The model is described in model.yaml; a rule that only it has is a function here."""

from subcontract_core.plugin import model

plugin = model(__file__)

# @plugin.price adds charges and promises, @plugin.check findings, @plugin.resources hours and costs
# of the model's own; @plugin.admission and @plugin.payments change what was admitted and paid.
# docs/authors.md has an example of each.
'''
_MODEL = """\
{header}# {title}
format: {format}
id: {model_id}
title: {titles}
summary: {titles}
region: {region}
sources: {sources}
calendar: none_stated
{parties}terms:
{terms}
flows:
{flows}
"""
_TERM = """\
  {name}:
    unit: eur/hour
    title: {titles}
    per: [person, gig, sector]
{value}"""
_FLOWS = {
    ORGANISER: (
        "  - {sale: price_per_hour, per: worker hour, to: organiser}\n"
        "  - {employment: wage_per_hour, per: hour, from: organiser, sector: public}"
    ),
    BUYER: "  - {employment: wage_per_hour, per: hour, from: buyer}",
    OWN: (
        f"  - {{sale: price_per_hour, per: worker hour, to: {OWN_PARTY}}}\n"
        f"  - {{employment: wage_per_hour, per: hour, from: {OWN_PARTY}}}"
    ),
}


@frozen
class Answers:
    """What somebody said of a model; `unknown` is an answer to every question but the id.

    `employer` is one of EMPLOYERS, `party` the name of a party of the region's own that employs;
    `wage` and `price` are euros an hour as they are written.
    """

    model_id: str
    title: str
    region: str = UNKNOWN
    employer: str = ORGANISER
    wage: str = UNKNOWN
    price: str = UNKNOWN
    source: str = UNKNOWN
    language: str = "en"
    party: str = UNKNOWN

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
    schemas = {
        f"{SCHEMAS}/{FORMATS[name].file}": json.dumps(
            schema_of(name, answers.language), ensure_ascii=False, indent=1
        )
        + "\n"
        for name in _SHARED
    }
    return {
        "pyproject.toml": _PROJECT.format(**named),
        f"{inside}/__init__.py": '"""A model of a region."""\n',
        f"{inside}/model.py": _MODULE,
        f"{inside}/model.yaml": description(answers, f"../../{SCHEMAS}/"),
        f"{inside}/model.onboarding.yaml": _onboarding(answers),
        f"{inside}/model.facts.yaml": _facts(),
        "tests/test_model.py": _TEST.format(**named),
        **schemas,
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


def description(answers: Answers, schemas: str = "") -> str:
    """The model as one file; `schemas` is the folder of its schema, seen from it."""
    terms = [_term("wage_per_hour", _words("new_model.wage"), answers.wage)]
    if answers.employer != BUYER:
        terms.append(_term("price_per_hour", _words("new_model.price"), answers.price))
    sources = [] if answers.source == UNKNOWN else [_line(answers.source)]
    return _MODEL.format(
        header=header("model", schemas),
        format=FORMAT,
        title=_line(answers.title),
        model_id=answers.model_id,
        titles=_text({answers.language: _line(answers.title)}),
        region=_text(_line(answers.region)),
        sources=_text(sources),
        parties=_parties(answers),
        terms="\n".join(terms),
        flows=_FLOWS[answers.employer],
    )


def _text(value: object) -> str:
    """A value in YAML on one line; a key of a mapping stands bare."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_text(text)}" for key, text in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)


def _line(text: str) -> str:
    return " ".join(text.split())


def _parties(answers: Answers) -> str:
    """The party of the region's own that employs, where there is one."""
    if answers.employer != OWN:
        return ""
    named = answers.title if answers.party == UNKNOWN else answers.party
    said = {"acts_as": "employer", answers.language: _line(named)}
    return f"parties:\n  {OWN_PARTY}: {_text(said)}\n"


def _words(key: str) -> dict[str, str]:
    """A text in every language, for the files that are written."""
    return {code: texts_by_key(code)[key] for code in LANGUAGES}


def _term(name: str, titles: Mapping[str, str], asked: str) -> str:
    """A term: assumed as it was answered, or unknown."""
    if asked == UNKNOWN:
        value = "    unknown: true"
    else:
        sum_ = numbers.euros(numbers.cents(asked))
        value = f'    value: "{sum_}"\n    assumed: "as it was answered; look it up"'
    return _TERM.format(name=name, titles=_text(titles), value=value)


def _onboarding(answers: Answers) -> str:
    """One step to begin with: the contract of employment, which the law asks for."""
    if answers.employer == OWN:
        named = _line(answers.title if answers.party == UNKNOWN else answers.party)
        actor = _text({"en": named, answers.language: named})
    else:
        actor = _text(_words(f"role.{answers.employer}"))
    return (
        f"{header('onboarding', f'../../{SCHEMAS}/')}"
        "# The steps before the first shift, in their order\n"
        "steps:\n"
        "  - code: contract\n"
        "    title: {en: A contract of employment, fi: Työsopimus, sv: Arbetsavtal}\n"
        f"    actor: {actor}\n"
        "    source: Employment Contracts Act 55/2001, chapter 1, section 3\n"
    )


def _facts() -> str:
    """Every answer that a model gives about itself, unknown until its author looked it up."""
    top = dict.fromkeys(name.partition(".")[0] for name in DUTIES)
    parts = ["# Write value (or answer) and source in place of unknown: true.", "roles:"]
    for name in top:
        below = [duty.partition(".")[2] for duty in DUTIES if duty.startswith(f"{name}.")]
        parts.append(f"  {name}:" + ("" if below else " {unknown: true}"))
        parts += [f"    {one}: {{unknown: true}}" for one in below]
    parts += ["status:", *(f"  {name}: {{unknown: true}}" for name in STATUS)]
    parts.append("questions:")
    parts += [f"  {question.id}: {{unknown: true}}" for question in asked_questions()]
    return header("facts", f"../../{SCHEMAS}/") + "\n".join(parts) + "\n"
