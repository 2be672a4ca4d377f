"""How Sphinx makes the site of what `build.py` has put together."""

project = "subcontract"
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
html_theme = "alabaster"
html_theme_options = {"description": "What reaches the pocket", "fixed_sidebar": True}
html_show_copyright = False
html_show_sourcelink = False
suppress_warnings = ["myst.header"]
exclude_patterns = ["_build"]
