"""Public documents that several models name as their source, by title."""

# The programme's report on the pilots of supported group work (Finnish Institute for Health and
# Welfare, working paper).
PILOT_REPORT = "THL Työpaperi 18/2023"
# Siun sote's slides on its subcontracting model, largely a plan of 2021.
COUNTY_SLIDES = "Siun soten alihankintamalli (diat 2021)"
