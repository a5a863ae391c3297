"""Signing in, staying signed in, headers, and who reads the files of the home."""

import os
import stat
import time

import pytest
import requests
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
    return requests.get(f"{superset_url}/api/v1/me/", cookies={"session": cookie}, timeout=PATIENCE).status_code


@pytest.fixture(scope="module")
def content() -> dict:
    """What stands in the cookie of a leader who has just signed in."""
    with create_engine(os.environ["CHANGQING_METADATA_URL"]).connect() as metadata:
        number = metadata.execute("select id from ab_user where username = 'leader'").scalar()
    return {"_user_id": str(number), "_fresh": True}


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


def test_guessing_is_stopped(superset_url):
    account = {"username": "nobody-here", "password": "guess", "provider": "db"}
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


def test_secrets_are_their_owners():
    for file in [home.folder() / "passwords", home.folder() / "users.yaml", *home.folder("secrets").iterdir()]:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
    for folder in ("secrets", "superset"):
        assert stat.S_IMODE(home.folder(folder).stat().st_mode) == 0o700, folder
