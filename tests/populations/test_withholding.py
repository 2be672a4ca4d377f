"""Small cells are withheld so that nobody can work them out again from what is shown."""

import numpy as np
import pytest

from subcontract_core.populations.withholding import LEAST, withheld


def can_be_worked_out(counts, gone):
    """Whether the totals of rows and columns leave a withheld cell only one value."""
    cells = [tuple(cell) for cell in np.argwhere(gone)]
    if not cells:
        return False
    lines = [
        [axis == 0 and cell[0] == line or axis == 1 and cell[1] == line for cell in cells]
        for axis in (0, 1)
        for line in range(counts.shape[axis])
    ]
    matrix = np.array([line for line in lines if any(line)], dtype=float)
    _, values, turned = np.linalg.svd(matrix)
    null = turned[(values > 1e-9).sum() :]
    return any(np.abs(null[:, at]).max(initial=0) < 1e-9 for at in range(len(cells)))


@pytest.mark.parametrize("seed", range(40))
def test_no_withheld_cell_follows_from_the_totals(seed):
    random = np.random.default_rng(seed)
    shape = (int(random.integers(2, 7)), int(random.integers(2, 5)))
    counts = random.choice([0, 1, 3, 4, 5, 6, 12, 40], size=shape)
    gone = withheld(counts)
    assert gone[(counts > 0) & (counts < LEAST)].all()
    assert not can_be_worked_out(counts, gone)


def test_four_people_are_withheld_and_five_are_shown():
    assert withheld(np.array([[4, 20], [30, 40]])).tolist() == [[True, True], [True, True]]
    assert not withheld(np.array([[5, 20], [30, 40]])).any()
    assert not withheld(np.array([[0, 20], [30, 40]])).any()


def test_the_bound_can_be_raised():
    counts = np.array([[9, 20], [30, 40]])
    assert not withheld(counts).any()
    assert withheld(counts, least=10).all()


def test_where_one_person_may_be_in_two_cells_of_a_row_these_are_not_five_people():
    counts = np.array([[3, 4, 40], [3, 4, 40]])
    assert withheld(counts)[0].tolist() == [True, True, False]
    assert withheld(counts, is_each_in_one=False).all()
