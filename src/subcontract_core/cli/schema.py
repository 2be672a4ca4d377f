"""The command `schema`: the JSON schemas of the YAML formats, for editors.

What is heavy is imported inside the command, so that help is quick.
"""

import click

from ..base.errors import SubcontractError, Text
from ..base.files import ANY
from ..base.guard import close_to
from .asking import chosen, language_asked, only_json
from .texts import Command, force_option, may_overwrite, option


@click.command(cls=Command)
@click.argument("name", metavar="[FORMAT]", required=False)
@option("--json", "json_file", type=click.Path(), help="Write the schema as JSON to a file.")
@force_option
@language_asked
def schema(name: str | None, json_file: str | None, force: bool, language: str | None) -> None:
    """Print the JSON schema of a YAML FORMAT, or list the formats; editors check files by it."""
    overwrite = may_overwrite([(json_file, ANY)], [], force)
    from ..schemas.formats import FORMATS, schema_of

    words = chosen(language)
    if name is None and json_file is not None:
        known = ", ".join(FORMATS)
        raise SubcontractError(Text("Name the format to write: one of {known}.", known=known))
    if name is None:
        for one in FORMATS.values():
            click.echo(f"{one.name:12}{words.translate_phrase(one.says)}")
        return
    if name not in FORMATS:
        near = close_to(name, FORMATS, 1)
        raise SubcontractError(
            Text("no format is called {name!r}: did you mean {near!r}?", name=name, near=near[0])
            if near
            else Text(
                "no format is called {name!r}; there are {known}",
                name=name,
                known=", ".join(FORMATS),
            )
        )
    only_json(schema_of(name, words.code), json_file or "-", words, overwrite)
