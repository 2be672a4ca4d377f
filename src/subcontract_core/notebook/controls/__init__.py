"""The fields on the left: panels that show a part of the question and commit what is entered."""
