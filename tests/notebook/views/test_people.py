"""Every line of a person opens to the law."""

from subcontract_core.notebook import Explorer

GROUP = "one-group-five-systems"


FEW = ("eksote-external", "jobcenter-app")  # where the models do not matter


def test_every_line_of_a_person_opens_to_the_law_and_its_source():
    page = Explorer(GROUP, "en", models=FEW).pages["people"].value
    assert "+€87.22" in page and "€1,350.01" in page
    # the lines, each of five lines with what is behind it in the model and, of two, today, and the
    # numbers of the picture
    assert page.count("<details") == 7 + 6
    assert "Act on Housing Allowance for Pensioners" in page and "Source:" in page
