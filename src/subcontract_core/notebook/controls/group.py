"""The whole question: a file of one's own, its months, and the files to take away."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
import re
from tempfile import TemporaryDirectory

from attrs import evolve
from ipywidgets import Box, Button, FileUpload, Widget

from ...base.errors import InputError, SubcontractError
from ...base.file_contents import MOST_BYTES
from ...engine.judging import judged
from ...scenario import Scenario, load_scenario
from ...scenario.another_year import in_another_year
from ...scenario.reading import read_scenario
from .. import parsing
from ..answers_file import Answers, is_answers, read_answers
from ..by_steps import BySteps
from ..outcome_board import Board
from ..state import Question, edited
from ..views import status
from ..views.downloads import downloads
from ..views.tables import note
from ..widgets import html, styled
from .fields import check_field, framed, text_field
from .panel import Panel, button

_ODD = re.compile(r"[^.\w-]")


class GroupPanel(Panel):
    """Title, months, a file to load, files to save."""

    title = "ui.tab_group"

    def __init__(self, board: Board, opens: Callable[[Answers], None]) -> None:
        """`opens` shows the answers of a file beside each other."""
        super().__init__(board)
        self._opens = opens
        self.upload = styled(
            FileUpload(
                accept=".yaml,.yml,.xlsx", multiple=False, icon="", layout={"width": "auto"}
            ),
            "sc-upload",
        )
        self.refused = html()
        self.links = html("", "sc-links")
        self.make = styled(Button(layout={"width": "auto"}), "sc-make")
        self.steps = BySteps(board.guarded)
        self.make.on_click(board.guarded(lambda _: self.begin_making()))
        board.on(self.upload, self._uploaded)

    def fields(self) -> Sequence[Widget]:
        board, scenario = self.board, self.board.state.question.scenario
        language = board.language
        self.upload.description = board.text("ui.upload")
        self.make.description = board.text("ui.make_files")
        self.refresh()

        def month(name: str) -> Widget:
            def put(question: Question, value: int) -> Question:
                return edited(
                    question,
                    "months.from" if name == "first_month" else "months.to",
                    **{name: value},
                )

            label = board.text(f"ui.{name}")
            return text_field(
                board,
                f"group.{name}",
                label,
                parsing.month_text(getattr(scenario, name)),
                lambda text: parsing.month(text, language),
                put,
                write=parsing.month_text,
            )

        continues = text_field(
            board,
            "group.continues_months",
            board.text("ui.continues_months"),
            str(scenario.continues_months),
            lambda text: parsing.whole(text, language, 1, 120),
            lambda question, value: edited(question, "continues_months", continues_months=value),
            write=str,
        )
        told = language.pick(scenario.note)
        return [
            html(note(told) if told else ""),
            month("first_month"),
            month("last_month"),
            self._years(),
            continues,
            check_field(
                board,
                "group.dated_law",
                board.text("ui.dated_law"),
                board.state.question.dated_law,
                lambda question, value: evolve(question, dated_law=value),
            ),
            html(note(board.text("ui.upload_note"))),
            self.upload,
            self.refused,
            html(note(board.text("ui.save_note"))),
            self.make,
            self.links,
        ]

    def _years(self) -> Widget:
        """Two buttons: the same group a year earlier or later."""
        steps = (("ui.year_earlier", -1), ("ui.year_later", 1))
        buttons = [
            button(self.board, self.board.text(key), partial(self._move, key, years))
            for key, years in steps
        ]
        return framed(self.board, "group.year", styled(Box(buttons), "sc-buttons"))

    def _move(self, key: str, years: int) -> None:
        """The same group and work in another year, which can be undone as any change."""
        board = self.board

        def change(question: Question) -> Question:
            return question.with_scenario(in_another_year(question.scenario, years))

        if board.commit("group.year", board.text(key), change):
            board.redraw()

    def refresh(self) -> None:
        """Files of an earlier answer are not offered, nor made to the end."""
        self.steps.stop()
        self.links.value = ""

    def begin_making(self) -> None:
        """Make the files to save from now on."""
        self.steps.begin(self._make())

    def _make(self) -> Iterator[None]:
        """The files to save, of the answer that is shown; made only when they are wanted, the
        quick ones first, one after another: between two the page is listened to.
        """
        board, state = self.board, self.board.state
        for links in downloads(
            state.answer, state.question.scenario, board.language, board.keep_failure
        ):
            self.links.value = links
            yield

    def _uploaded(self) -> None:
        if not self.upload.value:
            return
        file = self.upload.value[0]
        try:
            with self.board.computing():
                self._open(file["name"], bytes(file["content"]))
        except SubcontractError as error:
            self.refused.value = status.refusal(error, self.board.language)
            return
        finally:
            with self.board.without_events():
                self.upload.value = ()
        self.refused.value = ""
        self.board.redraw()

    def _open(self, name: str, content: bytes) -> None:
        """The question of a file, or several answers beside each other."""
        catalogue = self.board.state.catalogue
        found = opened(name, content, lambda one: judged(one, catalogue))
        if isinstance(found, Answers):
            self._opens(found)
        else:
            self.board.state.load(found)


def opened(
    name: str, content: bytes, judge: Callable[[Scenario], Scenario] = lambda one: one
) -> Scenario | Answers:
    """A scenario that `judge` has looked at, or several answers, from the bytes of a file;
    `InputError` with every fault, under the file's own name.
    """
    text = None
    if name.lower().endswith((".yaml", ".yml")) and len(content) <= MOST_BYTES:
        with suppress(UnicodeDecodeError):  # the reader of files says what to do about it
            text = content.decode("utf-8-sig")
    if text is not None and is_answers(text):
        return read_answers(text, name, lambda one, place: judge(read_scenario(one, place)))
    return judge(read_scenario(text, name) if text is not None else _from_disk(name, content))


def _from_disk(name: str, content: bytes) -> Scenario:
    """The scenario of a file that is no text."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"file{_ODD.sub('', Path(name).suffix)[:9]}"  # only its end is of use
        path.write_bytes(content)
        try:
            return load_scenario(path)
        except InputError as error:
            raise InputError(
                [
                    evolve(fault, place=fault.place.replace(str(path), name))
                    for fault in error.faults
                ]
            ) from None
