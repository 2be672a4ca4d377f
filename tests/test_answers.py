"""What a notebook is given: the answer and its explained lines."""


def test_an_explanation_reads_the_same_cents_as_the_comparison(answer):
    [line] = answer.explain("paijathame-direct", "P1", "housing_allowance")
    table = answer.people
    row = table[
        (table.model == "paijathame-direct")
        & (table.person == "P1")
        & (table.line == "housing_allowance")
    ]
    assert line.cents == row.cents.iloc[0]
    assert "571/2007" in line.act
    assert {used.text for used in line.parameters} >= {"85 %", "41.3 %"}


def test_an_explanation_is_a_sequence_of_lines_that_shows_itself_as_text_and_as_html(answer):
    lines = answer.explain("paijathame-direct", "P1")
    assert len(lines) == len(list(lines)) > 1
    assert "571/2007" in str(lines)
    assert lines._repr_html_().startswith("<pre")
