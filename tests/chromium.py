"""Find the Chromium that drives tests/pages: python -m tests.chromium prints where it is, or how to get one."""

from __future__ import annotations

import os
import shutil
import sys

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
HOW = (
    "No Chromium found: install chromium-headless-shell, chromium or google-chrome, "
    "run '.venv/bin/playwright install chromium-headless-shell', or name one in CHROMIUM_PATH."
)


def chromium() -> str:
    """The path of an installed Chromium, empty when there is none."""
    if chosen := os.environ.get("CHROMIUM_PATH"):
        return chosen if os.access(chosen, os.X_OK) else ""
    installed = (shutil.which(name) for name in NAMES)
    places = (place for place in PLACES if os.access(place, os.X_OK))
    return next((path for path in installed if path), "") or next(places, "")


def own_download() -> str:
    """Playwright's own download, if somebody fetched it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        path = driver.chromium.executable_path
    return path if os.access(path, os.X_OK) else ""


if __name__ == "__main__":
    found = chromium() or own_download()
    print(found or HOW)
    sys.exit(not found)
