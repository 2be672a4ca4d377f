"""Personal data in every written form at every door, and beside it what people write that only
looks like it.

All codes are made up: numbers 900 to 999 are given to nobody. The account is the example of the
Finnish IBAN guide.
"""

from attrs import evolve
from click.testing import CliRunner
import pytest
from xlsxwriter import Workbook

from subcontract_core import load_scenario
from subcontract_core.base import privacy
from subcontract_core.base.errors import Fault, InputError, LawError, ModelError, SubcontractError
from subcontract_core.cli.main import main
from subcontract_core.engine.judging import judged
from subcontract_core.scenario import bundled_scenarios
from subcontract_core.scenario.types import LawValue, Mark, TermValue
from subcontract_core.scenario.workbook import read_workbook
from support.readers import READERS, TEXTS, YAML

DAY, NUMBER = "131052", "908"
CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(DAY + NUMBER) % 31]
CODE = f"{DAY}-{NUMBER}{CHECK}"
TAIL = f"{NUMBER}{CHECK}"
CODES = [
    *(f"{DAY}{sign}{TAIL}" for sign in "-+ABCDEFYXWVU"),
    CODE.lower(),
    f"{DAY}a{TAIL}".lower(),
    f"{DAY}{TAIL}",
    f"{DAY} {TAIL}",
    f"{DAY}  {TAIL}",
    f"{DAY} - {TAIL}",
    f"{DAY}  -{TAIL}",
    f"{DAY}-  {TAIL}",
    f"{DAY}/{TAIL}",
    f"{DAY}_{TAIL}",
    f"{DAY}.{TAIL}",
    f"{DAY}--{TAIL}",
    f"{DAY}–{TAIL}",
    f"{DAY}—{TAIL}",
    f"{DAY}\u2212{TAIL}",
    f"{DAY}\u2011{TAIL}",
    f"{DAY}\u00a0-\u00a0{TAIL}",
    f"{DAY}\u200b-{TAIL}",
    f"{DAY}\u00ad-{TAIL}",
    f"\u200d{DAY[:2]}\u2060{DAY[2:]}-\ufeff{TAIL}",
    f"13.10.52-{TAIL}",
    f"13.10.52{TAIL}",
    f"13 10 52-{TAIL}",
    f"13.10.1952-{TAIL}",
    f"1{CODE}",
    f"{CODE}5",
    f"hetu{CODE}",
    f"{DAY}-{NUMBER} {CHECK}",
    f"{DAY}-{NUMBER}{'A' if CHECK != 'A' else 'B'}",
    "".join(chr(ord(c) + 0xFEE0) for c in CODE),
    " ".join(CODE),
]
ACCOUNTS = [
    "FI2112345600000785",
    "FI21 1234 5600 0007 85",
    "fi21 1234 5600 0007 85",
    "FI21-1234-5600-0007-85",
    "FI21\u00a01234\u00a05600\u00a00007\u00a085 on tili",
]
ADDRESSES = [
    "someone@example.org",
    "some.one+work@mail.example.org",
    "someone@example.fi.",
    "someone(at)example.org",
    "someone (at) example.org",
    "someone [at] example [dot] org",
    "someone at example piste fi",
    "some.one at example.org",
    "someone\uff20example.org",
    "someone @ example.org",
    "someone(ät)example.fi",
]
PHONES = [
    "+358 40 123 4567",
    "+358401234567",
    "+358.40.123.4567",
    "+358-40-1234567",
    "+358 (0)40 123 4567",
    "00358 13 1234567",
    "358401234567",
    "0401234567",
    "040 123 4567",
    "040-123 4567",
    "040.123.4567",
    "040/1234567",
    "(040) 123 4567",
    "050 – 123 4567",
    "044\u00a01234\u00a0567",
    "(013) 123 4567",
    "013/123 456",
    "09 123 4567",
    "0131234567",
    "puh.0401234567",
    "tel:0401234567",
    "+46 70 123 45 67",
]
FORMS = [*CODES, *ACCOUNTS, *ADDRESSES, *PHONES]
HARMLESS = [
    "2022-03-02",
    "2022-03-02T10:15",
    "2022-03-02T10:15:30+03:00",
    "2022-03-02 10:15",
    "20220302-1015",
    "20220302-101530",
    "20220302T1015",
    "20220302101530",
    "1.1.2021-31.12.2021",
    "01.01.2021–31.12.2021",
    "010121-311221",
    "09/2021-12/2021",
    "09.2021–12.2021",
    "202107-2022",
    "2021-01-01/2021-12-31",
    "2021-W36-1",
    "P1Y2M10DT2H30M",
    "PT36H",
    "R5/2008-03-01T13:00:00Z/P1Y",
    "6.9., 9.9., 13.9.2021",
    "09:00-15:00",
    "9.00–15.00",
    "08.30–15.30",
    "0900-1500",
    "02050061",
    "05HOI060",
    "hinnoittelutunnus 02050061",
    "1234567-8",
    "0246246-0",
    "FI12345678",
    "1290/2002",
    "568/2007",
    "738/2009",
    "27 d §",
    "1 234 567,00 €",
    "+1 234 567,00",
    "−12 345,67",
    "10 000–20 000",
    "12.10.2021 300 kpl",
    "10.11.21 100 e",
    "0,0401234567",
    "RF18 5390 0754 7034",
    "ISBN 978-952-343-870-5",
    "urn:nbn:fi-fe2021042610111",
    "THL/1234/5.09.00/2021",
    "STM/2021/12",
    "THL Työpaperi 18/2023",
    "091-012-0345-0006",
    "AK-150322-1001",
    "00100 Helsinki",
    "https://www.finlex.fi/fi/laki/ajantasa/1992/19921535",
    "doi:10.1000/182",
    "katso lisää at vero.fi",
    "@kunta",
    "35 € / h",
    "12 345 678",
    "SISU 2021.1.0",
]


def found_at(reader, text, folder):
    with pytest.raises(SubcontractError) as error:
        reader.tried(reader.sample.replace(b"MARK", text.encode()), folder)
    return str(error.value)


@pytest.mark.parametrize("reader", TEXTS, ids=lambda reader: reader.name)
def test_every_form_is_refused_by_every_reader_and_never_repeated(tmp_path, reader):
    for form in FORMS:
        told = found_at(reader, f"ask {form} for it", tmp_path)
        assert "a text shaped like" in told and "no personal data" in told, form
        assert form not in told, form


@pytest.mark.parametrize("reader", TEXTS, ids=lambda reader: reader.name)
def test_what_only_looks_like_it_is_let_through_by_every_reader(tmp_path, reader):
    for text in HARMLESS:
        quoted = f"as {text} says".replace(": ", " ")
        reader.tried(reader.sample.replace(b"MARK", quoted.encode()), tmp_path)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_looks_like_it_is_not_masked(text):
    assert privacy.found_in(text) is None and privacy.mask(text) == text


@pytest.mark.parametrize("form", FORMS)
def test_a_mask_leaves_nothing_to_find_and_the_rest_as_it_is(form):
    masked = privacy.mask(f"see {form} here")
    assert privacy.found_in(masked) is None
    assert masked.startswith("see ") and masked.endswith(" here") and privacy.HIDDEN in masked


@pytest.mark.parametrize("reader", YAML, ids=lambda reader: reader.name)
@pytest.mark.parametrize("form", [CODE, ACCOUNTS[1], ADDRESSES[0], PHONES[0]])
def test_a_comment_a_key_and_an_anchor_are_looked_at_in_every_yaml_file(tmp_path, reader, form):
    text = reader.sample.decode()
    anchor = "".join(form.split())
    for changed in (
        f"{text}\n# {form}\n",
        f'{text}\n"{form}": 1\n',
        f"{text}\nlast: &{anchor.replace('@', '(at)').replace('+', '00')} 1\n",
    ):
        with pytest.raises(SubcontractError) as error:
            reader.tried(changed, tmp_path)
        assert (
            "no personal data" in str(error.value)
            and form not in str(error.value)
            and anchor not in str(error.value)
        )


@pytest.mark.parametrize(
    "form", [CODE, ACCOUNTS[0], ADDRESSES[0], PHONES[0], f"{DAY}\u200b-{TAIL}"]
)
def test_a_cell_a_heading_and_the_name_of_a_sheet_are_looked_at(tmp_path, form):
    for name, rows in (
        (form[:31], [["people.id"]]),
        ("people", [["people.id"], [form]]),
        ("people", [[form]]),
        ("notes", [["", "", form]]),
    ):
        with Workbook(path := tmp_path / "group.xlsx") as book:
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                (
                    sheet.write_row(r, 0, row, None)
                    if not any(cell.startswith("+") for cell in row)
                    else [sheet.write_string(r, c, cell) for c, cell in enumerate(row)]
                )
        with pytest.raises(InputError) as error:
            read_workbook(path)
        assert "no personal data" in str(error.value) and form not in str(error.value)


def test_a_column_of_a_table_of_cases_that_asks_for_a_person_is_refused(tmp_path):
    reader = next(reader for reader in READERS if reader.name == "cases")
    for heading in ("nimi", "hetu", "Phone", CODE):
        with pytest.raises(InputError) as error:
            reader.tried(reader.sample.replace(b"told", heading.encode()), tmp_path)
        assert "no personal data" in str(error.value) and CODE not in str(error.value)


@pytest.mark.parametrize(
    "command",
    [
        ["explain", "imatra-2021-07", "--model", "eksote-external", "--person", CODE],
        ["explain", "imatra-2021-07", "--model", CODE, "--person", "P1"],
        ["compare", CODE],
        ["compare", f"{CODE}.yaml"],
        ["compare", "--models", CODE],
        ["compare", "--reform", CODE],
        ["compare", "--reform", f"{CODE}.yaml"],
        ["law", "show", CODE],
        ["models", "--questions", CODE],
        ["onboarding", CODE],
        ["law", "compute", CODE, "--cases", "a.csv", "--out", "b.csv"],
        ["law", "compute", "household_deduction", "--cases", f"{CODE}.csv", "--out", "b.csv"],
        ["law", "outdated", "--date", CODE],
        ["compare", "--language", CODE],
        [CODE],
        ["compare", f"--{CODE}"],
        ["serve", CODE],
        ["law", "check", CODE],
    ],
)
@pytest.mark.parametrize("language", ["en", "fi"])
def test_no_command_repeats_a_code_from_its_arguments(tmp_path, monkeypatch, command, language):
    monkeypatch.chdir(tmp_path)
    done = CliRunner(
        env={"LANGUAGE": language, "LANG": f"{language}_FI.UTF-8", "LC_ALL": ""}
    ).invoke(main, command)
    assert done.exit_code != 0 and CODE not in done.output and "Traceback" not in done.output


def test_a_file_that_is_named_after_somebody_is_written_and_its_name_not_repeated(tmp_path):
    path = tmp_path / f"{CODE}.json"
    done = CliRunner().invoke(
        main,
        [
            "compare",
            "one-group-five-systems",
            "--models",
            "work-activity",
            "--json",
            str(path),
            "--language",
            "en",
        ],
    )
    assert path.exists() and "Wrote" in done.stderr and CODE not in done.output


@pytest.mark.parametrize("kind", [SubcontractError, LawError, ModelError])
def test_no_error_of_ours_repeats_a_code(kind):
    assert CODE not in str(kind(f"nobody knows {CODE}"))
    assert CODE not in str(
        InputError([Fault(CODE, CODE, repr(CODE), f"not {CODE}", f"Did you mean {CODE}?")])
    )


def test_a_scenario_made_in_python_is_looked_at_where_it_is_made():
    plain = load_scenario("one-group-five-systems")
    gig, person = plain.gigs[0], plain.people[0]
    made = [
        lambda: evolve(plain, title={"en": CODE}),
        lambda: evolve(plain, note={"fi": ADDRESSES[0]}),
        lambda: evolve(plain, id=PHONES[0]),
        lambda: plain.with_gig(gig.id, task=f"call {PHONES[0]}"),
        lambda: plain.with_gig(gig.id, id=CODE),
        lambda: plain.with_person(person.id, id=CODE),
        lambda: Mark("assumed", CODE),
        lambda: Mark("assumed", "x", {"sv": CODE}),
        lambda: LawValue("vat.rate", "24 %", Mark("sourced", ADDRESSES[0])),
        lambda: TermValue("m", f"wage {CODE}", "12.00"),
    ]
    for make in made:
        with pytest.raises(InputError) as error:
            make()
        assert any(fault.allowed == "no personal data" for fault in error.value.faults)
        assert not any(form in str(error.value) for form in (CODE, ADDRESSES[0], PHONES[0]))


def test_every_bundled_scenario_passes():
    assert all(judged(load_scenario(name)) for name in bundled_scenarios())
