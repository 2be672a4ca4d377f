"""Nothing personal is let in, and no message repeats it. All codes here are made up and belong
to nobody.
"""

import pytest

from subcontract_core.base import privacy
from subcontract_core.base.errors import InputError
from subcontract_core.scenario.reading import bundled_scenarios, load_scenario, read_scenario

BASE = """\
format: subcontract-scenario/1
id: demo
title: {en: Demo, fi: Esimerkki}
note: {en: A note, fi: Huomautus}
months: {from: 2022-03, to: 2022-03}
people:
  - {id: P1, birth_year: {value: 1990, assumed: a guess}}
buyers: [{id: B1, kind: company}]
gigs: [{id: G1, buyer: B1, task: Yard, dates: [2022-03-02], hours: 1, crew: all}]
"""
# Individual number 900–999 is never given to a person.
RIGHT = "131052-9" + "08" + "0123456789ABCDEFHJKLMNPRSTUVWXY"[131052908 % 31]
WRONG = "131052-908" + ("A" if RIGHT[-1] != "A" else "B")


def faults_of(text):
    with pytest.raises(InputError) as caught:
        read_scenario(text, "demo.yaml")
    return caught.value


@pytest.mark.parametrize(
    "code",
    [
        RIGHT,
        WRONG,
        RIGHT.lower(),
        RIGHT.replace("-", "–"),
        RIGHT.replace("-", " - "),
        *(RIGHT.replace("-", c) for c in "+ABCDEFYXWVUabx"),
    ],
)
def test_an_identity_code_is_found_with_any_century_sign_right_or_mistyped(code):
    assert "identity code" in privacy.found_in(f"see {code}.")
    assert code not in privacy.mask(f"see {code}.")


@pytest.mark.parametrize(
    "old",
    ["demo", "Demo", "A note", "P1", "a guess", "B1", "Yard", "2022-03-02", "note", "company"],
)
def test_an_identity_code_is_refused_anywhere_and_never_repeated(old):
    error = faults_of(BASE.replace(old, WRONG))
    assert any("identity code" in fault.found and "P1, P2" in fault.to_do for fault in error.faults)
    assert WRONG not in str(error)


def test_an_identity_code_in_a_comment_is_refused_with_its_line():
    error = faults_of(BASE.replace("kind: company}]", f"kind: company}}] # {RIGHT}"))
    assert [(fault.place, fault.path) for fault in error.faults] == [("demo.yaml:8", "(this line)")]
    assert RIGHT not in str(error)


def test_an_identity_code_in_broken_yaml_is_refused_and_not_repeated():
    error = faults_of(BASE.replace("Yard", f"[{RIGHT}"))
    assert "identity code" in str(error) and RIGHT not in str(error)


@pytest.mark.parametrize(
    "key",
    [
        "name",
        "Nimi",
        "first_name",
        "last name",
        "etunimi",
        "sukunimi",
        "hetu",
        "SSN",
        "henkilötunnus",
        "personal-identity-code",
        "address",
        "osoite",
        "phone",
        "email",
    ],
)
def test_a_key_that_asks_for_a_person_is_refused_once_with_the_reason(key):
    error = faults_of(BASE.replace("{id: P1,", f"{{id: P1, {key}: Somebody,"))
    assert [(fault.place, fault.allowed) for fault in error.faults] == [
        ("demo.yaml:7", "no personal data")
    ]
    assert "nothing personal belongs in the file" in error.faults[0].to_do


@pytest.mark.parametrize(
    "text",
    [
        "someone@example.org",
        "+358 40 123 4567",
        "0401234567",
        "040-123 4567",
        "(013) 123 4567",
        "00358 13 1234567",
    ],
)
def test_an_email_address_or_phone_number_is_refused_and_not_repeated(text):
    error = faults_of(BASE.replace("a guess", f'"call {text}"'))
    assert len(error.faults) == 1 and text not in str(error)


def test_a_mark_by_language_is_searched_too():
    assert any(
        fault.path == "people[0].birth_year.assumed.fi"
        for fault in faults_of(BASE.replace("a guess", f"{{en: a guess, fi: {RIGHT}}}")).faults
    )


@pytest.mark.parametrize(
    "text",
    [
        "2022-03-02",
        "01-07-2021",
        "837.59",
        "0.05",
        "09:00",
        "1234567-8",
        "0246246-0",
        "THL Työpaperi 18/2023",
        "202107-2022",
        "35 € / h",
        "1 234 567",
        "SHL 27 d §",
    ],
)
def test_dates_amounts_and_business_ids_are_let_through(text):
    assert privacy.found_in(text) is None and privacy.mask(text) == text


def test_the_bundled_scenarios_are_let_through():
    assert all(load_scenario(name) for name in bundled_scenarios())
