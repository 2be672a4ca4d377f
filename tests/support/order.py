"""The rooms of the core, from the ground up."""

# Each part may import from itself and from those before it. The country stands below the engine,
# which therefore calls it by the hooks alone, and may not name it either.
ORDER = (
    ("base",),
    ("law",),
    ("scenario",),
    ("model",),
    ("accounts",),
    ("verbs",),
    ("finland.vocabulary",),
    ("finland.law",),
    ("finland.month", "finland.routing"),
    ("finland.findings",),
    ("described",),
    ("plugin",),
    ("finland.golden",),
    ("baselines",),
    ("engine",),
    ("analysis",),
    ("populations",),
    ("programme",),
    ("quality",),
    ("training",),
    ("report.inputs", "report.markup"),
    ("report.text",),
    ("report.tables",),
    ("report.charts", "report.terminal"),
    (
        "report.html",
        "report.json_chance",
        "report.json_economy",
        "report.json_outcome",
        "report.json_people",
        "report.json_pilots",
        "report.json_purses",
        "report.json_resources",
        "report.json_searches",
        "report.json_year",
    ),
    ("report.excel", "report.json_format", "report.pictured"),
    ("report.pictured_draws",),
    ("chance_answer",),
    ("year_answer",),
    ("answers",),
    ("api",),
    ("schemas",),
    ("plugin_checks",),
    ("notebook",),
    ("cli",),
    ("",),
)
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}


def rank_of(module: str) -> int:
    """The place of a module in the order, by the longest name in the list that it begins with."""
    parts = module.split(".")
    names = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return next((RANK[name] for name in names if name in RANK), RANK[""])
