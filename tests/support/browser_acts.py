"""What a person does with the explorer in a browser, the same in JupyterLab and on the served
page, and what axe finds.
"""

import re

from attrs import frozen


@frozen
class Words:
    """What is written on the things that are used, in one language; `last` and `later` are a
    visit's day and the day it moves to.
    """

    code: str
    name: str
    title: str
    group: str
    terms: str
    wage: str
    gigs: str
    days: str
    people: str
    pictures: str
    last: str
    later: str
    earned: str


EN = Words(
    "en",
    "English",
    "Compare ways of organising group work",
    "Group",
    "Terms",
    "Wage, an hour (€/h)",
    "Gigs",
    "Days",
    "People",
    "Pictures",
    "2021-09-23",
    "2021-09-24",
    "€288.00",
)
FI = Words(
    "fi",
    "Suomi",
    "Vertaile ryhmätyön järjestämistapoja",
    "Ryhmä",
    "Ehdot",
    "Palkka, tunti (€/h)",
    "Keikat",
    "Päivät",
    "Ihmiset",
    "Kuvat",
    "23.9.2021",
    "24.9.2021",
    "288,00 €",
)
SV = Words(
    "sv",
    "Svenska",
    "Jämför sätt att ordna grupparbete",
    "Grupp",
    "Villkor",
    "Lön, timme (€/h)",
    "Gigg",
    "Dagar",
    "Personer",
    "Bilder",
    "23.9.2021",
    "24.9.2021",
    "288,00 €",
)
LANGUAGES = (EN, FI, SV)


def violations(view, scope: str = "", *, colours: bool = True) -> list[str]:
    """What keeps somebody out, in the page or in a part of it; most of the time goes to the
    contrast of colours.
    """
    from axe_playwright_python.sync_playwright import Axe

    found = (
        Axe()
        .run(
            view,
            context=scope or None,
            options={
                "resultTypes": ["violations"],
                "rules": {"color-contrast": {"enabled": colours}},
            },
        )
        .response["violations"]
    )
    return [f"{one['id']} in {len(one['nodes'])}: {one['nodes'][0]['html'][:200]}" for one in found]


def speak(view, words: Words) -> None:
    """Choose a language by its own name, and wait until both question and answer speak it."""
    view.locator(".sc-toolbar select").nth(1).select_option(label=words.name)
    view.locator(".sc-controls [role=tab]").first.get_by_text(words.group, exact=True).wait_for()
    view.locator(f".sc-overview [lang={words.code}]").wait_for()


def open_tab(view, side: str, name: str) -> None:
    """Open a part of the question ("controls") or of the answer ("details")."""
    view.locator(f".sc-{side} [role=tab]").get_by_text(name, exact=True).click()


def field(view, label: str):
    """The field of a label that is seen."""
    return view.get_by_label(label, exact=True).locator("visible=true").first


def first_difference(view) -> str:
    """What each person gains in the first model, as the short table has it."""
    return view.locator(".sc-overview tbody td .sc-amount").first.inner_text()


def cents(text: str) -> int:
    """An amount that is written in any of the languages."""
    return int(re.sub(r"\D", "", text)) * (-1 if "−" in text else 1)


def changed_difference(view, before: str) -> str:
    """The same once it is no longer what it was."""
    view.wait_for_function(
        "before => { const cell = document.querySelector('.sc-overview tbody td .sc-amount'); return cell &&"
        " cell.innerText !== before }",
        arg=before,
    )
    return first_difference(view)


def wait_for_chart(view, amount: str) -> None:
    """Until the first chart says an amount that the table has without the sign of the euro."""
    number = re.compile(re.escape(amount.lstrip("+−")))
    view.locator(".sc-page-picture svg").first.locator("text", has_text=number).first.wait_for()


def raise_wage_and_move_gig(view, words: Words) -> None:
    """Twelve euros an hour for the six visits of four hours are 288 €; a visit that leaves a
    day of activity gives back that day's allowance of 8 €.
    """
    start = first_difference(view)
    open_tab(view, "details", words.pictures)
    wait_for_chart(view, start)
    open_tab(view, "controls", words.terms)
    field(view, words.wage).fill("12")
    field(view, words.wage).press("Tab")
    better = changed_difference(view, start)
    assert cents(better) > cents(start)
    wait_for_chart(view, better)
    open_tab(view, "controls", words.gigs)
    days = field(view, words.days)
    days.fill(days.input_value().replace(words.last, words.later))
    days.press("Tab")
    best = changed_difference(view, better)
    assert cents(best) - cents(better) == 800
    wait_for_chart(view, best)
    open_tab(view, "details", words.people)
    view.locator(".sc-page-people td").get_by_text(words.earned, exact=True).locator(
        "visible=true"
    ).first.wait_for()


def focused(view) -> str:
    """The name of what has the keyboard."""
    return view.evaluate(
        "(() => { const one = document.activeElement; return ((one.labels && one.labels[0] ||"
        " one).textContent || '').trim() })()"
    )


def press_until(view, key: str, name: str) -> None:
    """Press a key until something of that name has the keyboard."""
    for _ in range(40):
        view.keyboard.press(key)
        if focused(view) == name:
            return
    raise AssertionError(f"{name} is not reached with {key}")


def raise_wage_by_keyboard(view, words: Words) -> None:
    """From where the keyboard is to the tab of the terms, into the field of the wage, and out
    of it.
    """
    before = first_difference(view)
    press_until(view, "Tab", words.group)
    press_until(view, "Tab", view.locator(".sc-controls [aria-selected=true]").inner_text())
    press_until(view, "ArrowRight", words.terms)
    view.keyboard.press("Enter")
    field(view, words.wage).wait_for()
    press_until(view, "Tab", words.wage)
    view.keyboard.press("Control+a")
    view.keyboard.type("12")
    view.keyboard.press("Tab")
    assert cents(changed_difference(view, before)) > cents(before)
    assert view.evaluate("document.activeElement !== document.body")
