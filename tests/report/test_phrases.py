"""What stands in English in the code, found by reading the code, has its Finnish and its
Swedish.
"""

import ast
from pathlib import Path
import re
from string import Formatter

import click
import pytest

from subcontract_core.base import located_yaml, numbers
from subcontract_core.cli import texts
from subcontract_core.cli.main import main
from subcontract_core.law.reform import bundled, read_reform
from subcontract_core.model.catalogue import catalogue, installed_law
from subcontract_core.programme import programme
from subcontract_core.report.text.language import phrases

CORE = Path(__file__).parents[2] / "src" / "subcontract_core"
# Files of plugins and of the law are mended by their authors, whose faults stay English.
FOR_AUTHORS = {
    "law/reading.py",
    "model/fact_sheet.py",
    "model/variants.py",
    "programme/reading.py",
    "verbs/onboarding.py",
}
# a source that is a remark and no title
REMARK = re.compile(
    r"[a-z]+[:,;]? |(?:An|The|A) |Act 1154|SISU |.*(?: says | was not seen|is inferred|may count|"
    r" as cited |a proxy|makes a work trip)"
)
# Words that go into a fault by way of a name, and what the operating system says.
BY_NAME = {
    "(the whole file)",
    "(this line)",
    "a mapping",
    "a list",
    "nothing",
    "an invisible control character",
    "text that YAML cannot read",
    "a tab where spaces are needed",
    "a text shaped like a personal identity code",
    "a text shaped like a bank account number",
    "a text shaped like an e-mail address",
    "a text shaped like a phone number",
    "Take it out: people are P1, P2, …; nothing personal belongs in the file.",
    "Remove it or check the spelling.",
    "Give one of these names, or the path of a YAML file.",
    "Write decimals with a point, such as 520.50.",
    "set by the scenario",
    "No such file or directory",
    "Permission denied",
    "Is a directory",
    "No space left on device",
}


def sources():
    return [
        path
        for path in sorted(CORE.rglob("*.py"))
        if str(path.relative_to(CORE)) not in FOR_AUTHORS
    ]


def calls(path):
    return [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def called(call):
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def constants(node):
    """The texts that an argument may be, as they stand in the code."""
    if isinstance(node, ast.IfExp):
        return constants(node.body) | constants(node.orelse)
    if isinstance(node, ast.BoolOp):
        return set().union(*map(constants, node.values))
    return (
        {node.value}
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and " " in node.value.strip()
        else set()
    )


def _is_faults(node):
    """Whether it is the list of faults: `faults`, or somebody's `self.faults`."""
    return "faults" in (getattr(node, "id", ""), getattr(node, "attr", ""))


def in_faults():
    found = set()
    for path in sources():
        for call in calls(path):
            name = called(call)
            if name == "Text" and call.args and isinstance(call.args[0], ast.Constant):
                found.add(call.args[0].value)
            elif name in (
                "fault",
                "Fault",
                "UsageError",
                "SubcontractError",
                "MoneyError",
                "LawError",
                "add_last",
                "_stop",
            ) or (name == "add" and _is_faults(getattr(call.func, "value", None))):
                found |= set().union(
                    *map(constants, call.args[2:] if name in ("Fault", "add") else call.args), set()
                )
    return found


def in_help(command=main):
    helped = (getattr(part, "help", None) for part in (command, *command.params))
    found = {" ".join(text.split()) for text in helped if text}
    return (
        found.union(*map(in_help, command.commands.values()))
        if isinstance(command, click.Group)
        else found
    )


def in_law():
    law = installed_law()
    return {
        part.strip()
        for told in (*law.parameters.values(), *law.rules.values())
        for part in told.act.split(";")
        if part.strip()
    }


def in_regions():
    found = catalogue()
    return {pilot.region for pilot in programme().pilots} | {
        region for entry in found.entries() if (region := found.get(entry.id).manifest.region)
    }


def in_remarks():
    """What the law's data says in our own words: notes, and sources that are no title."""
    law = installed_law()
    sources = {
        value.source for parameter in law.parameters.values() for value in parameter.values
    } | {read_reform(path, law).source for path in bundled(law).values()}
    return {parameter.note for parameter in law.parameters.values() if parameter.note} | {
        source for source in sources if REMARK.match(source)
    }


def wanted():
    return (
        in_faults()
        | in_remarks()
        | in_regions()
        | in_help()
        | in_law()
        | BY_NAME
        | {words for _, words in (*located_yaml._PROBLEMS, *numbers._TOO_MUCH)}
        | set(texts._PLACED)
    )


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_every_english_text_of_the_code_has_its_phrase(code):
    assert sorted(wanted() - set(phrases(code))) == []


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_no_phrase_is_left_over(code):
    assert sorted(set(phrases(code)) - wanted()) == []


def fields(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_a_phrase_has_the_fields_of_its_english(code):
    templates = {
        text.value
        for path in sources()
        for call in calls(path)
        if called(call) == "Text" and call.args and call.keywords
        for text in [call.args[0]]
        if isinstance(text, ast.Constant)
    }
    assert [
        text for text in templates if fields(text) != fields(phrases(code).get(text, text))
    ] == []


def test_no_sentence_of_a_fault_is_glued_together_from_pieces():
    """An f-string in a fault would stay English; a `Text` has its phrase. Files and paths are
    no sentences.
    """
    glued = []
    for path in sources():
        for call in calls(path):
            if called(call) in (
                "fault",
                "Fault",
                "SubcontractError",
                "MoneyError",
                "LawError",
                "UsageError",
            ):
                arguments = call.args[2:] if called(call) == "Fault" else call.args
                glued += [
                    f"{path.relative_to(CORE)}:{part.lineno}"
                    for argument in arguments
                    for part in _plain_parts(argument)
                    if isinstance(part, ast.JoinedStr)
                ]
    # there a rule's author is told of his own code
    assert sorted({place for place in glued if not place.startswith("law/law.py")}) == []


def _plain_parts(node):
    """A node's parts, but not the inside of a `Text`."""
    if isinstance(node, ast.Call):
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _plain_parts(child)
