"""Five tasks in a real editor, from opening a measure to a finding accepted: `run.sh` beside this file.

Each is done by key and mouse as a drafter would, and what the editor then shows is printed and checked; a
picture of each is left in the folder.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from tests.lsp.small import MEASURE, OFFICIAL

EXCEPTION = "，但弄虚作假的除外"
REASON = "由区住房局在办事指南中公布"
HERE = Path(__file__).parent
PATIENCE = 180.0
"""Seconds that anything may take to be seen."""


class Trial:
    """The editor in the browser, on a workspace of one measure."""

    def __init__(self, folder: Path, address: str) -> None:
        self.folder = folder
        options = Options()
        options.binary_location = shutil.which("chromium") or ""
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1400,900"):
            options.add_argument(flag)
        self.browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.browser.get(address)

    def keys(self, *keys: str) -> None:
        ActionChains(self.browser).send_keys(*keys).perform()

    def chord(self, held: str, key: str) -> None:
        ActionChains(self.browser).key_down(held).send_keys(key).key_up(held).perform()

    def until(self, what: str, seen: Callable[[], object]) -> None:
        """Waits for something to be seen, and takes a picture of it."""
        end = time.monotonic() + PATIENCE
        while not self._now(seen):
            if time.monotonic() > end:
                self.browser.save_screenshot(str(self.folder / "failed.png"))
                sys.exit(f"not seen: {what}; see {self.folder / 'failed.png'}")
            time.sleep(0.3)
        self.browser.save_screenshot(str(self.folder / f"{what}.png"))
        print(f"seen: {what}", flush=True)

    @staticmethod
    def _now(seen: Callable[[], object]) -> object:
        try:
            return seen()
        except WebDriverException:  # drawn anew between two looks
            return None

    def rows(self, where: str) -> list[WebElement]:
        return self.browser.find_elements(By.CSS_SELECTOR, f"{where} .monaco-list-row")

    def row(self, where: str, words: str) -> WebElement | None:
        return next((row for row in self.rows(where) if words in row.text), None)

    def problem(self, code: str, line: int) -> bool:
        return any(code in row.text and f"Ln {line}," in row.text for row in self.rows(".markers-panel"))

    def command(self, name: str) -> None:
        self.keys(Keys.F1)
        time.sleep(1)
        self.keys(name)
        time.sleep(1.5)
        self.keys(Keys.ENTER)

    def go(self, line: int, column: int) -> None:
        self.chord(Keys.CONTROL, "g")
        time.sleep(1)
        self.keys(f"{line},{column}")
        time.sleep(0.5)
        self.keys(Keys.ENTER)
        time.sleep(0.5)

    def text(self) -> str:
        return "\n".join(line.text for line in self.browser.find_elements(By.CSS_SELECTOR, ".view-line"))

    def open(self) -> None:
        """A measure is opened: what is found of it comes by itself."""
        files = ".explorer-folders-view"
        self.until("editor", lambda: self.row(files, "补贴.md"))
        ActionChains(self.browser).double_click(self.row(files, "补贴.md")).perform()
        self.until("text", lambda: "第一条" in self.text())
        self.command("Problems: Focus on Problems View")
        self.until("1-opened", lambda: self.problem("PM0720", 9) and not self.problem("PM0707", 9))
        self.browser.find_element(By.CSS_SELECTOR, ".view-line").click()

    def edit(self) -> None:
        """One exception is deleted: the loophole is seen, also where the words are pointed at."""
        self.go(9, len("残疾人申请补贴的，应当予以补贴") + 1)
        chain = ActionChains(self.browser).key_down(Keys.SHIFT)
        for _ in EXCEPTION:
            chain.send_keys(Keys.ARROW_RIGHT)
        chain.key_up(Keys.SHIFT).send_keys(Keys.DELETE).perform()
        self.until("2-loophole", lambda: self.problem("PM0707", 9))
        self.go(9, 12)
        self.command("Show or Focus Hover")
        self.until("2-hover", lambda: self._hovers("PM0707", "予以补贴 (结果)"))
        self.keys(Keys.ESCAPE)

    def _hovers(self, *words: str) -> bool:
        found = self.browser.find_elements(By.CSS_SELECTOR, ".monaco-hover")
        shown = [str(one.get_property("textContent")) for one in found]  # also what is to be scrolled to
        return any(all(word in text for word in words) for text in shown)

    def accept(self) -> None:
        """A finding is accepted with a reason."""
        self.go(9, 12)
        self.chord(Keys.CONTROL, ".")
        menu = ".action-widget"
        self.until("3-actions", lambda: self.row(menu, "照改") and self.row(menu, "接受 PM0720"))
        ActionChains(self.browser).click(self.row(menu, "接受 PM0720")).perform()
        box = ".quick-input-box input"
        self.until("3-reason", lambda: self.browser.find_element(By.CSS_SELECTOR, box).is_displayed())
        time.sleep(0.5)
        self.keys(REASON, Keys.ENTER)
        self.until("3-accepted", lambda: not self.problem("PM0720", 9))
        beside = self.folder / "workspace/补贴.findings.toml"
        self.until("3-kept", lambda: tomllib.loads(beside.read_text("utf-8")).get("accepted"))
        (kept,) = tomllib.loads(beside.read_text("utf-8"))["accepted"]
        assert (kept["code"], kept["reason"]) == ("PM0720", REASON)

    def complete(self) -> None:
        """A sentence is begun, and what may follow is offered."""
        self.go(9, len("残疾人申请补贴的，应当予以补贴。") + 1)
        self.keys(Keys.ENTER, "弄虚作假的，")
        time.sleep(1)
        self.chord(Keys.CONTROL, Keys.SPACE)
        self.until("4-completion", lambda: self.row(".suggest-widget", "不予补贴"))
        self.keys(Keys.ARROW_DOWN, Keys.ESCAPE)
        self.go(10, 1)
        self.chord(Keys.CONTROL, "l")
        self.keys(Keys.DELETE)

    def rename(self) -> None:
        """A name is changed everywhere, and the page of its clause is opened beside the text."""
        self.go(16, 2)
        self.keys(Keys.F2)
        time.sleep(2)
        self.chord(Keys.CONTROL, "a")
        self.keys("骗取补贴", Keys.ENTER)
        self.until("5-renamed", lambda: "骗取补贴的，不予补贴。" in self.text())
        self.command("光标所在条款的页面")
        self.until("5-page", lambda: "第二条" in self._tabs())

    def _tabs(self) -> list[str]:
        tabs = self.browser.find_elements(By.CSS_SELECTOR, ".tabs-container .tab")
        return [tab.text.strip() for tab in tabs]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The editor's address; its extension is the one built here, and the workspace has one measure."""
    workspace, profile = folder / "workspace", folder / "profile"
    for made in (workspace, profile):
        shutil.rmtree(made, ignore_errors=True)
    (profile / "User").mkdir(parents=True)
    workspace.mkdir()
    asked = {"policy-model.command": [str(Path(sys.executable).with_name("policy-model")), "lsp"]}
    (profile / "User/settings.json").write_text(json.dumps(asked), "utf-8")
    for suffix, text in ((".md", MEASURE), (".txt", OFFICIAL)):
        saved = text.replace("应当予以补贴。", f"应当予以补贴{EXCEPTION}。")
        (workspace / f"补贴{suffix}").write_text(saved, "utf-8")
    entry = folder / "node_modules/code-server/out/node/entry.js"
    program = ["node", str(entry), "--user-data-dir", str(profile), "--extensions-dir", str(folder / "ext")]
    built = str(HERE.parent / "policy-model.vsix")
    subprocess.run([*program, "--install-extension", built, "--force"], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        at = f"127.0.0.1:{free.getsockname()[1]}"
    quiet = ("--disable-telemetry", "--disable-update-check", "--disable-workspace-trust")
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            [*program, "--auth", "none", "--bind-addr", at, *quiet], env=environment, stdout=log, stderr=log
        )
    try:
        _wait_for(at)
        yield f"http://{at}/?folder={workspace}"
    finally:
        server.terminate()


def _wait_for(at: str) -> None:
    host, _, port = at.partition(":")
    end = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection((host, int(port))).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.3)
        else:
            return


def main() -> None:
    """Does the five tasks in the folder named."""
    folder = Path(sys.argv[1]).resolve()
    with served(folder) as address:
        trial = Trial(folder, address)
        try:
            for task in (trial.open, trial.edit, trial.accept, trial.complete, trial.rename):
                task()
        finally:
            trial.browser.quit()


if __name__ == "__main__":
    main()
