"""Work that is kept in the visitor's own browser, and the address that says where one is.

What is kept is the scenario as its file would be, with the models that are compared and what is
looked at; it never leaves the browser. An address carries a bundled group, a model and a tab, never
what somebody typed.
"""

from collections.abc import Callable, Mapping
import json
from urllib.parse import parse_qs, urlencode

from anywidget import AnyWidget
from attrs import frozen
from traitlets import Bool, Unicode

from ..base.errors import SubcontractError, Text
from ..report.text.language import LANGUAGES
from ..scenario import Scenario, bundled_scenarios
from ..scenario.reading import read_scenario
from ..scenario.writing import scenario_to_yaml
from .live import code
from .state import Question

_MOST = 400_000  # letters; a browser keeps some millions for one address
_PLACES = ("group", "model", "tab")
_BIG = "big"


class Keeper(AnyWidget):
    """`text` is what the browser keeps, `look` the language and size of the type, `place` what
    stands after # in its address; with `keeps` off none is touched.
    """

    _esm = code("keeper.js")
    text = Unicode().tag(sync=True)
    place = Unicode().tag(sync=True)
    look = Unicode().tag(sync=True)
    keeps = Bool(False).tag(sync=True)

    def __init__(self, found: Callable[["Found"], None], *, keeps: bool) -> None:
        super().__init__(keeps=keeps)
        self._found = found
        self.on_msg(lambda _widget, content, _buffers: self.tell(content))

    def tell(self, told: Mapping[str, str]) -> None:
        """What the browser has kept, and the address that it was opened with."""
        if isinstance(told, Mapping) and told.get("act") == "found":
            self._found(
                Found(
                    str(told.get("text", ""))[:_MOST],
                    bool(told.get("off")),
                    bool(told.get("here")),
                    str(told.get("place", "")),
                    str(told.get("look", "")),
                )
            )


@frozen
class Found:
    """What a browser says when a page opens: the kept text, whether keeping is switched off,
    whether this window had the page before (it was loaded anew), the part of the address after #,
    and the look that was chosen.
    """

    text: str
    off: bool
    here: bool
    place: str
    look: str = ""


@frozen
class Kept:
    """Work that was kept: the scenario, the models that were compared, who and what was looked
    at.
    """

    scenario: Scenario
    models: tuple[str, ...]
    person: str
    dated_law: bool = False


def packed(question: Question, person: str) -> str:
    """What a browser keeps of a question."""
    return json.dumps(
        {
            "scenario": scenario_to_yaml(question.scenario),
            "models": list(question.models),
            "person": person,
            "dated_law": question.dated_law,
        },
        ensure_ascii=False,
    )


def unpacked(text: str) -> Kept:
    """The work that a browser kept. Raises `SubcontractError` with every fault of what cannot be
    read, such as the work of another version.
    """
    try:
        kept = json.loads(text)
        yaml, models, person = str(kept["scenario"]), kept["models"], str(kept["person"])
        known = tuple(str(model) for model in models)
    except (ValueError, KeyError, TypeError):
        raise SubcontractError(
            Text("what this browser has kept cannot be read; empty it and begin anew")
        ) from None
    return Kept(read_scenario(yaml, "kept"), known, person, bool(kept.get("dated_law")))


def look_of(language: str, *, is_big: bool) -> str:
    """What a browser keeps of how the page is looked at."""
    return f"{language} {_BIG}" if is_big else language


def asked_look(look: str) -> tuple[str, bool]:
    """The language (empty for none that we speak) and whether the type is big."""
    language, _, size = look.partition(" ")
    return (language if language in LANGUAGES else ""), size == _BIG


def place_of(scenario: Scenario, model: str, tab: str) -> str:
    """The part of an address that says where one is; a group of one's own is not named."""
    group = scenario.id if scenario.id in bundled_scenarios() else ""
    parts = {"group": group, "model": model, "tab": tab}
    return urlencode({name: value for name, value in parts.items() if value})


def asked_place(place: str) -> dict[str, str]:
    """What an address asks for; what is no bundled group, or no name at all, is left out."""
    found = {
        name: values[0] for name, values in parse_qs(place).items() if name in _PLACES and values
    }
    if found.get("group") not in bundled_scenarios():
        found.pop("group", None)
    return found
