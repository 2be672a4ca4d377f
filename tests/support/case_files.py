"""Files of cases in a test: their rows, and a file of rows."""

import csv
import io


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def case_file_of(path, table):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, table[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
    path.write_text(text.getvalue(), encoding="utf-8")
    return path
