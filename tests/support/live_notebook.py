"""A notebook that runs in a kernel and is used as a browser would use it: with widget messages."""

from pathlib import Path
from typing import Any

from nbclient import NotebookClient
from nbclient.util import run_sync
import nbformat


class LiveNotebook:
    """Runs every cell on entry; `find`, `send` and `click` speak to the widgets as the front
    end does.
    """

    def __init__(self, path: Path) -> None:
        self.nb = nbformat.read(path, as_version=4)
        self.client = NotebookClient(
            self.nb,
            timeout=60,
            kernel_name="python3",
            record_timing=False,
            resources={"metadata": {"path": str(path.parent)}},
        )

    def __enter__(self) -> "LiveNotebook":
        self._kernel = self.client.setup_kernel()
        self._kernel.__enter__()
        for number, cell in enumerate(self.nb.cells):
            self.client.execute_cell(cell, number)
        return self

    def __exit__(self, *exception: Any) -> Any:
        return self._kernel.__exit__(*exception)

    def find(self, css: str = "", **traits: Any) -> str:
        """The id of the only widget with these traits (and this CSS class) as the front end
        knows it.
        """
        hits = [
            m
            for m, state in self.client.widget_state.items()
            if all(state.get(k) == v for k, v in traits.items())
            and (not css or css in state.get("_dom_classes", ()))
        ]
        assert len(hits) == 1, f"{len(hits)} widgets for {css} {traits}"
        return hits[0]

    def state(self, model: str) -> dict[str, Any]:
        """The traits of a widget."""
        return self.client.widget_state[model]

    def send(self, model: str, **state: Any) -> list[Any]:
        """Change a widget's traits; the outputs of the callbacks."""
        return self._message(model, {"method": "update", "state": state, "buffer_paths": []})

    def click(self, model: str) -> list[Any]:
        """Press a button; the outputs of the callbacks."""
        return self._message(model, {"method": "custom", "content": {"event": "click"}})

    def run(self, code: str) -> str:
        """Run a line in the kernel and give what it prints."""
        cell = nbformat.v4.new_code_cell(code)
        self.nb.cells.append(cell)
        self.client.execute_cell(cell, len(self.nb.cells) - 1)
        return "".join(output.get("text", "") for output in cell.outputs)

    def _message(self, model: str, data: dict[str, Any]) -> list[Any]:
        kernel = self.client.kc
        message = kernel.session.msg("comm_msg", {"comm_id": model, "data": data})
        kernel.shell_channel.send(message)
        cell = nbformat.v4.new_code_cell("")
        while True:  # until the kernel is idle again for this message
            got = run_sync(kernel.iopub_channel.get_msg)(timeout=60)
            if got["parent_header"].get("msg_id") != message["header"]["msg_id"]:
                continue
            if got["msg_type"] == "status" and got["content"]["execution_state"] == "idle":
                return cell.outputs
            self.client.process_message(got, cell, 0)
