"""A tenant on the loopback whose secrets, links and users all carry a mark, and that repeats them where it can: in its
errors and redirects. Every answer that Muster meets in privacy.py comes from here."""
import base64
import gzip
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MARKS = {
    "secret": "m4rksecretQ7", "wrong": "m4rkwrongQ7", "token": "m4rktokenQ7", "pasted": "m4rkpastedQ7",
    "link": "m4rklinkQ7", "user": "m4rkuserQ7",
}


def segment(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def jwt(mark, padding=0):
    claims = {"scope": "read:users read:connections", "exp": 4102444800, "pad": "x" * padding}
    return f"{segment({'alg': 'RS256'})}.{segment(claims)}.{mark}"


def users(count):
    for number in range(count):
        yield {"user_id": f"auth0|{MARKS['user']}{number}", "email": f"{MARKS['user']}{number}@example.com",
               "name": f"{MARKS['user']} =1+1", "identities": [{"connection": "Staff", "isSocial": False}],
               "user_metadata": {"plan": MARKS["user"]}}


def ndjson(count):
    return "".join(json.dumps(user) + "\n" for user in users(count)).encode()


def csv(count):
    rows = [f"\"'{user['user_id']}\",\"'{user['email']}\"\n" for user in users(count)]
    return ("user_id,email\n" + "".join(rows)).encode()


class Tenant:
    """Names of connections say what happens to their jobs."""
    CONNECTIONS = ["Good", "Fails", "Refused", "Truncated", "Strange", "Gone", "Elsewhere", "Slow", "Never"]

    def __init__(self):
        self.jobs = {}
        self.seen = threading.Condition()  # notified at every request
        self.requests = []
        self.at_request = lambda: None
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Handler,), {"tenant": self}))
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # programs that are killed
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def wait_for(self, what, count=1):
        """Until so many requests were made whose line contains `what`."""
        with self.seen:
            return self.seen.wait_for(lambda: sum(what in line for line in self.requests) >= count, 20)

    def forget_requests(self):
        with self.seen:
            self.requests.clear()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, kind="application/json", **headers):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def note(self):
        self.tenant.at_request()
        with self.tenant.seen:
            self.tenant.requests.append(f"{self.command} {self.path}")
            self.tenant.seen.notify_all()

    def refused(self, status, words):
        bearer = self.headers.get("Authorization", "")
        link = f"{self.tenant.url}/file?Signature={MARKS['link']}"
        token = bearer.removeprefix("Bearer ")
        self.answer(status, {"statusCode": status, "error": "Bad Request",
                             "message": f"{words} {bearer} {link} ({token})"})

    def do_POST(self):
        self.note()
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if self.path == "/oauth/token":
            if MARKS["wrong"] in body:
                words = f"Unauthorized: client_secret={MARKS['wrong']}; {MARKS['wrong']} is not right"
                return self.answer(401, {"error": "access_denied", "error_description": words})
            return self.answer(200, {"access_token": jwt(MARKS["token"]), "expires_in": 86400, "token_type": "Bearer"})
        order = json.loads(body)
        names = {f"con_{number:016}": name for number, name in enumerate(self.tenant.CONNECTIONS)}
        kind = names.get(order.get("connection_id"), "Good")
        if kind == "Refused":
            return self.refused(400, "Payload validation error:")
        job = f"job_{len(self.tenant.jobs):016}"
        self.tenant.jobs[job] = {"kind": kind, "format": order.get("format", "csv"), "asked": 0}
        self.answer(200, {"id": job, "type": "users_export", "status": "pending", "created_at": "2026-11-24T10:00:00Z"})

    def do_GET(self):
        self.note()
        path = self.path.split("?")[0]
        if path == "/api/v2/connections":
            return self.answer(200, {"connections": [
                {"id": f"con_{number:016}", "name": name, "strategy": "auth0"}
                for number, name in enumerate(self.tenant.CONNECTIONS)]})
        if path.startswith("/api/v2/jobs/"):
            return self.poll(path.rsplit("/", 1)[1])
        self.file(path.rsplit("/", 1)[1])

    def poll(self, name):
        job = self.tenant.jobs[name]
        job["asked"] += 1
        answer = {"id": name, "status": "pending", "type": "users_export", "time_left_seconds": 1}
        link = f"{self.tenant.url}/files/{name}?Expires=4102444800&Signature={MARKS['link']}"
        if job["kind"] == "Gone":
            return self.refused(404, "Not found:")
        if job["kind"] == "Fails":
            answer |= {"status": "failed", "status_details": f"Could not write {link}"}
        elif job["kind"] != "Never" or job["asked"] > 3:
            answer |= {"status": "completed", "location": link}
        self.answer(200, answer)

    def file(self, name):
        job = self.tenant.jobs[name]
        content = ndjson(500) if job["format"] == "json" else csv(500)
        if job["kind"] == "Elsewhere":
            return self.answer(302, b"", Location=f"http://127.0.0.1:1/{MARKS['link']}?Signature={MARKS['link']}")
        if job["kind"] == "Strange":
            content += b'{"user_id": "auth0|' + MARKS["user"].encode() + b'", }\n'
        body = gzip.compress(content)
        if job["kind"] == "Truncated":
            body = body[:-20]
        if job["kind"] != "Slow" or job.get("halted"):
            return self.answer(200, body, "application/octet-stream")
        job["halted"] = True  # the first time it stops in the middle
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:len(body) // 2])
        self.wfile.flush()
        with self.tenant.seen:
            self.tenant.requests.append("HALTED")
            self.tenant.seen.notify_all()
            self.tenant.seen.wait_for(lambda: "RELEASED" in self.tenant.requests, 20)
        self.close_connection = True
