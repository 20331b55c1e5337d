"""Every flow of the command line with marked secrets, links and users; then a search of all that is left for the marks.

Searched: what was printed, the folders for data, configuration, cache and temporary files, the database, names of
files, command lines and environments of the program and of what it starts. Exported files may hold users, nothing else.
While it runs, with a umask that forbids nothing, every file and folder has to be private from its first byte.
Usage: privacy.py PATH-TO-MUSTER
"""
import base64
import os
import pathlib
import signal
import stat
import subprocess
import sys
import tempfile
import threading

from markedtenant import MARKS, Tenant, csv, jwt, ndjson

muster = sys.argv[1]
holder = tempfile.TemporaryDirectory()
home = pathlib.Path(holder.name)
exported = home / "exported"  # what may hold users
records = home / "records"    # what was printed
for folder in ("records", "cwd", "tmp"):
    (home / folder).mkdir()
os.umask(0)
tenant = Tenant()
problems = []
running = None


def forms(mark):
    """The mark as text, as UTF-16, in base64 at each of the three places, and as a bit of each of these."""
    raw = mark.encode()
    yield from (raw, mark.encode("utf-16le"), raw.hex().encode())
    for skip in range(3):
        yield base64.b64encode(raw[skip:len(raw) - (len(raw) - skip) % 3])


def found_in(content, marks):
    return [name for name in marks if any(form in content for form in forms(MARKS[name]))]


SECRETS = [name for name in MARKS if name != "user"]


def complain(problem):
    if problem not in problems:
        problems.append(problem)


def look(where, content, marks=MARKS):
    for name in found_in(content, marks):
        complain(f"{where} holds a marked {name}")


def look_at_processes():
    """At each request: by then the program has taken its credentials."""
    if running is None or running.poll() is not None:
        return
    children = pathlib.Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()
    for pid in [str(running.pid), *children]:
        for name in ("cmdline", "environ"):
            try:
                look(f"{name} of process {pid}", pathlib.Path(f"/proc/{pid}/{name}").read_bytes())
            except OSError:
                pass


tenant.at_request = look_at_processes
OURS = ("records", "cwd", "tmp")


def look_at_modes(ended):
    while not ended.is_set():
        for folder, folders, files in os.walk(home):
            for name in folders + files:
                path = os.path.join(folder, name)
                try:
                    mode = os.lstat(path).st_mode
                except OSError:
                    continue
                relative = os.path.relpath(path, home)
                if relative.startswith("records") or relative in OURS:
                    continue
                if stat.S_IMODE(mode) & 0o077:
                    complain(f"{relative} has mode {stat.S_IMODE(mode):o}")


def environment(credentials):
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8", "TMPDIR": str(home / "tmp"),
            "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"), "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent", "QT_LOGGING_RULES": "muster.*=true", **credentials}


BY_SECRET = {"MUSTER_CLIENT_ID": "client", "MUSTER_CLIENT_SECRET": MARKS["secret"]}


def start(name, *arguments, credentials=BY_SECRET):
    global running
    out = open(records / f"{name}.out", "wb")
    err = open(records / f"{name}.err", "wb")
    running = subprocess.Popen([muster, *arguments], stdout=out, stderr=err, cwd=home / "cwd",
                               env=environment(credentials))
    return running


def run(name, code, *arguments, credentials=BY_SECRET):
    ended = start(name, *arguments, credentials=credentials).wait(60)
    if ended != code:
        print((records / f"{name}.err").read_text(), file=sys.stderr)
        complain(f"{name} ended with {ended} instead of {code}")


def export(name, code, *arguments, connection=None, credentials=BY_SECRET):
    chosen = ["--connection", connection] if connection else []
    chosen += ["--log", str(home / "muster.log")]
    run(name, code, "export", "--tenant", tenant.url, *chosen, "--to", str(exported / name), *arguments,
        credentials=credentials)


def exports():
    every = [word for kind in ("raw", "plain", "json", "import", "csv", "excel-csv", "xlsx") for word in ("--as", kind)]
    export("json", 0, "--format", "json", *every, "--json", connection="Good")
    export("csv", 0, "--format", "csv", "--as", "raw", "--as", "excel-csv", "--name", "{tenant}-{connection}-{job}")
    export("wrong", 3, credentials={**BY_SECRET, "MUSTER_CLIENT_SECRET": MARKS["wrong"]})
    export("wrong-json", 3, "--json", credentials={**BY_SECRET, "MUSTER_CLIENT_SECRET": MARKS["wrong"]})
    export("token", 0, credentials={"MUSTER_ACCESS_TOKEN": jwt(MARKS["pasted"], 5000)})
    for connection, code in {"Fails": 4, "Refused": 2, "Truncated": 7, "Gone": 4, "Elsewhere": 5}.items():
        export(connection.lower(), code, connection=connection)
        export(f"{connection.lower()}-json", code, "--json", connection=connection)
    export("strange", 7, "--format", "json", "--as", "csv", connection="Strange")


def sign_in_by_key():
    key = home / "key.pem"
    os.umask(0o077)
    subprocess.run(["openssl", "genrsa", "-out", key, "2048"], check=True, capture_output=True)
    os.umask(0)
    MARKS["key"] = key.read_text().splitlines()[3]
    export("key", 0, credentials={"MUSTER_CLIENT_ID": "client", "MUSTER_PRIVATE_KEY_FILE": str(key)})
    key.unlink()


def killed_and_resumed():
    for name, connection, sign in (("waiting", "Never", "GET /api/v2/jobs/"), ("downloading", "Slow", "HALTED")):
        for code in (signal.SIGKILL, signal.SIGSEGV):
            tenant.forget_requests()
            word = f"{name}-{code}"
            process = start(word, "export", "--tenant", tenant.url, "--connection", connection, "--format", "json",
                            "--to", str(exported / word), "--json")
            if not tenant.wait_for(sign):
                complain(f"{word}: the tenant was not asked")
            process.send_signal(code)
            process.wait(20)
            with tenant.seen:
                tenant.requests.append("RELEASED")
                tenant.seen.notify_all()
            run(f"{word}-resumed", 0, "resume", "--json", "--log", str(home / "resumed.log"))


def local_files():
    source = home / "exported" / "source.ndjson"
    source.touch(0o600)  # from its first moment: the watch looks at our own file too
    source.write_bytes(ndjson(50))
    run("convert", 0, "convert", str(source), "--as", "csv", "--as", "xlsx", "--as", "import", "--to",
        str(exported / "converted"), credentials=BY_SECRET)
    source.write_bytes(ndjson(3) + f'{{"email": "{MARKS["user"]}@example.com" '.encode())
    run("convert-broken", 7, "convert", str(source), "--as", "csv", "--json", "--to", str(exported / "converted"))
    source.write_bytes(csv(3) + f'"{MARKS["user"]}'.encode())
    run("convert-broken-csv", 7, "convert", str(source), "--as", "csv", "--to", str(exported / "converted"))


def the_rest():
    run("history", 0, "history")
    run("history-json", 0, "history", "--json")
    run("audit", 0, "history", "--audit")
    run("audit-json", 0, "history", "--audit", "--json")
    run("audit-csv", 0, "history", "--audit", "--csv", str(home / "audit.csv"))
    run("audit-verify", 0, "history", "--audit", "--verify")
    run("presets", 0, "presets", "--json")
    run("demo", 0, "export", "--demo", "--to", str(exported / "demo"))
    run("usage", 2, "export", "--tenant", tenant.url, "--format", "xml")
    run("help", 0, "--help")


def look_whether_marks_are_found():
    """What is searched for has to be there where it may be, in each of its forms."""
    saved = next((exported / "csv").glob("*-excel.csv")).read_bytes()
    packed = base64.b64encode(b"ab" + MARKS["token"].encode() + b"cd")
    if found_in(saved, MARKS) != ["user"] or found_in(packed, MARKS) != ["token"]:
        complain("marks are not found")
    if min((home / name).stat().st_size for name in ("muster.log", "resumed.log")) < 1000:
        complain("there is hardly a log to search")


def search():
    for folder, folders, files in os.walk(home):
        for name in folders + files:
            path = pathlib.Path(folder) / name
            relative = path.relative_to(home)
            look(f"the name {relative}", str(relative).encode())
            if path.is_file():
                inside = relative.parts[0] == "exported"
                look(str(relative), path.read_bytes(), SECRETS if inside else MARKS)
    if left := list((home / "cwd").iterdir()) + list((home / "tmp").iterdir()):
        complain(f"left behind: {[path.name for path in left]}")


ended = threading.Event()
watcher = threading.Thread(target=look_at_modes, args=(ended,))
watcher.start()
try:
    # Resuming takes up damaged downloads too, so it comes before there are any.
    for flow in (killed_and_resumed, exports, sign_in_by_key, local_files, the_rest):
        flow()
finally:
    ended.set()
    watcher.join()
search()
look_whether_marks_are_found()
if not any((exported / "json").glob("*.xlsx")) or len(list(records.iterdir())) < 50:
    complain("the flows did not run")
for problem in problems:
    print(f"FAILED: {problem}", file=sys.stderr)
print("passed" if not problems else f"{len(problems)} problems")
sys.exit(1 if problems else 0)
