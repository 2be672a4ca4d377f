"""Builds the site: `uv run --group docs python docs/build.py FOLDER`.

The pages that are written by hand and those that follow from the code are put together in a folder
of their own, so that nothing that is generated lies among what is written.
"""

from pathlib import Path
import re
import shutil
import sys
from tempfile import TemporaryDirectory

DOCS = Path(__file__).parent
_OUTSIDE = re.compile(r"\[`?([^\]`]+)`?\]\((?:\.\./)+([^)#]+)(?:#([\w.]+))?\)")


def written() -> dict[str, str]:
    """The pages that are written by hand, by their path; a link to a file of the repository is
    told as its name.
    """
    return {
        path.relative_to(DOCS).as_posix(): _OUTSIDE.sub(_named, path.read_text(encoding="utf-8"))
        for path in sorted(DOCS.rglob("*.md"))
    }


def _named(link: "re.Match[str]") -> str:
    text, file, name = link.groups()
    place = f"{file}, {name}" if name else file
    return f"`{text}`" if text == place else f"`{text}` (`{place}`)"


def main(folder: str) -> int:
    """Build into a folder; what Sphinx returns."""
    from sphinx.cmd.build import build_main

    sys.path.insert(0, str(DOCS))
    from generated import pages

    with TemporaryDirectory() as made:
        source = Path(made)
        shutil.copy(DOCS / "conf.py", source)
        for name, text in {**written(), **pages()}.items():
            path = source / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return build_main(["-q", "-W", "--keep-going", "-j", "auto", str(source), folder])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2] or ["site"]))
