"""How long the kernels of a served page live: only this module knows the server's own kernel manager."""

from typing import Any

from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager


class Kernels(AsyncMappingKernelManager):
    """Ends a kernel whose page has been gone for long. One that waits for its first visitor is kept: a room may be made ready in the morning."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._visited: set[str] = set()

    def notify_connect(self, kernel_id: str) -> None:
        """A page has opened the kernel."""
        self._visited.add(kernel_id)
        super().notify_connect(kernel_id)

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """Asked of every kernel from time to time."""
        if kernel_id in self._visited:
            await super().cull_kernel_if_idle(kernel_id)
