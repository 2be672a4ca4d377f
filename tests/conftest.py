"""In every test a missing text, or a field of a text without a value, is an error; a user would see the key."""

import os

os.environ["SUBCONTRACT_STRICT_TEXTS"] = "1"
