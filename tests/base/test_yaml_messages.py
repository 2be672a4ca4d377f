"""What a person reads where YAML gave up, and on which line. The library has no codes for it, so a
change of its words shows here.
"""

import pytest
import yaml

from subcontract_core.base.yaml_messages import LOADER, problem_of


@pytest.mark.parametrize(
    ("text", "line", "meant"),
    [
        ("a: 1\n\tb: 2\n", 2, "a tab where spaces are needed"),
        ("a: b: c\n", 1, "a colon that does not fit there, or indentation that does not fit"),
        ("a:\n- 1\n  2: 3\nb\n", 3, "a colon that does not fit there"),
        ("a: 1\nb: {c: 1\nd: 2\n", 2, "a { that is not closed, or a comma that is missing"),
        ("a: 1\nb: [c, d\ne: 2\n", 2, "a [ that is not closed, or a comma that is missing"),
        ('a: "b\\q"\n', 1, "a backslash inside double quotes"),
        ('a: 1\nb: "c\n', 2, "quotes that are not closed"),
        ("a: @b\n", 1, "'@' at the start of a text without quotes"),
        ("a: 1\n\0", 2, "an invisible control character"),
    ],
)
def test_what_yaml_could_not_read_is_told_in_words_of_ours_with_its_line(text, line, meant):
    with pytest.raises(yaml.YAMLError) as error:
        list(yaml.parse(text, Loader=LOADER))
    place, words = problem_of(error.value, text)
    assert (place, str(words).startswith(meant)) == (line, True), str(words)


def test_a_message_that_is_not_known_is_still_a_sentence_with_its_line():
    mark = yaml.Mark("a", 0, 4, 0, None, None)
    error = yaml.MarkedYAMLError(problem="nothing like any other", problem_mark=mark)
    assert [str(part) for part in problem_of(error, "a: 1\n")] == [
        "5",
        "text that YAML cannot read (YAML: nothing like any other)",
    ]
