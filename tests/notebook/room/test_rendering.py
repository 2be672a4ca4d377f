"""Making a place: a kernel and a page with its answer."""

import asyncio
from types import SimpleNamespace

import pytest
from tornado.httpclient import AsyncHTTPClient

from subcontract_core.notebook.room import rendering
from subcontract_core.report.text.language import Language
from support.rooms import InventedKernels, InventedRoom, asked

EN = Language("en")


def rendered(monkeypatch, *, shown: bool, fault: Exception | None = None):
    """Make a page from three pieces, of which the first is the head."""

    class Renderer:
        notebook = SimpleNamespace(
            metadata=SimpleNamespace(kernelspec=SimpleNamespace(name="python3"))
        )
        pieces, head = ["head", "table", "foot"], 1

        async def collect(self, _kernel_id, _kernel):
            self.shown = shown
            if fault:
                raise fault

    async def renderer(_app):
        return Renderer()

    monkeypatch.setattr(rendering, "_renderer", renderer)
    app = SimpleNamespace(kernel_manager=InventedKernels())
    return app, lambda: asyncio.run(rendering.page(app))


def test_a_page_with_its_answer_is_kept_with_its_kernel(monkeypatch):
    app, make = rendered(monkeypatch, shown=True)
    assert make() == rendering.Page("k1", "tablefoot") and app.kernel_manager.ended == []


@pytest.mark.parametrize("fault", [None, TimeoutError("the kernel said nothing")])
def test_a_page_without_its_answer_is_never_kept_and_its_kernel_ends(fault, monkeypatch):
    app, make = rendered(monkeypatch, shown=False, fault=fault)
    with pytest.raises(TimeoutError if fault else rendering.EmptyPage):
        make()
    assert app.kernel_manager.ended == ["k1"]


def test_a_visitor_for_whom_no_explorer_can_be_opened_gets_the_sentence():
    async def ask(url, server):
        page = (await AsyncHTTPClient().fetch(url)).body.decode()
        assert (
            page.startswith("<p>opening</p>")
            and 'subcontractTell("failed")' in page
            and server.kernel_manager.handed == []
        )

    asked(InventedRoom(places=1, ready=0, fails=1000), ask)
