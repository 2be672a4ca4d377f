"""Making a place: a kernel that has run the explorer, and the page with everything it showed. A
page without it is never kept.
"""

from collections.abc import AsyncIterator
import os
from typing import Any

from attrs import frozen
from voila.notebook_renderer import NotebookRenderer
from voila.utils import get_page_config

_VIEW = "application/vnd.jupyter.widget-view+json"


class EmptyPage(Exception):
    """The explorer ran, and nothing of it is on its page."""


class _HeadOnly(Exception):
    """The page has come to where its kernel is needed."""


@frozen
class Page:
    """What follows the head for one visitor, and the kernel that answers it."""

    key: str
    body: str


class _Renderer(NotebookRenderer):
    """Voilà's renderer, which also knows where the head ends and whether the explorer is on the
    page.
    """

    head = 0
    shown = False
    pieces: tuple[str, ...] | list[str] = ()

    async def collect(self, kernel_id: str | None, kernel: Any) -> None:
        """Run the notebook in the kernel and keep the page."""
        self.pieces = []
        async for piece, _ in self.generate_content_generator(kernel_id, kernel):
            self.pieces.append(piece)

    async def _jinja_kernel_start(self, nb: Any, kernel_id: str | None, kernel_future: Any) -> Any:
        self.head = len(self.pieces)
        if kernel_id is None:
            raise _HeadOnly
        return await super()._jinja_kernel_start(nb, kernel_id, kernel_future)

    async def _jinja_cell_generator(self, nb: Any, kernel_id: str) -> AsyncIterator[Any]:
        async for cell in super()._jinja_cell_generator(nb, kernel_id):
            self.shown |= any(_VIEW in output.get("data", {}) for output in cell.get("outputs", ()))
            yield cell


async def head(app: Any) -> str:
    """The beginning of every page, for which no kernel is needed: it tells the visitor that the
    page opens.
    """
    renderer = await _renderer(app)
    try:
        await renderer.collect(None, None)
    except _HeadOnly:
        pass
    return "".join(renderer.pieces)


async def page(app: Any) -> Page:
    """A new place. Raises `EmptyPage`, or what went wrong, and leaves no kernel behind."""
    renderer, kernels = await _renderer(app), app.kernel_manager
    kernel_id = await kernels.start_kernel(
        kernel_name=renderer.notebook.metadata.kernelspec.name, path="", env=dict(os.environ)
    )
    try:
        await renderer.collect(kernel_id, kernels.get_kernel(kernel_id))
        if not renderer.shown:
            raise EmptyPage("the explorer showed nothing")
    except BaseException:
        await kernels.end(kernel_id)
        raise
    return Page(kernel_id, "".join(renderer.pieces[renderer.head :]))


async def _renderer(app: Any) -> _Renderer:
    options = {"base_url": app.base_url, "voila_configuration": app.voila_configuration}
    made = _Renderer(
        **options,
        traitlet_config=app.config,
        notebook_path=os.path.relpath(app.notebook_path, app.root_dir),
        template_paths=app.template_paths,
        config_manager=app.config_manager,
        contents_manager=app.contents_manager,
        kernel_spec_manager=app.kernel_spec_manager,
        page_config=get_page_config(settings=app.app.settings, log=app.log, **options),
        mathjax_config=app.mathjax_config,
        mathjax_url=app.mathjax_url,
    )
    await made.initialize()
    return made
