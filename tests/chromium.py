"""Find the Chromium that drives tests/pages, or install Debian's: python -m tests.chromium says how it went."""

from __future__ import annotations

import os
import shutil
import subprocess
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
# Somebody else may be installing: five minutes of patience with the package manager's lock.
APT = ("apt-get", "-o", "DPkg::Lock::Timeout=300", "-o", "APT::Update::Error-Mode=any", "-q")
PACKAGES = ("chromium-headless-shell", "fonts-liberation")
LAST = 8


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


def install() -> str:
    """Install Debian's, when we are root and may; what went wrong in its last lines, empty when nothing did."""
    print("Installing Chromium", flush=True)
    own = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    for words in (("update",), ("install", "-y", "--no-install-recommends", *PACKAGES)):
        done = subprocess.run(
            [*APT, *words], env=own, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if done.returncode:
            return f"apt-get {words[0]} failed:\n" + "\n".join(done.stdout.strip().splitlines()[-LAST:])
    return ""


def main() -> int:
    """Find it, else install it; one sentence when that is not possible."""
    if chromium() or own_download():
        return 0
    chosen = os.environ.get("CHROMIUM_PATH")
    if not chosen and os.geteuid() == 0 and shutil.which("apt-get"):
        if wrong := install():
            print(wrong)
        elif chromium():
            return 0
    print(f"CHROMIUM_PATH names no program: {chosen}" if chosen else HOW)
    return 1


if __name__ == "__main__":
    sys.exit(main())
