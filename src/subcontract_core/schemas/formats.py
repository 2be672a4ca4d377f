"""Every YAML format by its name: what it is, and its schema."""

from collections.abc import Callable, Mapping

from attrs import frozen

from ..base.catalogues import texts_by_key
from ..base.errors import Text
from . import of_law, of_models, of_sessions
from .of_fields import Label
from .of_scenario import scenario
from .shapes import Schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@frozen
class Format:
    """One kind of YAML file: the name by which its schema is asked for, and what it holds."""

    name: str
    says: str
    made: Callable[[Label], Schema]

    @property
    def file(self) -> str:
        """What its schema is called as a file."""
        return f"{self.name}.schema.json"


def _plain(made: Callable[[], Schema]) -> Callable[[Label], Schema]:
    """A format whose keys say themselves what they are."""
    return lambda label: made()


FORMATS: Mapping[str, Format] = {
    one.name: one
    for one in (
        Format("scenario", Text("a group, its work and what is set by hand"), scenario),
        Format("model", Text("a whole model as a description"), _plain(of_models.description)),
        Format("variant", Text("a model that differs in terms"), _plain(of_models.variant)),
        Format(
            "onboarding", Text("the steps before the first shift"), _plain(of_models.onboarding)
        ),
        Format("facts", Text("who does what, and the open questions"), _plain(of_models.facts)),
        Format("questions", Text("the list of open questions"), _plain(of_models.questions)),
        Format("law", Text("rules and dated values of the law"), _plain(of_law.law)),
        Format("reform", Text("what changes the law from a day on"), _plain(of_law.reform_file)),
        Format("deck", Text("cards for a training session"), _plain(of_sessions.deck)),
        Format("assessment", Text("an assessment of quality"), _plain(of_sessions.assessment)),
        Format("exercises", Text("what each exercise teaches"), _plain(of_sessions.exercises)),
        Format("neighbours", Text("what else may be offered"), _plain(of_sessions.neighbours)),
        Format("pilots", Text("the pilots as they were reported"), _plain(of_sessions.programme)),
    )
}


def schema_of(name: str, language: str = "en") -> Schema:
    """The JSON schema of a format, its fields called as in a language."""
    texts = texts_by_key(language)
    found = FORMATS[name]
    made = found.made(lambda key: texts.get(f"field.{key}", ""))
    return {"$schema": DIALECT, "title": f"subcontract: {found.says}", **made}


def header(name: str, folder: str = "") -> str:
    """The comment by which an editor finds the schema of a file, in a folder seen from it."""
    return f"# yaml-language-server: $schema={folder}{FORMATS[name].file}\n"
