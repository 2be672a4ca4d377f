"""Every table of an answer has rows and says of which model they are."""


def test_every_table_of_the_answer_has_rows_and_names_the_model(answer):
    for name in ("people", "buyers", "organisers", "payments", "findings", "onboarding"):
        table = getattr(answer, name)
        assert len(table), name
        assert "model" in table.columns
