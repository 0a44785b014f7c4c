"""Debian's Chromium, driven over its DevTools protocol with nothing but the standard library."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import select
import shutil
import signal
import socket
import struct
import subprocess
import time
import urllib.request
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

PATIENCE = 60.0


class Browser:
    """One Chromium with a profile of its own: started, killed, started again on what it kept."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._process: subprocess.Popen[bytes] | None = None
        self._port = 0
        self._lines: list[Page] = []

    def start(self) -> None:
        """Start it; returns once it answers."""
        port_file = self._profile / "DevToolsActivePort"
        port_file.unlink(missing_ok=True)
        for lock in ("SingletonLock", "SingletonCookie", "SingletonSocket"):
            (self._profile / lock).unlink(missing_ok=True)
        command = [
            shutil.which("chromium") or "chromium",
            *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
            *("--disable-extensions", "--disable-background-networking", "--disable-component-update", "--mute-audio"),
            *("--remote-debugging-port=0", f"--user-data-dir={self._profile}", "about:blank"),
        ]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with contextlib.suppress(OSError, ValueError, IndexError):
                self._port = int(port_file.read_text().splitlines()[0])
                self._get("/json/version")
                return
            select.select([], [], [], 0.05)
        raise TimeoutError("chromium did not start")

    def kill(self) -> None:
        """End it and its children as a dead battery would."""
        while self._lines:
            self._lines.pop().close()
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def open(self, url: str) -> Page:
        """A new page at an address, as large as a phone."""
        found = self._get(f"/json/new?{quote(url, safe='')}", method="PUT")
        return self._kept(Page(found["webSocketDebuggerUrl"]))

    def _kept(self, page: Page) -> Page:
        self._lines.append(page)
        return page

    def another_phone(self, url: str) -> Page:
        """A page that shares nothing with the others: cookies, storage and cache are its own."""
        line = Page(self._get("/json/version")["webSocketDebuggerUrl"], of_browser=True)
        context = line.call("Target.createBrowserContext", disposeOnDetach=False)["browserContextId"]
        target = line.call("Target.createTarget", url=url, browserContextId=context)["targetId"]
        self._kept(line)
        return self._kept(Page(f"ws://127.0.0.1:{self._port}/devtools/page/{target}"))

    def _get(self, path: str, method: str = "GET") -> Any:
        request = urllib.request.Request(f"http://127.0.0.1:{self._port}{path}", method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)


class Page:
    """One page: what its script says, what is on it, a picture of it."""

    def __init__(self, address: str, *, of_browser: bool = False) -> None:
        host, _, path = address.removeprefix("ws://").partition("/")
        name, _, port = host.partition(":")
        self._line = _Socket(name, int(port), f"/{path}")
        self._ids = count(1)
        self.leaves = True
        """What is answered when the page asks whether to leave."""
        self.asked = 0
        if not of_browser:
            self.call("Page.enable")
            self.call("Runtime.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One command of the protocol, and its answer."""
        number = next(self._ids)
        self._line.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._line.receive())
            if answer.get("method") == "Page.javascriptDialogOpening":
                self._answer_dialog()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                found: dict[str, Any] = answer["result"]
                return found

    def _answer_dialog(self) -> None:
        """Stay or leave, as a thumb would; the page waits for it, and with it every other command."""
        self.asked += 1
        told = {"method": "Page.handleJavaScriptDialog", "params": {"accept": self.leaves}}
        self._line.send(json.dumps({"id": next(self._ids), **told}))

    def run(self, script: str) -> Any:
        """What an expression of the page gives; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:800])
        return answer["result"].get("value")

    def wait(self, script: str, patience: float = PATIENCE) -> Any:
        """Wait until an expression is true; what it gave."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            with contextlib.suppress(RuntimeError):  # the page is being loaded
                if found := self.run(f"Boolean({script})"):
                    return found
            select.select([], [], [], 0.05)
        raise TimeoutError(f"{script}\n{self.text()}")

    def wait_for_question(self) -> None:
        """Wait until the page has asked whether to leave it."""
        end = time.monotonic() + PATIENCE
        while not self.asked:
            if time.monotonic() > end:
                raise TimeoutError("nothing was asked")
            self.run("0")

    def text(self) -> str:
        """What can be read on the page."""
        return str(self.run("document.body ? document.body.innerText : ''"))

    def type(self, words: str) -> None:
        """Type into what has the focus, as a keyboard would."""
        self.call("Input.insertText", text=words)

    def press_enter(self) -> None:
        """The Enter key."""
        key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13}
        self.call("Input.dispatchKeyEvent", type="keyDown", text="\r", **key)
        self.call("Input.dispatchKeyEvent", type="keyUp", **key)

    def choose_file(self, selector: str, path: Path) -> None:
        """Give a file to a field, as the file dialog would."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", files=[str(path)], nodeId=node)

    def download_into(self, folder: Path) -> None:
        """Where files that the page saves go."""
        self.call("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))

    def go_offline(self, *, offline: bool = True) -> None:
        """Leave the Wi-Fi, or come back."""
        self.call("Network.enable")
        self.call(
            "Network.emulateNetworkConditions",
            offline=offline,
            latency=0,
            downloadThroughput=-1,
            uploadThroughput=-1,
        )

    def look(self, *, dark: bool = False, width: int = 360, height: int = 740) -> None:
        """Be a phone of this size, in the light or dark theme."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2, mobile=True)
        feature = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[feature])

    def picture(self, path: Path) -> None:
        """A picture of what is seen."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def close(self) -> None:
        """Let go of the page; the browser goes on."""
        self._line.close()


class _Socket:
    """A WebSocket client (RFC 6455), for texts alone."""

    def __init__(self, host: str, port: int, path: str) -> None:
        self._socket = socket.create_connection((host, port), timeout=PATIENCE)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self._rest = b""
        while b"\r\n\r\n" not in self._rest:
            self._rest += self._more()
        head, _, self._rest = self._rest.partition(b"\r\n\r\n")
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise ConnectionError(head.decode(errors="replace"))

    def send(self, text: str) -> None:
        data, mask = text.encode(), os.urandom(4)
        size = len(data)
        head = struct.pack("!BB", 0x81, 0x80 | size) if size < 126 else (
            struct.pack("!BBH", 0x81, 0xFE, size) if size < 65536 else struct.pack("!BBQ", 0x81, 0xFF, size)
        )  # fmt: skip
        self._socket.sendall(head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(data)))

    def receive(self) -> str:
        whole = b""
        while True:
            first, second = self._take(2)
            size = second & 0x7F
            if size == 126:
                (size,) = struct.unpack("!H", self._take(2))
            elif size == 127:
                (size,) = struct.unpack("!Q", self._take(8))
            part = self._take(size)
            if first & 0x0F in (0, 1):
                whole += part
                if first & 0x80:
                    return whole.decode()
            elif first & 0x0F == 8:
                raise ConnectionError("closed")

    def close(self) -> None:
        self._socket.close()

    def _take(self, size: int) -> bytes:
        while len(self._rest) < size:
            self._rest += self._more()
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken

    def _more(self) -> bytes:
        part = self._socket.recv(1 << 16)
        if not part:
            raise ConnectionError("closed")
        return part
