"""Who announces what: an id has one owner, and the project's own are reserved."""

import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.base.packages import entry_points
from subcontract_core.model.announced import RESERVED
from subcontract_core.model.catalogue import MODELS, VARIANTS, catalogue
from support.invented import country


def test_the_reserved_ids_are_those_that_the_project_ships():
    shipped = {point.name for group in (MODELS, VARIANTS) for point in entry_points(group)}
    assert set(RESERVED) == shipped


@pytest.mark.parametrize("model_id", ["today", "eksote-external", "open-work-activity"])
def test_a_model_made_on_the_spot_cannot_take_an_id_of_the_project(model_id):
    with pytest.raises(ModelError, match="the id is that of a model in the package .* another id"):
        catalogue().register(country.seller(model_id=model_id), model_id)


def test_every_installed_model_is_ready_and_nothing_is_refused():
    assert [entry for entry in catalogue().entries() if entry.broken] == []
