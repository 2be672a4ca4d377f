"""The engine knows the parties of every market and none of a country."""


def test_the_engine_knows_no_party_or_kind_of_a_country():
    from subcontract_core.model import kinds, parties

    engine = {one.name for one in (*kinds.ENGINE, *parties.ENGINE)}
    assert not engine & {"kela", "tax", "enforcement", "national_pension", "withholding"}
