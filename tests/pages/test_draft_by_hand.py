"""Somebody on the telephone types, and the browser dies: what was typed is there after signing in again."""

import os
import signal
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model

from tests.support import session_for

MOST_LOST_SECONDS = 5


@pytest.fixture
def browsers(playwright, browser_name, browser_type_launch_args):
    """Browsers of their own, to be killed without harm to other tests."""
    return lambda: getattr(playwright, browser_name).launch(**browser_type_launch_args)


def sit_down(browser, site, email: str):
    """A page of somebody who signed in just now."""
    context = browser.new_context(base_url=site.url, locale="nl-NL")
    session = session_for(get_user_model().objects.get(email=email))
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": site.url}])
    page = context.new_page()
    page.goto("/meldingen/nieuw/")
    return page


def processes_of_this_test() -> set[int]:
    """The browsers that this test run started, and what they started."""
    found, waiting = set(), [os.getpid()]
    while waiting:
        threads = Path(f"/proc/{waiting.pop()}/task").glob("*/children")
        fresh = {int(pid) for thread in threads for pid in thread.read_text().split()} - found
        found |= fresh
        waiting += fresh
    return found


def is_browser(pid: int) -> bool:
    try:
        return b"headless" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return False


def test_a_killed_browser_costs_at_most_five_seconds_of_typing(site, browsers):
    """W5: on the server, sealed, within seconds; nothing of it in the browser."""
    before = {pid for pid in processes_of_this_test() if is_browser(pid)}
    page = sit_down(browsers(), site, "yara@waterrade.example")
    page.fill("[name=reporter_name]", "Wendelien Kortekaas")
    page.focus("[name=about]")
    typed, began = 0, time.monotonic()
    while time.monotonic() - began < 8:
        page.keyboard.type(f"{typed} ")
        typed += 1
        time.sleep(0.1)
    per_second = typed / (time.monotonic() - began)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    for pid in {pid for pid in processes_of_this_test() if is_browser(pid)} - before:
        os.kill(pid, signal.SIGKILL)
    again = browsers()
    page = sit_down(again, site, "yara@waterrade.example")
    kept = page.input_value("[name=about]").split()
    # The last word may have been kept half typed.
    assert kept[:-1] == [str(number) for number in range(len(kept) - 1)]
    assert str(len(kept) - 1).startswith(kept[-1])
    assert (typed - len(kept)) / per_second <= MOST_LOST_SECONDS
    assert page.input_value("[name=reporter_name]") == "Wendelien Kortekaas"
    other = sit_down(again, site, "merel@waterrade.example")
    assert other.input_value("[name=about]") == ""
    again.close()
