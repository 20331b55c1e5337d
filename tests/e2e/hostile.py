"""Files that somebody made to do harm, and orders that would: what `muster convert` answers, what it leaves, what memory
it takes.

Usage: hostile.py PATH-TO-MUSTER [sanitized]
"""

import gzip
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

MIB = 1024 * 1024
HUGE = 100 * MIB  # of one record, 100 KiB packed
MOST_MEMORY = 256 * MIB  # a record may have 32 MiB, and one is at work while the next one comes
SECONDS = 100

muster = sys.argv[1]
sanitized = "sanitized" in sys.argv[2:]  # takes memory of its own
temporary = tempfile.TemporaryDirectory()
folder = pathlib.Path(temporary.name)
environment = {
    "PATH": os.environ["PATH"],
    "HOME": str(folder),
    "XDG_DATA_HOME": str(folder / "data"),
    "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
    "LC_ALL": "C.UTF-8",
}
failures = []


def check(condition, sentence):
    if not condition:
        failures.append(sentence)


class Ended:
    """One run of muster."""

    def __init__(self, *arguments, **options):
        process = subprocess.Popen(
            [muster, *map(str, arguments)],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=options.get("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
        )
        try:
            out, err = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            failures.append(f"{arguments} did not end")
        self.code = process.returncode
        self.out = out or b""
        self.words = err.decode(errors="replace")
        self.events = []
        if "--json" in arguments:
            self.events = [json.loads(line) for line in self.out.splitlines()]


def left(place):
    return sorted(path.name for path in place.iterdir())


def many(piece, size):
    """So many bytes of a piece, a little at a time: the memory of this process counts as that of those it starts."""
    chunk = piece * (MIB // len(piece))
    for _ in range(size // len(chunk)):
        yield chunk


def packed(name, *parts):
    path = folder / name
    with gzip.open(path, "wb", compresslevel=1) as file:
        for part in parts:
            for piece in [part] if isinstance(part, bytes) else part:
                file.write(piece)
    return path


# Memory and sentences.
def peak(*arguments):
    """Exit code and peak memory of one run, whose process has no others before it."""
    child = os.posix_spawn(
        muster,
        [muster, *map(str, arguments)],
        environment,
        file_actions=[(os.POSIX_SPAWN_OPEN, descriptor, "/dev/null", os.O_RDWR, 0) for descriptor in (0, 1, 2)],
    )
    timer = threading.Timer(SECONDS, os.kill, (child, signal.SIGKILL))
    timer.start()
    _, status, usage = os.wait4(child, 0)
    timer.cancel()
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss * 1024


hostile = {
    "commas": packed("commas.csv.gz", b"a,b\n1,2\n", many(b",", HUGE)),
    "header": packed("header.csv.gz", b"a", many(b",", HUGE), b"\n1\n"),
    "quote": packed("quote.csv.gz", b'a,b\n"', many(b"x", HUGE)),
    "numbers": packed("numbers.json.gz", b'{"a":[', many(b"1,", HUGE), b"1]}\n"),
    "brackets": packed("brackets.json.gz", b'{"a":', many(b"[", HUGE)),
    "text": packed("text.json.gz", b'{"a":"', many(b"x", HUGE), b'"}\n'),
    "members": packed("members.json.gz", b"{", many(b'"k":1,', HUGE), b'"k":1}\n'),
    "dense": packed("dense.json.gz", b'{"a":[', many(b"1,", 30 * MIB), b"1]}\n"),
    "dense row": packed("row.csv.gz", b"a,b\n", many(b",", 30 * MIB), b"\n"),
}
for name, source in hostile.items():
    for output in ("csv", "plain"):
        place = folder / "made"
        code, memory = peak("convert", source, "--as", output, "--to", place)
        print(f"{name} {output}: {code}, {memory // MIB} MiB")
        check(code == 7, f"{name} as {output} ended with {code}")
        check(sanitized or memory <= MOST_MEMORY, f"{name} as {output} took {memory // MIB} MiB")
        check(not place.exists() or not left(place), f"{name} as {output} left {left(place)}")

# Users that are large, but can be.
user = [b'{"email":"a@example.com","a":"', b'"}\n']
large = packed("large.json.gz", *(part for _ in range(5) for part in (user[0], many(b"x", 10 * MIB), user[1])))
for output in ("json", "csv", "import"):
    code, memory = peak("convert", large, "--as", output, "--to", folder / "large")
    print(f"large {output}: {code}, {memory // MIB} MiB")
    check(code == 0, f"large users as {output} ended with {code}")
    check(sanitized or memory <= MOST_MEMORY, f"large users as {output} took {memory // MIB} MiB")

# A key of megabytes is told by its beginning.
ended = Ended("convert", packed("key.json.gz", b'{"', many(b"k", 10 * MIB), b'":1}\n'), "--as", "json", "--to", folder / "key", "--json")
check(ended.code == 0, f"a long key ended with {ended.code}")
check(len(ended.out) < 10_000, f"a long key was told in {len(ended.out)} bytes")
check((folder / "key" / "key.json").stat().st_size > 10 * MIB, "a long key was not written whole")

# Nothing of one call replaces what the call reads, or what it has just made.
users = b'{"user_id":"a","email":"a@example.com"}\n'
rows = b"user_id,email\n\"'b\",\"'b@example.com\"\n"
place = folder / "inputs"
place.mkdir()
(place / "a.ndjson").write_bytes(users)
(place / "a.csv").write_bytes(rows)
ended = Ended("convert", place / "a.ndjson", place / "a.csv", "--as", "csv", "--to", place, "--on-conflict", "overwrite")
check(ended.code == 6, f"replacing an input ended with {ended.code}")
check((place / "a.csv").read_bytes() == rows, "an input was replaced by what was made of another one")
for name in ("one", "two"):
    (place / name).mkdir()
    (place / name / "u.ndjson").write_bytes(users.replace(b"a", name.encode()))
made = folder / "same"
ended = Ended(
    "convert", place / "one" / "u.ndjson", place / "two" / "u.ndjson", "--as", "plain", "--to", made, "--on-conflict", "overwrite"
)
check(ended.code == 6 and "would replace u.ndjson" in ended.words, f"two outputs of one name: {ended.code}, {ended.words}")
check((made / "u.ndjson").read_bytes() == users.replace(b"a", b"one"), "the second of two outputs took the first one's place")
(place / "x-part-005.json").write_bytes(b"[" + users.strip() + b"]")
ended = Ended(
    "convert", place / "x-part-005.json", "--as", "import", "--name", "x", "--to", place, "--on-conflict", "overwrite"
)
check(ended.code == 6, f"removing an input ended with {ended.code}")
check((place / "x-part-005.json").exists(), "an input was removed as the rest of an earlier import")

# What only looks like a part of an earlier import stays.
(place / "n-part-0006.json").write_bytes(b"precious")
ended = Ended("convert", place / "a.ndjson", "--as", "import", "--name", "n", "--to", place, "--on-conflict", "overwrite")
check(ended.code == 0 and (place / "n-part-0006.json").exists(), "a file of another name was removed with an import")

# A log is no place to write users' files into, and a pipe that nobody reads no log.
os.link(place / "a.ndjson", place / "b.log")
ended = Ended("convert", place / "a.ndjson", "--as", "json", "--to", made, "--log", place / "b.log")
check(ended.code == 2 and "--log" in ended.words, f"a log in an input: {ended.code}, {ended.words}")
check((place / "a.ndjson").read_bytes() == users, "the log went into an input")
os.mkfifo(folder / "pipe")
ended = Ended("convert", place / "a.ndjson", "--as", "json", "--to", made, "--log", folder / "pipe")
check(ended.code == 6, f"a log in a pipe ended with {ended.code}")

ended = Ended(
    "convert", place / "a.ndjson", "--as", "csv", "--name", "b", "--to", place, "--log", place / "b.csv", "--on-conflict", "overwrite"
)
check(ended.code == 6 and "would replace b.csv" in ended.words, f"a file over the log: {ended.code}, {ended.words}")

# A reader who does not read holds up nobody who wants the end, and what is lost is told.
reading, writing = os.pipe()
os.set_blocking(writing, False)
try:
    while True:
        os.write(writing, bytes(4096))
except BlockingIOError:
    os.set_blocking(writing, True)
stuck = subprocess.Popen(
    [muster, "convert", place / "a.ndjson", "--as", "csv", "--to", folder / "stuck", "--json"],
    env=environment,
    stdin=subprocess.DEVNULL,
    stdout=writing,
    stderr=subprocess.DEVNULL,
)


def handles(pid, number):
    """Whether a process has a handler for this signal."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt:")).split()[1]
    return int(caught, 16) >> (number - 1) & 1 == 1


patience = time.monotonic() + SECONDS
while stuck.poll() is None and not handles(stuck.pid, signal.SIGTERM) and time.monotonic() < patience:
    time.sleep(0.01)
stuck.terminate()
try:
    check(stuck.wait(timeout=SECONDS) == 130, f"stopped before a full pipe it ended with {stuck.returncode}")
except subprocess.TimeoutExpired:
    stuck.kill()
    check(False, "stopped before a full pipe it did not end")
os.close(writing)
os.close(reading)
with open("/dev/full", "wb") as full:
    ended = Ended("convert", place / "a.ndjson", "--as", "csv", "--to", folder / "unwritten", "--json", stdout=full)
check(ended.code == 6 and "Standard output" in ended.words, f"with a full standard output: {ended.code}, {ended.words}")

# Nobody reads what is told: the files are made all the same.
reading, writing = os.pipe()
os.close(reading)
ended = Ended("convert", place / "a.ndjson", "--as", "json", "--as", "csv", "--to", folder / "unread", "--json", stdout=writing)
os.close(writing)
check(ended.code == 0, f"without a reader it ended with {ended.code}")
check(left(folder / "unread") == ["a.csv", "a.json"], f"without a reader it left {left(folder / 'unread')}")

# Little memory, or none for a thread: it ends, and after `resume` all is there or nothing. Where it ends within a library
# that knows no want of memory, it cannot do better; that it answers elsewhere is tested with its parts.
rich = packed("rich.json.gz", many(b'{"user_id":"auth0|a","name":"Ada"}\n', 20 * MIB))
enough = 2_000_000
for limit in [] if sanitized else [*range(60_000, 400_000, 20_000), enough]:
    place = folder / f"poor-{limit}"
    order = f'ulimit -v {limit}; exec "$0" convert "$1" --as json --to "$2"'
    poor = subprocess.run(
        ["bash", "-c", order, muster, rich, place],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    print(f"{limit} KiB: {poor.returncode}")
    check(poor.returncode != 6 or b"no memory or threads" in poor.stderr, f"with {limit} KiB it said {poor.stderr[-300:]}")
    check(poor.returncode == 0 or limit < enough, f"with {limit} KiB it ended with {poor.returncode}")
    if poor.returncode != 0:
        Ended("resume")
    remaining = left(place) if place.exists() else []
    check(remaining in ([], ["rich.json"]), f"with {limit} KiB it left {remaining}")

for sentence in failures:
    print("FAILED:", sentence, file=sys.stderr)
print("failed" if failures else "passed")
sys.exit(1 if failures else 0)
