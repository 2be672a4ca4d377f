"""Writing a file as a whole or not at all. Nothing in the project is imported here."""

import os
from pathlib import Path
import tempfile


def write_whole(file: Path, content: bytes) -> None:
    """Write a file through a neighbour that then takes its place; raises `OSError` and leaves nothing half-written."""
    if file.exists() and not file.is_file():  # a device or a pipe cannot be replaced
        file.write_bytes(content)
        return
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
