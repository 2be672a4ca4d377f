"""Where things lie in the repository."""

from pathlib import Path

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent
CORE = ROOT / "src" / "subcontract_core"
GOLDEN = TESTS / "golden"
