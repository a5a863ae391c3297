"""Signing in, staying signed in, headers, and who reads the files of the home."""

import os
import stat
import time
from pathlib import Path

import pytest
import requests
from asking import Browser
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import TimestampSigner, URLSafeTimedSerializer
from sqlalchemy import create_engine

from changqing_dashboards import home, sign_in

PATIENCE = 60


def sign(content: dict, age: float) -> str:
    """A session's cookie as the server would have made it so many seconds ago."""

    class Earlier(TimestampSigner):
        def get_timestamp(self) -> int:
            return int(time.time() - age)

    interface = SecureCookieSessionInterface()
    serializer = URLSafeTimedSerializer(
        home.secret("superset-secret-key"),
        salt=interface.salt,
        serializer=interface.serializer,
        signer=Earlier,
        signer_kwargs={"key_derivation": interface.key_derivation, "digest_method": interface.digest_method},
    )
    return serializer.dumps(content)


def who(superset_url: str, cookie: str) -> int:
    asked = requests.get(f"{superset_url}/api/v1/me/", cookies={"session": cookie}, allow_redirects=False, timeout=PATIENCE)
    return asked.status_code


@pytest.fixture(scope="module")
def content() -> dict:
    """What stands in the cookie of a leader who has just signed in."""
    with create_engine(os.environ["CHANGQING_METADATA_URL"]).connect() as metadata:
        number = metadata.execute("select id from ab_user where username = 'leader'").scalar()
    return {"_user_id": str(number), "_fresh": True, "signed_in_at": time.time()}


def test_session_ends_when_it_is_not_used(superset_url, content):
    assert who(superset_url, sign(content, age=0)) == 200
    assert who(superset_url, sign(content, age=sign_in.IDLE.total_seconds() - 60)) == 200
    assert who(superset_url, sign(content, age=sign_in.IDLE.total_seconds() + 60)) == 401


def test_session_ends_however_much_it_is_used(superset_url, content):
    long_ago = time.time() - sign_in.LONGEST.total_seconds()
    assert who(superset_url, sign({**content, "signed_in_at": long_ago + 60}, age=0)) == 200
    answer = requests.get(
        f"{superset_url}/api/v1/me/",
        cookies={"session": sign({**content, "signed_in_at": long_ago - 60}, age=0)},
        allow_redirects=False,
        timeout=PATIENCE,
    )
    assert (answer.status_code, answer.headers["Location"]) == (302, "/login/")


def test_signing_out_ends_the_session_for_a_copy_of_its_cookie_too(superset_url):
    user = Browser(superset_url, "leader")
    copied = user.session.cookies["session"]
    assert who(superset_url, copied) == 200
    user.get("/logout/")
    assert who(superset_url, copied) in (302, 401)
    assert who(superset_url, Browser(superset_url, "leader").session.cookies["session"]) == 200


def test_nobody_continues_a_session_that_was_there_before_signing_in(superset_url):
    stranger = requests.Session()
    stranger.get(f"{superset_url}/login/", timeout=PATIENCE)
    before = stranger.cookies["session"]
    Browser(superset_url, "leader")
    assert who(superset_url, before) == 401


def test_answer_does_not_tell_whether_the_user_exists(superset_url):
    answers, seconds = {}, {}
    unknown = f"nobody {time.time()}"
    for user in ("leader", unknown):
        account = {"username": user, "password": "wrong", "provider": "db"}
        tries = [requests.post(f"{superset_url}/api/v1/security/login", json=account, timeout=PATIENCE) for _ in range(3)]
        answers[user] = {(one.status_code, one.text) for one in tries}
        seconds[user] = sorted(one.elapsed.total_seconds() for one in tries)[0]
    assert answers["leader"] == answers[unknown]
    assert max(seconds.values()) < 3 * min(seconds.values()), seconds
    Browser(superset_url, "leader")  # and the wrong passwords are forgotten


def test_guessing_is_stopped(superset_url):
    account = {"username": f"nobody {time.time()}", "password": "guess", "provider": "db"}
    codes = [
        requests.post(f"{superset_url}/api/v1/security/login", json=account, timeout=PATIENCE).status_code
        for _ in range(sign_in.TRIES + 1)
    ]
    assert codes == [401] * sign_in.TRIES + [429]


def test_headers(superset_url):
    headers = requests.get(f"{superset_url}/login/", timeout=PATIENCE).headers
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


@pytest.fixture(scope="module")
def secrets() -> set[str]:
    words = {word for file in home.folder("secrets").iterdir() for word in file.read_text(encoding="utf-8").split()}
    return {word for word in words if len(word) > 15} | set(home.passwords().values())


def test_secrets_are_their_owners():
    for file in [home.folder() / "passwords", home.folder() / "users.yaml", *home.folder("secrets").iterdir()]:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    for folder in ("secrets", "superset", "log", "run", "clickhouse", "postgres", "runs"):
        assert stat.S_IMODE(home.folder(folder).stat().st_mode) == 0o700, folder


def test_no_secret_stands_in_a_command_line_or_log(secrets):
    lines = [file.read_bytes() for file in Path("/proc").glob("[0-9]*/cmdline") if file.exists()]
    logs = [file.read_bytes() for file in home.folder("log").rglob("*") if file.is_file()]
    assert lines
    assert logs
    for secret in secrets:
        assert not any(secret.encode() in text for text in [*lines, *logs])


def test_no_secret_stands_in_supersets_records(secrets):
    """Passwords of connections are encrypted, those of users hashed."""
    with create_engine(os.environ["CHANGQING_METADATA_URL"]).connect() as metadata:
        kept = [repr(tuple(row)) for table in ("dbs", "ab_user", "logs") for row in metadata.execute(f"select * from {table}")]
    assert kept
    assert not [secret for secret in secrets for row in kept if secret in row]


@pytest.mark.parametrize("path", ["/no/such/page/", "/superset/dashboard/nothing-here/"])
def test_missing_page_speaks_the_language_of_its_readers(superset_url, content, path):
    answer = requests.get(superset_url + path, cookies={"session": sign(content, age=0)}, timeout=PATIENCE)
    assert answer.status_code == 404
    assert "没有这个页面" in answer.text
    assert "Superset" not in answer.text
