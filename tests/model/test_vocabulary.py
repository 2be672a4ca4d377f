"""Who declared a kind, and who may use it: one name never means two things."""

from attrs import evolve
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.model import vocabulary
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.kinds import Kind
from support.invented import country
from support.outside_models import KILOMETRES, outside, ran


def test_a_kind_that_nobody_declared_is_refused_with_who_where_and_what_to_do():
    with pytest.raises(ModelError) as error:
        ran(outside(model_id="undeclaring", kilometres=False, pieces="tips"))
    assert str(error.value) == (
        "undeclaring: route: payouts.tips is of a kind that the model may not use (nobody declared"
        " it); declare it in the manifest: Manifest(…, kinds=(Kind('tips', …),))"
    )


def test_a_kind_of_another_model_is_refused_whichever_of_the_two_was_loaded_first():
    ran(outside(KILOMETRES))
    with pytest.raises(ModelError, match="only outside declared it"):
        ran(outside(model_id="borrowing"))


def test_what_is_kept_has_a_declared_kind_too():
    plain = country.seller()

    @hookimpl
    def subcontract_route(tables, law, quote):
        payments = plain.subcontract_route(tables, law, quote)
        return evolve(payments, keeps=tuple(evolve(k, kind="loot") for k in payments.keeps))

    with pytest.raises(ModelError, match=r"route: keeps\.loot is of a kind"):
        ran(country.seller(subcontract_route=subcontract_route))


def test_one_name_never_means_two_things():
    with pytest.raises(ModelError, match=r"'wage' is declared by the engine in another way"):
        ran(outside(Kind("wage")))
    ran(outside(KILOMETRES))
    ran(outside(KILOMETRES, model_id="same"))
    with pytest.raises(ModelError, match="is declared by outside in another way"):
        ran(outside(evolve(KILOMETRES, repays_cost=False), model_id="differs"))
    vocabulary.declare("same", ())
