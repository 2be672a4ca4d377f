"""Texts and ids of a scenario, each judged by itself."""

import pytest

from subcontract_core.base.errors import InputError
from subcontract_core.scenario.types import (
    Person,
)


def test_a_name_for_an_id_is_never_repeated():
    with pytest.raises(InputError) as caught:
        Person("Maija Meikäläinen", 3000)
    assert "Maija" not in str(caught.value)
    assert [fault.path for fault in caught.value.faults] == ["id", "birth_year"]
