"""Debian's Chromium through its own driver: no server, no network, no file from elsewhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

FLAGS = (
    "--headless=new",
    "--no-sandbox",  # where tests run as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",  # a container's is small
    "--host-resolver-rules=MAP * ~NOTFOUND",  # no name has an address
    "--lang=zh-CN",
)
LOCAL = ("file:", "data:", "blob:", "about:")

PHONE, LAPTOP, PAPER = 360, 1280, 673
"""Widths in CSS pixels. Paper: A4 less the margins that the style sheet gives it, 178 mm."""


def start(browser: str, driver: str, profile: Path) -> Chromium:
    """A browser with a profile of its own. Naming both programs keeps Selenium from looking for any."""
    options = ChromeOptions()
    options.binary_location = browser
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    chrome = Chrome(options, Service(driver))
    chrome.set_script_timeout(120)
    return Chromium(chrome)


@dataclass(frozen=True, slots=True)
class Chromium:
    """A browser, and how it is made a phone, a laptop or a sheet of paper."""

    driver: Chrome

    def look(self, width: int, *, dark: bool = False) -> None:
        """Sets the width of the window and the colours its owner prefers; a sheet of paper is printed on."""
        metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        self.driver.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})  # as on a phone
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        media = {"media": "print" if width == PAPER else "", "features": [scheme]}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)

    def open(self, page: Path) -> None:
        self.driver.get(page.as_uri())

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def forget(self) -> None:
        """Drops what a page has stored and what was loaded."""
        self.driver.execute_cdp_cmd(
            "Storage.clearDataForOrigin", {"origin": "file://", "storageTypes": "all"}
        )
        self.driver.get("about:blank")
        self.driver.get_log("performance")

    def from_elsewhere(self) -> list[str]:
        """What was asked for since the last time that is not on this machine."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
        return sorted({url for url in asked if not url.startswith(LOCAL)})
