"""People at work, each in a browser of his own: they follow links by their text and answer forms."""

import re
from pathlib import Path

from tests.pages.conftest import SHOTS, faults, fill

NAMES = ("violence", "ideas", "relations", "identification", "self_reliance")
CRITERIA = {
    f"criteria-{number}-{side}": f"{words} ({name})."
    for number, name in enumerate(NAMES)
    for side, words in (("supports", "Hiervoor spreekt iets"), ("against", "Hiertegen ook"), ("protects", "Dit helpt"))
}
"""What the three write about each criterion of the act."""


class Desk:
    """Everybody at work, each in a browser of his own."""

    def __init__(self, page_as, pictures, folder: str, *secrets: str, emails: dict[str, str] | None = None):
        self.page_as, self.pages, self.pictures = page_as, {}, pictures
        self.folder, self.secrets, self.emails = folder, secrets, emails or {}

    def of(self, who: str):
        """The page of one person."""
        if who not in self.pages:
            self.pages[who] = self.page_as(self.emails.get(who, f"{who}@waterrade.example"))
        return self.pages[who]

    def opens(self, who: str, *links: str, start: str = "/"):
        """Start somewhere and follow links by their text, as a person does."""
        page = self.of(who)
        assert page.goto(start).status == 200, (who, start)
        for link in links:
            # Further acts of a page are folded behind one button.
            for more in page.locator("main details.more:not([open]) > summary").all():
                more.click()
            page.locator("main, .app__side").get_by_role("link", name=link).first.click()
            page.wait_for_load_state()
        return page

    def sends(self, who: str, *links: str, start: str = "/", **answers):
        """Open a form by its links, look at it, answer it, and come out without an error."""
        page = self.opens(who, *links, start=start)
        wrong = faults(page, self.secrets)
        assert wrong == [], (who, page.url, wrong)
        self.shoot(page, who)
        fill(page, **answers)
        wrong = page.locator(".error-summary, [role=alert]:has(a)")
        assert wrong.count() == 0, (who, page.url, wrong.first.inner_text())
        return page

    def status(self, who: str, address: str) -> int:
        """What somebody gets at an address that he typed; the browser's own line about a refusal is no problem."""
        page = self.of(who)
        found = page.goto(address).status
        page.problems.clear()
        return found

    def shoot(self, page, who: str) -> None:
        """Keep a picture of this step at both widths, when asked."""
        if not SHOTS:
            return
        folder = Path(SHOTS) / self.folder
        folder.mkdir(parents=True, exist_ok=True)
        number = next(self.pictures)
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 1000})
            page.screenshot(path=folder / f"{number:02d}-{who}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1440, "height": 1000})


def where(page) -> str:
    """The path of a page."""
    return re.sub(r"^https?://[^/]+", "", page.url)
