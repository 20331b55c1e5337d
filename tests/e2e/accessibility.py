"""Uses the window as a stranger's script or a screen reader does: by names, roles, states and actions only.

Connects a tenant (first with a wrong secret), chooses a connection, a column, the format, a limit and a folder, starts
the export, waits until its row says saved, and looks at the file. Every wait ends with what was awaited or with an
error. Then it saves the form as the preset “By ear”, and has the folder shown, by a file manager that leaves the file
OPENED.
Usage: accessibility.py '{"url": …, "client_id": …, "client_secret": …}' FOLDER OPENED
"""
import json
import pathlib
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

SECONDS = 20
announced = []


def wait(what, look):
    """The first true answer of `look`; objects that go away while it looks are no answer."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            if answer := look():
                return answer
        except (GLib.Error, LookupError, AttributeError):
            pass
        time.sleep(0.03)
    sys.exit(f"FAILED: {what}")


def program():
    for application in pyatspi.Registry.getDesktop(0):
        if application and application.name == "muster" and application.childCount:
            Atspi.Accessible.set_cache_mask(application, Atspi.Cache.NONE)
            return application
    return None


def is_shown(thing):
    return thing.getState().contains(pyatspi.STATE_SHOWING)


def find(role, name):
    """The shown object of this role whose name begins with `name`."""
    def fits(thing):
        return thing.getRoleName() == role and thing.name.startswith(name) and is_shown(thing)
    return wait(f"there is no {role} “{name}”", lambda: pyatspi.findDescendant(program(), fits))


def has(thing, state):
    return thing.getState().contains(state)


def do(thing, action):
    actions = thing.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    if action not in names:
        sys.exit(f"FAILED: “{thing.name}” offers {names}, not {action}")
    actions.doAction(names.index(action))


def press(name):
    button = find("push button", name)
    wait(f"“{name}” stays disabled: {button.description}", lambda: has(button, pyatspi.STATE_ENABLED))
    do(button, "Press")


def tick(role, name):
    item = find(role, name)
    do(item, "Toggle")
    wait(f"“{name}” is not ticked", lambda: has(find(role, name.split(",")[0]), pyatspi.STATE_CHECKED))


def enter(role, name, text):
    field = find(role, name)
    field.queryEditableText().setTextContents(text)
    if role != "password text":
        shown = (text, text.replace(str(pathlib.Path.home()), "~", 1))  # paths are shown from the home folder
        wait(f"“{name}” does not take “{text}”", lambda: field.queryText().getText(0, -1) in shown)


def connect(tenant):
    press("Connect a tenant")
    enter("text", "Tenant domain", tenant["url"])
    enter("text", "Client ID", tenant["client_id"])
    enter("password text", "Client secret", "wrong")
    find("label", "Not signed in")
    find("image", "problem")
    if has(find("push button", "Connect"), pyatspi.STATE_ENABLED):
        sys.exit("FAILED: a refused secret can be connected")
    enter("password text", "Client secret", tenant["client_secret"])
    shown = find("password text", "Client secret").queryText().getText(0, -1)
    if tenant["client_secret"] in shown:
        sys.exit("FAILED: the secret can be read on the bus")
    do(find("radio button", "Development"), "Toggle")
    press("Connect")


def fill_form(folder):
    press("Connections")
    tick("list item", "google-oauth2, not ticked")
    do(find("push button", "Connections"), "Press")
    wait("the description does not tell the choice",
         lambda: "google-oauth2" in find("push button", "Connections").description)
    tick("radio button", "JSON")
    tick("radio button", "First")
    number = find("spin button", "Number of users")
    number.queryValue().currentValue = 25
    wait("the number is not taken", lambda: number.queryValue().currentValue == 25)
    do(find("table cell", "nickname, ticked"), "Toggle")
    find("table cell", "nickname, not ticked")
    table = find("table", "Columns to export").queryTable()
    cell = table.getAccessibleAt(1, 1)
    if "email" not in cell.name:
        sys.exit(f"FAILED: the cell of the second column says “{cell.name}”")
    enter("text", "Folder to save to", folder)
    enter("text", "File name pattern", "by-ear")


def check_file(folder):
    files = sorted(path.name for path in pathlib.Path(folder).iterdir())
    if files != ["by-ear.ndjson"]:
        sys.exit(f"FAILED: the folder holds {files}")
    users = [json.loads(line) for line in open(f"{folder}/{files[0]}", encoding="utf-8")]
    if len(users) != 25 or any("nickname" in user for user in users):
        sys.exit(f"FAILED: {len(users)} users, the first is {users[0]}")


def save_preset():
    press("Save preset")
    enter("text", "Name of the preset", "By ear")
    press("Save preset")
    find("list item", "By ear")


def listen():
    def heard(event):
        if event.detail1 and event.source and event.source.getRoleName() == "notification":
            announced.append(event.source.name)
    pyatspi.Registry.registerEventListener(heard, "object:state-changed:showing")


tenant, folder = json.loads(sys.argv[1]), sys.argv[2]
wait("the program is not on the bus", program)
listen()
connect(tenant)
fill_form(folder)
press("Export")
find("list item", "google-oauth2, Local tenant, saved, 25 users")
check_file(folder)
for sentence in ("1 job started", "google-oauth2 saved: 25 users"):
    wait(f"“{sentence}” was not announced, only {announced}", lambda: sentence in announced)
do(find("list item", "History"), "Toggle")
find("table cell", "Saved, Today")
do(find("list item", "New export"), "Toggle")
save_preset()
press("Show google-oauth2 in folder")
wait("the folder was not shown", pathlib.Path(sys.argv[3]).exists)
