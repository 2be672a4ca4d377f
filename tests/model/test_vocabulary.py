"""Who declared a kind, and who may use it: one name never means two things."""

from types import SimpleNamespace

from attrs import evolve
import numpy as np
import pytest

from subcontract_core.base.errors import ModelError
from subcontract_core.base.provenance import Reason
from subcontract_core.base.units import CENTS
from subcontract_core.model import vocabulary
from subcontract_core.model.hookspecs import hookimpl
from subcontract_core.model.kinds import Kind
from subcontract_core.model.results import Effects, Finding
from subcontract_core.report.text.findings import remarks
from subcontract_core.report.text.language import Language
from support.invented import country
from support.outside_models import KILOMETRES, outside, ran


def test_a_kind_that_nobody_declared_is_refused_with_who_where_and_what_to_do():
    with pytest.raises(ModelError) as error:
        ran(outside(model_id="undeclaring", kilometres=False, pieces="tips"))
    assert str(error.value).startswith(
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


def test_a_models_own_findings_are_told_in_its_own_words_and_marked_where_a_language_is_missing():
    plain = country.seller(model_id="speaking")

    @hookimpl
    def subcontract_describe():
        own = {
            "finding.our_rule": {"fi": "Meidän sääntömme: {limit:money}", "sv": "Vår regel"},
            "fix.our_rule": {"fi": "Kysy meiltä."},
        }
        return evolve(plain.subcontract_describe(), texts=own)

    @hookimpl
    def subcontract_check_benefits(tables, admission):
        people = np.flatnonzero(admission.offered)
        limit = {"limit": CENTS(np.full(people.size, 5000))}
        why = Reason("finding.our_rule", source="Own source")
        return Effects(
            findings=(
                Finding(
                    "our_rule", "warning", why, person=people, numbers=limit, fix="fix.our_rule"
                ),
            )
        )

    outcome = ran(
        SimpleNamespace(
            **vars(plain)
            | {
                "subcontract_describe": subcontract_describe,
                "subcontract_check_benefits": subcontract_check_benefits,
            }
        )
    )
    told = {}
    for code in ("fi", "sv", "en"):
        [remark] = [one for one in remarks(outcome, None, Language(code)) if one.code == "our_rule"]
        told[code] = (remark.sentence, remark.fix)
    assert told == {
        "fi": ("Meidän sääntömme: 50,00\xa0€", "Kysy meiltä."),
        "sv": ("Vår regel", "(fi) Kysy meiltä."),
        "en": ("(fi) Meidän sääntömme: €50.00", "(fi) Kysy meiltä."),
    }


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ({"page.sum": {"fi": "Muu"}}, "'page.sum' is one of the program's"),
        ({"finding.empty": {}}, "'finding.empty' is empty; write it in a language"),
    ],
)
def test_a_model_may_not_change_the_programs_texts_nor_leave_its_own_empty(texts, words):
    with pytest.raises(ModelError, match=words):
        vocabulary.declare("texting", (), (), texts)
