"""A process that has imported the program once and forks it whenever a story kills it: the same code in a process of
its own, killed as truly, without the second that every start of Python takes.
"""

from __future__ import annotations

import gc
import io
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from eventdesk.machine import root

_ANSWER = 1 << 16
_IMPORTED = (
    "eventdesk.cli.main", "eventdesk.cli.checkin", "eventdesk.cli.serve", "eventdesk.cli.sync", "eventdesk.bootstrap",
    "eventdesk.lan.app", "eventdesk.lan.server", "eventdesk.store.backup", "flask", "waitress.server", "sqlcipher3",
    "PIL.JpegImagePlugin", "sqlalchemy.dialects.sqlite.pysqlite", "lxml.etree", "python_calamine",
)  # fmt: skip


class Child:
    """The program, running: its input and output, and ways to end it."""

    def __init__(self, pid: int, given: int, said: int) -> None:
        self.pid = pid
        self.stdin: BinaryIO = io.FileIO(given, "w")
        self.stdout: BinaryIO = os.fdopen(said, "rb")
        self._ends = os.pidfd_open(pid)

    def kill(self) -> None:
        """As kill -9 does."""
        self._signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to end in order."""
        self._signal(signal.SIGTERM)

    @property
    def ended(self) -> bool:
        """Whether it has ended, and with it everything it held open."""
        return bool(select.select([self._ends], [], [], 0)[0])

    def wait(self) -> None:
        """Return once it has ended; what it said can be read no more."""
        select.select([self._ends], [], [])
        self.stdin.close()
        self.stdout.close()
        os.close(self._ends)

    def _signal(self, number: signal.Signals) -> None:
        try:
            signal.pidfd_send_signal(self._ends, number)
        except ProcessLookupError:
            return


class Nursery:
    """Starts the program as often as wanted; ends with it."""

    def __init__(self) -> None:
        mine, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.stories.nursery", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                cwd=root(),
            )
        self._line = mine

    def start(self, arguments: Sequence[str | Path], environment: dict[str, str]) -> Child:
        """The program with these arguments."""
        their_input, my_output = os.pipe()
        my_input, their_output = os.pipe()
        told = json.dumps({"arguments": [str(each) for each in arguments], "environment": environment}).encode()
        socket.send_fds(self._line, [told], [their_input, their_output])
        os.close(their_input)
        os.close(their_output)
        return Child(int(self._line.recv(_ANSWER)), my_output, my_input)

    def close(self) -> None:
        """End it; programs it started go on."""
        self._line.close()
        self._process.wait()


def _serve(line: socket.socket) -> None:
    """Fork for each message, answer with the number of the process."""
    for name in _IMPORTED:
        import_module(name)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        told, fds, _, _ = socket.recv_fds(line, _ANSWER, 2)
        if not told:
            return
        pid = os.fork()
        if not pid:
            line.close()
            _become(json.loads(told), *fds)
        for fd in fds:
            os.close(fd)
        line.send(str(pid).encode())


def _become(told: dict[str, dict[str, str]], given: int, said: int) -> None:
    """Be the program, as if it had just been started with these arguments."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for mine, theirs in ((given, 0), (said, 1)):
        os.dup2(mine, theirs)
        os.close(mine)
    os.environ.clear()
    os.environ.update(told["environment"])
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 (as long as the process)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 (as long as the process)
    sys.argv = ["eventdesk", *told["arguments"]]
    code = 70
    try:
        from eventdesk.__main__ import main

        code = main()
        sys.stdout.flush()
    finally:
        os._exit(code)


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as given_line:
        _serve(given_line)
