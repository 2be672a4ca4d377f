"""The terminal in the user's language: help, wrong usage and faults.

Commands and their help are written in English; here they are shown in the language of `--language`,
else of the locale, with the texts of `phrases.po`. In English everything is Click's own.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import partial
from itertools import pairwise
import os
from pathlib import Path
import sys
from typing import TYPE_CHECKING, Any

import click

from ..base.catalogues import ENGLISH, LANGUAGES
from ..base.errors import SubcontractError, Text, unforeseen
from ..base.files import Kind, check_apart, check_path, is_there
from ..base.privacy import mask
from . import ending, streams

if TYPE_CHECKING:
    from ..report.text.language import Language

_ASKED: ContextVar[str | None] = ContextVar("language", default=None)
# what Click itself puts on a page of help
PLACED = (
    "Usage: ",
    "Options",
    "Commands",
    "Show this message and exit.",
    "Show the version and exit.",
)


def spoken() -> "Language":
    """The language of the command line that is being run."""
    from ..report.text.language import Language, default_language

    code = _ASKED.get()
    return Language(code) if code in LANGUAGES else default_language()


class LazyHelp:
    """A part of a page of help: written in English, shown in the language of who asks.

    Click asks for `help` whenever it writes a page; nothing of a command changes by that.
    """

    english: str | None = None

    @property
    def help(self) -> str | None:
        return self.english and spoken().translate_phrase(self.english)

    @help.setter
    def help(self, text: str | None) -> None:
        self.english = text and " ".join(text.split())  # a docstring runs over lines


class Option(LazyHelp, click.Option):
    """An option that shows its help in the user's language."""


option = partial(click.option, cls=Option)
language_option = option(
    "--language",
    type=click.Choice([*LANGUAGES[1:], ENGLISH]),
    help="Language of the results (default: from the locale).",
)
force_option = option(
    "--force", is_flag=True, help="Write over files that exist; never over one that is read."
)


def complain(error: Exception) -> None:
    """Say a fault on stderr, in the user's language; where stderr takes nothing, nobody can be
    told.
    """
    words = spoken()
    try:
        told = (
            words.translate_phrase(error.strerror or str(error))
            if isinstance(error, OSError)
            else words.error(error)
        )
    except SubcontractError as unreadable:  # a catalogue in which no word can be found
        told = str(unreadable)
    with suppress(OSError):
        click.echo(mask(told), err=True)


def may_overwrite(
    outputs: Iterable[tuple[str | Path | None, Kind]],
    inputs: Iterable[str | Path | None],
    force: bool,
) -> bool:
    """Whether the outputs may be written over what is there, by `--force` or by the user's word.

    Asked before anything is counted. Raises `SubcontractError` with every fault of the paths, and
    where a file exists and nobody agrees; an output without a path, or `-`, is none.
    """
    words, faults, paths = spoken(), list[str](), list[Path]()
    for asked, kind in outputs:
        if asked is not None and str(asked) != "-":
            try:
                paths.append(check_path(asked, words, kind))  # as it was written
            except SubcontractError as error:
                faults.append(str(error))
    try:
        check_apart(paths, [file for file in inputs if file and os.path.isfile(file)], words)
    except SubcontractError as error:
        faults.append(str(error))
    if faults:
        raise SubcontractError("\n".join(faults))
    there = [file for file in paths if is_there(file)]
    if force or not there:
        return force
    if sys.stdin is None or not sys.stdin.isatty() or not sys.stderr.isatty():
        raise SubcontractError("\n".join(words.text("error.exists", file=file) for file in there))
    if not _agreed(there, words):
        raise SubcontractError(words.text("cli.nothing_written"))
    return True


def _agreed(there: Sequence[Path], language: "Language") -> bool:
    """The user's answer in the user's language; anything but a yes is a no."""
    click.echo(
        language.text("cli.overwrite", files=", ".join(map(str, there))) + " ", err=True, nl=False
    )
    return sys.stdin.readline().strip().casefold() in (
        "y",
        "yes",
        *language.text("cli.yes").split(),
    )


class Formatter(click.HelpFormatter):
    """A page of help whose headings are in the user's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, spoken().translate_phrase(prefix or "Usage: "))

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(spoken().translate_phrase(name)):
            yield


class Context(click.Context):
    """A context whose help is written by `Formatter`."""

    formatter_class = Formatter


class Command(LazyHelp, click.Command):
    """A command that shows its help in the user's language."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:  # which Click makes itself, in English
            option.help = spoken().translate_phrase("Show this message and exit.")
        return option


class Group(Command, click.Group):
    """A group that shows help, wrong usage and faults in the user's language; a fault leaves
    with 1, without a traceback.
    """

    context_class = Context
    command_class = Command

    def main(self, args: Sequence[str] | None = None, *more: Any, **named: Any) -> Any:
        is_program, args = args is None, list(sys.argv[1:] if args is None else args)
        token = _ASKED.set(_asked(args))
        streams.prepare()
        try:
            with ending.unheld(is_program):
                return super().main(args, *more, **named)
        except OSError as error:  # on a page of help, say, which is shown before a command begins
            if not streams.nobody_reads(error):
                complain(error)
            streams.give_up()
            sys.exit(1)
        except Exception as error:
            if os.environ.get("SUBCONTRACT_TRACEBACK"):
                raise
            complain(unforeseen(error))
            sys.exit(1)
        finally:
            _ASKED.reset(token)

    def make_context(self, *given: Any, **named: Any) -> click.Context:
        with _usage():
            return super().make_context(*given, **named)

    def invoke(self, ctx: click.Context) -> Any:
        from ..report.terminal.layout import fitted

        try:
            with _usage(), fitted(streams.columns()):
                return super().invoke(ctx)
        except SubcontractError as error:
            complain(error)
            ctx.exit(1)
        except OSError as error:
            if not streams.nobody_reads(error):  # who has seen enough is told nothing
                complain(error)
            streams.give_up()
            ctx.exit(1)
        finally:
            ending.tell_authors()


class _WrongUsage(click.UsageError):
    """Wrong usage in the user's language."""

    def show(self, file: Any = None) -> None:
        words = spoken()
        command = self.ctx.command_path if self.ctx else "subcontract"
        if self.ctx is not None:
            click.echo(self.ctx.get_usage(), err=True)
        click.echo(
            words.translate_phrase(Text("Try '{command} --help' for help.", command=command)),
            err=True,
        )
        click.echo(
            "\n" + words.translate_phrase(Text("Error: {message}", message=mask(self.message))),
            err=True,
        )


@contextmanager
def _usage() -> Iterator[None]:
    try:
        yield
    except _WrongUsage:
        raise
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        words = spoken()
        if words.code == "en":
            vars(error).update(message=mask(error.message))
            raise
        raise _WrongUsage(words.translate_phrase(_text(error)), error.ctx) from error


def _text(error: click.UsageError) -> str:
    """What Click complains about, as a text with fields; anything unforeseen stays as Click
    wrote it.
    """
    if isinstance(error, click.NoSuchOption):
        return Text("No such option {name!r}.", name=error.option_name)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return Text("No such command {name!r}.", name=error.command_name)
    if isinstance(error, click.BadOptionUsage):
        return Text("Option {name!r} requires an argument.", name=error.option_name)
    parameter = getattr(error, "param", None)
    if parameter is None or error.ctx is None:
        head, _, rest = error.message.partition(" (")
        return (
            Text("Got unexpected extra argument: {given}", given=rest.rstrip(")"))
            if head.startswith("Got unexpected extra argument")
            else error.message
        )
    name = parameter.get_error_hint(error.ctx)
    if isinstance(error, click.MissingParameter):
        return (
            Text("Missing argument {name}.", name=name)
            if parameter.param_type_name == "argument"
            else Text("Missing option {name}.", name=name)
        )
    if isinstance(parameter.type, click.Choice):
        return Text(
            "Invalid value for {name}: choose one of {choices}.",
            name=name,
            choices=", ".join(map(str, parameter.type.choices)),
        )
    if isinstance(parameter.type, click.Path):
        return Text("Invalid value for {name}: there is no such file or folder here.", name=name)
    return Text("Invalid value for {name}: {message}", name=name, message=error.message)


def _asked(args: Sequence[str]) -> str | None:
    """The value of --language, before Click has read the line."""
    for argument, following in pairwise([*args, ""]):
        if argument == "--language":
            return following
        if argument.startswith("--language="):
            return argument.partition("=")[2]
    return None
