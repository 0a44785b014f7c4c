#!/usr/bin/env python3
"""All the set-up there is: ``python3 dev.py run`` opens EventDesk, ``python3 dev.py test`` runs every test.

Standard library only. It looks for what is missing (system libraries by the name the loader asks for, the tools the
tests use, the packages of ``requirements.lock``), brings it, remembers that it did, and then steps aside. What it says
goes to stderr, so that ``run <verb> --json`` keeps stdout for itself.
"""

import contextlib
import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "eventdesk-setup.json"
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What Qt loads even without a screen, then what it loads to open a window: soname -> Debian's package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libbrotlidec.so.1": "libbrotli1",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# The real programs that tests put ours beside: command -> Debian's package. tests/conftest.py knows the same names.
TEST_TOOLS = {
    "strace": "strace",
    "soffice": "libreoffice-calc-nogui",
    "pdftotext": "poppler-utils",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "zbarimg": "zbar-tools",
    "chromium": "chromium",
}
HELP = """\
python3 dev.py run               open EventDesk
python3 dev.py run VERB ...      its command line: python3 dev.py run --help lists the verbs
python3 dev.py test [ARGS ...]   run all tests, or what pytest's arguments select
python3 dev.py build             make the stand-alone program in dist/ and let it check itself"""


class Stop(Exception):
    """The set-up cannot go on; the text says what to do about it."""


def main(arguments):
    """Do what was asked and give the exit code."""
    verbs = {"run": run, "test": test, "build": build}
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(HELP)
        return 0
    if arguments[0] not in verbs:
        print(f"dev.py has no verb {arguments[0]!r}.\n{HELP}", file=sys.stderr)
        return 2
    try:
        return verbs[arguments[0]](arguments[1:])
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130


# ------------------------------------------------------------------------------------------------------------ verbs


def run(arguments):
    """Open the window, or run a verb of the command line."""
    window = not arguments
    bring_libraries({**QT_LIBRARIES, **WINDOW_LIBRARIES}, needed=window and has_screen())
    bring_packages()
    if window and not has_screen():
        say("There is no screen here, so no window can open. Without one, try: python3 dev.py run demo my-event")
        return 2
    return hand_over([str(PYTHON), "-P", "-m", "eventdesk", *arguments], program_environment())


def test(arguments):
    """Run pytest with a data folder of its own, without a screen."""
    bring_libraries({**QT_LIBRARIES, **WINDOW_LIBRARIES}, needed=True)
    bring_tools()
    bring_packages()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="eventdesk-test-", ignore_cleanup_errors=True) as data:
        environment = program_environment()
        environment.update(QT_QPA_PLATFORM="offscreen", EVENTDESK_DATA=data)
        command = [str(PYTHON), "-m", "pytest", *spread(arguments), *arguments]
        code = subprocess.call(command, cwd=ROOT, env=environment)
    say(f"The tests took {time.monotonic() - started:.0f} s.")
    return code


def build(arguments):
    """Make dist/EventDesk with PyInstaller, then let that program check itself and run its demo."""
    if arguments:
        raise Stop("build takes no arguments.")
    bring_libraries({**QT_LIBRARIES, **WINDOW_LIBRARIES}, needed=True)
    if sys.platform == "linux":
        bring_commands({"objdump": "binutils"}, "PyInstaller needs it")
        bring_libraries(python_library(), needed=True)
    bring_packages()
    started = time.monotonic()
    say("Building dist/EventDesk ...")
    with tempfile.TemporaryDirectory(prefix="eventdesk-build-", ignore_cleanup_errors=True) as scratch:
        options = ["--noconfirm", "--clean", "--log-level", "WARN", "--distpath", str(ROOT / "dist")]
        command = [str(PYTHON), "-m", "PyInstaller", *options, "--workpath", scratch, str(ROOT / "build.spec")]
        if subprocess.call(command, cwd=ROOT, env=program_environment()):
            raise Stop("PyInstaller could not build the program; what it said is above.")
    program = ROOT / "dist" / "EventDesk" / ("eventdesk.exe" if WINDOWS else "eventdesk")
    weight = sum(f.stat().st_size for f in program.parent.rglob("*") if f.is_file() and not f.is_symlink())
    say(f"Built in {time.monotonic() - started:.0f} s, {weight / 1e6:.0f} MB. Now it checks itself.")
    return check_built(program)


def python_library():
    """Python's own shared library, which goes into the program: its soname and Debian's package, if it lies apart."""
    name = sysconfig.get_config_var("INSTSONAME") or ""
    beside = Path(sysconfig.get_config_var("LIBDIR") or "/") / name
    if ".so" not in name or beside.exists():
        return {}
    return {name: f"libpython{sys.version_info[0]}.{sys.version_info[1]}"}


def check_built(program):
    """The exit code of the frozen program's own doctor and demo, run away from this folder's Python."""
    with tempfile.TemporaryDirectory(prefix="eventdesk-built-", ignore_cleanup_errors=True) as scratch:
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
        environment["EVENTDESK_DATA"] = str(Path(scratch) / "data")
        if sys.platform == "linux" and not has_screen():
            environment["QT_QPA_PLATFORM"] = "offscreen"
        for arguments in (["doctor"], ["demo", str(Path(scratch) / "demo"), "--people", "60", "--tables", "6"]):
            say(f"{program.name} {arguments[0]}")
            code = subprocess.call([str(program), *arguments], cwd=scratch, env=environment)
            if code:
                return code
    say(f"The program is whole: {program}")
    return 0


def spread(arguments):
    """Both cores when everything runs; a chosen file or test starts faster alone."""
    chosen = any((ROOT / a.split("::")[0]).exists() or a in ("-n", "-k", "-p") for a in arguments if a)
    workers = min(os.cpu_count() or 1, 8)
    return [] if chosen or workers < 2 else ["-n", str(workers), "--dist", "worksteal"]


def program_environment():
    """The environment in which the program finds itself, whatever folder it is called from."""
    environment = dict(os.environ)
    for name in ("PYTHONHOME", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"):
        environment.pop(name, None)
    environment["PYTHONPATH"] = str(ROOT)
    return environment


def hand_over(command, environment):
    """Become the program, so that signals and exit codes are its own."""
    if WINDOWS:
        return subprocess.call(command, env=environment)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(command[0], command, environment)
    return 0


def has_screen():
    """Whether a window can open."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


# ------------------------------------------------------------------------------------------------ system packages


def bring_libraries(libraries, needed):
    """Find the missing system libraries; install them, or print the line that does.

    ``needed``: without them nothing will work, so stop; otherwise say it and go on.
    """
    if sys.platform != "linux":
        return
    missing = {soname: package for soname, package in libraries.items() if not loads(soname)}
    if not missing:
        return
    names = ", ".join(missing)
    if not can_install():
        line = f"System libraries are missing ({names}). {advice(missing)}"
        if needed:
            raise Stop(line)
        say(line)
        return
    install(sorted(set(missing.values())), f"system libraries ({names})")
    still = [soname for soname in missing if not loads(soname)]
    if still and needed:
        raise Stop(f"The system still lacks {', '.join(still)} after installing their packages.")


def bring_tools():
    """Find the programs the tests use; install them, or say which tests will be skipped."""
    bring_commands(TEST_TOOLS, "The tests that need them are skipped", needed=False)


def bring_commands(commands, why, needed=True):
    """Find commands; install those missing, or print the line that does."""
    missing = {command: package for command, package in commands.items() if not runs(command)}
    if not missing:
        return
    names = ", ".join(missing)
    if can_install():
        install(sorted(set(missing.values())), names)
        return
    line = f"Not found: {names}. {why}. {advice(missing) if sys.platform == 'linux' else ''}"
    if needed:
        raise Stop(line)
    say(line)


def loads(soname):
    """Whether the loader finds a library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def runs(command):
    """Whether a command is there and whole: LibreOffice is, on Debian, a launcher and parts installed apart."""
    path = shutil.which(command)
    if path is None or command != "soffice":
        return path is not None
    program = Path(path).resolve().parent
    return not (program / "libsofficeapp.so").exists() or any(program.glob("libsclo.*"))


def can_install():
    """Whether packages can be installed here without asking anybody."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def advice(missing):
    """The one line that installs what is missing on this system."""
    packages = " ".join(sorted(set(missing.values())))
    if shutil.which("apt-get"):
        return f"To install them:\n  sudo apt-get install -y --no-install-recommends {packages}"
    for tool in ("dnf", "zypper"):
        if shutil.which(tool) and all(".so" in name for name in missing):
            return "To install them:\n  sudo {} install {}".format(tool, " ".join(f"'{n}()(64bit)'" for n in missing))
    return f"Install them with this system's package manager (on Debian they are in: {packages})."


def install(packages, what):
    """Install Debian packages; bring the lists up to date when they are missing or old."""
    say(f"Installing {what} with apt-get ...")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive", LC_ALL="C")
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", *packages]
    answer = quiet(command, environment)
    if answer.returncode:
        say("Bringing the package lists up to date ...")
        quiet(["apt-get", "update", "-qq"], environment)
        answer = quiet(command, environment)
    if answer.returncode:
        raise Stop(f"apt-get could not install {' '.join(packages)}:\n{tail(answer.stdout)}")


# ------------------------------------------------------------------------------------------------- Python packages


def bring_packages():
    """Make .venv hold what requirements.lock says, once."""
    if is_set_up():
        return
    with contextlib.suppress(OSError):
        STAMP.unlink()
    started = time.monotonic()
    if not venv_answers():
        make_venv()
    answer = fetch_packages()
    if answer.returncode and not trouble(answer.stdout):
        say("Starting again with an empty .venv ...")
        make_venv()
        answer = fetch_packages()
    if answer.returncode:
        known = trouble(answer.stdout)
        raise Stop(f"{known or 'pip could not install the packages.'}\n{tail(answer.stdout, 2 if known else 15)}")
    STAMP.write_text(json.dumps({**identity(), "packages": installed()}), encoding="utf-8")
    say(f"Set up in {time.monotonic() - started:.0f} s.")


def identity():
    """What a finished .venv belongs to: these packages, this Python, this folder."""
    return {
        "lock": hashlib.sha256(LOCK.read_bytes()).hexdigest(),
        "python": [".".join(map(str, sys.version_info[:3])), base_python()],
        "folder": str(VENV),
    }


def base_python():
    """The Python that .venv is made with, also when this runs inside .venv."""
    return str(Path(getattr(sys, "_base_executable", sys.executable)).resolve())


def is_set_up():
    """Whether an earlier run finished all of this and nothing was lost since."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    packages = stamp.pop("packages", None)
    return stamp == identity() and PYTHON.exists() and bool(packages) and set(packages) <= set(installed())


def installed():
    """The packages in .venv, as their metadata folders are called."""
    return sorted(path.name for path in VENV.glob("Lib/site-packages/*.dist-info" if WINDOWS else SITE))


SITE = f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages/*.dist-info"


def venv_answers():
    """Whether .venv is a working one of this Python."""
    asked = "import sys, pip; print(sys.version_info[:3])"
    try:
        answer = subprocess.run([str(PYTHON), "-c", asked], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.startswith(str(sys.version_info[:3]))


def make_venv():
    """An empty .venv with pip in it."""
    say("Making .venv ...")
    minor = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not has_venv():
        if not can_install():
            raise Stop(f"This Python cannot make virtual environments. {advice({'venv': minor})}")
        install([minor], "Python's venv")
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    answer = quiet([base_python(), "-m", "venv", str(VENV)], program_environment())
    if answer.returncode:
        raise Stop(f"Python could not make {VENV}:\n{tail(answer.stdout)}")


def has_venv():
    """Whether this Python can put pip into a new environment (Debian keeps that in a package apart)."""
    check = "import venv, ensurepip"
    return subprocess.run([base_python(), "-c", check], capture_output=True, check=False).returncode == 0


def fetch_packages():
    """Install the lock with its hashes; tell each package as it comes, when somebody watches."""
    total = sum(1 for line in LOCK.read_text(encoding="utf-8").splitlines() if line[:1].isalnum() and "==" in line)
    say(f"Fetching the packages of {LOCK.name} (once) ...")
    options = ["--require-hashes", "--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    command = [str(PYTHON), "-m", "pip", "install", *options, "--retries", "3", "-r", str(LOCK)]
    environment = dict(program_environment(), PIP_REQUIRE_VIRTUALENV="0")
    lines, done = [], 0
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        for line in process.stdout:
            lines.append(line)
            if line.startswith("Collecting "):
                done += 1
                tick(f"  {done}/{total} {line.split()[1]}")
            elif line.startswith("Installing collected"):
                tick("  unpacking them")
    tick("")
    return subprocess.CompletedProcess(command, process.returncode, "".join(lines))


def trouble(text):
    """In words, what went wrong while fetching; empty when a fresh .venv might help."""
    if any(sign in text for sign in ("DO NOT MATCH THE HASHES", "Hashes are required")):
        return "A package is not the one requirements.lock names, so it was not installed."
    if "No space left" in text:
        return "The disk is full."
    network = ("NewConnectionError", "ConnectionError", "Failed to establish", "name resolution", "Temporary failure")
    if any(sign in text for sign in (*network, "ProxyError", "timed out", "ConnectTimeout", "SSLError", "getaddrinfo")):
        return "The packages could not be fetched. The first set-up needs the network; later ones do not."
    if "No matching distribution" in text:
        return f"A package of requirements.lock does not exist for this Python ({sys.version.split()[0]})."
    return ""


# ------------------------------------------------------------------------------------------------------------ words


def say(text):
    """A line for the person who waits."""
    print(text, file=sys.stderr, flush=True)


def tick(text):
    """A line that the next one replaces; nothing when nobody watches."""
    if sys.stderr.isatty():
        print(f"\r\x1b[2K{text[:78]}", end="", file=sys.stderr, flush=True)


def quiet(command, environment):
    """Run a command; keep what it says for when it fails."""
    return subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def tail(text, lines=15):
    """The end of what a command said."""
    return "\n".join(f"  {line}" for line in text.strip().splitlines()[-lines:])


def newer_python():
    """A Python on the path that is new enough, if this one is not."""
    for minor in range(14, OLDEST[1] - 1, -1):
        path = shutil.which(f"python3.{minor}")
        if path and not subprocess.call([path, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]):
            return path
    return None


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        newer = newer_python()
        if newer is None:
            sys.exit(f"EventDesk needs Python 3.11 or later; this is {sys.version.split()[0]} ({sys.executable}).")
        sys.exit(subprocess.call([newer, __file__, *sys.argv[1:]]))
    sys.exit(main(sys.argv[1:]))
