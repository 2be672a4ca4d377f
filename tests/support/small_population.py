"""A small population: two templates of a bundled month, asked of two models."""

ROWS = [
    ("P1", "1990", "620.00", "A"),
    ("P1", "1971", "455.50", "A"),
    ("P2", "1996", "540.00", "B"),
    ("P1", "1999", "", "B"),
    ("P2", "1988", "701.25", "A"),
]
HEAD = "template,birth_year,housing.rent,group.region"
MODELS = ["eksote-internal", "jobcenter-app"]
SCENARIO = "everyday-2026-05"


def written(path, rows=ROWS, head=HEAD):
    """A table of people as CSV."""
    path.write_text("\n".join([head, *(",".join(row) for row in rows)]) + "\n", encoding="utf-8")
    return path
