"""What a person does with a dashboard, and what axe finds on it."""


def violations(view, scope: str = "") -> list[str]:
    """What keeps somebody out, in the page or in a part of it."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(view, context=scope or None).response["violations"]
    return [f"{one['id']} in {len(one['nodes'])}: {one['nodes'][0]['html'][:200]}" for one in found]


def tab(view, side: str, name: str):
    """Open a tab of the fields ("controls") or of the answer ("details")."""
    view.locator(f".sc-{side} [role=tab]", has_text=name).first.click()


def commit(view, label: str, value: str) -> None:
    """Type into the field of a label and leave it."""
    field = view.get_by_label(label, exact=True).locator("visible=true")
    field.fill(value)
    field.press("Tab")


def speak(view, language: str) -> None:
    """Choose the language by its own name."""
    view.locator(".sc-toolbar select").nth(1).select_option(label=language)
