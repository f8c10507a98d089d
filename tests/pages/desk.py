"""People at work, each in a browser of his own: they follow links by their text and answer forms.

What needs no browser goes plainly, by Django's client on the same database: to read what a page says, to be refused, to
do once more, with other answers, what was already done in a browser.
"""

import html
import re
from pathlib import Path

from django.contrib.auth import get_user_model

from tests.pages import plain
from tests.pages.conftest import SHOTS, TEXT, fill
from tests.pages.sound import faults
from tests.support import client_for

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
        self.clients = {}

    def email(self, who: str) -> str:
        """The address of one person."""
        return self.emails.get(who, f"{who}@waterrade.example")

    def of(self, who: str):
        """The page of one person."""
        if who not in self.pages:
            self.pages[who] = self.page_as(self.email(who))
        return self.pages[who]

    def plainly(self, who: str):
        """The same person without a browser: a client of Django, signed in."""
        if who not in self.clients:
            self.clients[who] = client_for(get_user_model().objects.get(email=self.email(who)))
        return self.clients[who]

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
        """What somebody gets at an address that he typed."""
        return self.plainly(who).get(address).status_code

    def reads(self, who: str, path: str) -> str:
        """Everything that stands in a page, its addresses and hidden fields too."""
        answer = self.plainly(who).get(path)
        assert answer.status_code == 200, (who, path, answer.status_code)
        return html.unescape(answer.content.decode())

    def says(self, who: str, path: str) -> str:
        """The words of a page, its menus left out."""
        answer = self.plainly(who).get(path)
        assert answer.status_code == 200, (who, path, answer.status_code)
        (main,) = plain.read(answer.content.decode()).all("main")
        return main.text

    def writes(self, who: str, *links: str, start: str = "/", **answers) -> str:
        """Follow links to a form and send it, all without a browser; where that leads."""
        client, path = self.plainly(who), start
        answer = client.get(path)
        for link in links:
            assert answer.status_code == 200, (who, path, answer.status_code)
            path = plain.link(plain.read(answer.content.decode()), link)
            answer = client.get(path)
        assert answer.status_code == 200, (who, path, answer.status_code)
        answer = client.post(path, plain.answered(plain.read(answer.content.decode()), TEXT, answers))
        if answer.status_code != 302:
            (main,) = plain.read(answer.content.decode()).all("main")
            raise AssertionError((who, path, answer.status_code, main.text))
        return answer["Location"]

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
