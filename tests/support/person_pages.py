"""The page for one person, read as text and as rows."""

from html.parser import HTMLParser
import re

GROUP, MODEL = "everyday-2026-05", "eksote-external"


class Text(HTMLParser):
    """The text of a page, and the cells of its table row by row."""

    def __init__(self, page):
        super().__init__()
        self.parts, self.rows, self.heading, self._tag = [], [], "", ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self._tag = tag
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        self._tag = ""

    def handle_data(self, data):
        self.parts.append(data)
        if self._tag in ("td", "th"):
            self.rows[-1][-1] += data
        if self._tag == "h1":
            self.heading += data

    @property
    def text(self):
        return " ".join(self.parts)


def shown(answers, person, language="en", model=MODEL):
    return Text(answers[language].person_page(person, model))


def cents(text):
    """An amount as it is shown, in cents."""
    return int(re.sub(r"[^\d−]", "", text).replace("−", "-"))


class _Lines(HTMLParser):
    """The lines of page one, as they are read."""

    _BREAKS = ("p", "li", "h1", "h2", "strong", "div")

    def __init__(self, page):
        super().__init__()
        self.found, self._line, self._silent, self._sheet = [], "", 0, 0
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        kind = dict(attributes).get("class")
        self._sheet += kind == "sheet"
        self._silent += tag in ("style", "script", "svg", "title", "button")
        if tag in self._BREAKS or (tag == "span" and not kind):
            self._end()

    def handle_endtag(self, tag):
        self._silent -= tag in ("style", "script", "svg", "title", "button")
        if tag in self._BREAKS:
            self._end()

    def handle_data(self, data):
        if not self._silent:
            self._line += data

    def _end(self):
        if self._line.strip() and self._sheet == 1:
            self.found.append(self._line.strip())
        self._line = ""


def first_lines(page):
    """The lines of page one."""
    return _Lines(page).found


def amounts(page):
    """The amounts of page one, each once."""
    one = page.split('class="sheet"')[1]
    return {
        found.replace("\u00a0", "")
        for found in re.findall(r"(?i)(?:noin|ungefär|about)\u00a0([\d\u00a0,]+)", one)
    }
