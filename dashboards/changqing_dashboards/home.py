"""Where this installation keeps its state and finds its servers: environment variables and files under ``CHANGQING_HOME``."""

import os
import secrets
import tempfile
from pathlib import Path
from urllib.parse import quote, urlsplit

_KEY_BYTES = 42


def folder(name: str = "") -> Path:
    """A folder of the home, made if it is missing."""
    path = Path(os.environ.get("CHANGQING_HOME", "var")).resolve() / name
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def secret(name: str) -> str:
    """A generated secret, kept in a file that only its owner can read and made at its first use."""
    path = folder("secrets") / name
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read_private(path)
    value = secrets.token_urlsafe(_KEY_BYTES)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(value + "\n")
    return value


def write_whole(file: Path, text: str) -> None:
    """Writes a file that only its owner reads; others find it as it was or as it is, whoever else writes it just now."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, suffix=".new", delete=False) as draft:
        written = Path(draft.name)
        try:
            draft.write(text)
            draft.close()
            written.replace(file)
        except OSError:
            written.unlink(missing_ok=True)
            raise


def metadata_url() -> str:
    """The database of Superset's own records."""
    return _required("CHANGQING_METADATA_URL", "postgresql+psycopg2://user:password@host:port/database")


def superset_url() -> str:
    """Superset's own address on this machine."""
    return f"http://127.0.0.1:{os.environ['CHANGQING_SUPERSET_PORT']}"


def behind_https() -> bool:
    """Whether users come through an HTTPS proxy, so that cookies may be marked secure."""
    return os.environ.get("CHANGQING_HTTPS", "false").lower() == "true"


def clickhouse_url(user: str, database: str, driver: str = "") -> str:
    """The SQLAlchemy URL of the warehouse for one of its users; the driver is the configured one unless named."""
    server = urlsplit(_required("CHANGQING_CLICKHOUSE_URL", "http://127.0.0.1:8123"))
    scheme = driver or os.environ.get("CHANGQING_CLICKHOUSE_DRIVER", "clickhousedb+jdbc")
    password = quote(_read_private(folder("secrets") / f"clickhouse-{user}"), safe="")
    options = "?secure=true" if server.scheme == "https" else ""
    return f"{scheme}://{user}:{password}@{server.hostname}:{server.port or 8123}/{database}{options}"


def passwords() -> dict[str, str]:
    """The generated passwords of Superset's users, by user."""
    lines = _read_private(folder() / "passwords").splitlines()
    return dict(line.split(maxsplit=1) for line in lines if line.strip() and not line.startswith("#"))


def _read_private(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        raise RuntimeError(f"{path} is missing. ./changqing up makes it.") from None
    if path.stat().st_mode & 0o077:
        raise RuntimeError(f"{path} can be read by others. Run: chmod 600 {path}")
    return text


def _required(variable: str, example: str) -> str:
    value = os.environ.get(variable)
    if not value:
        raise RuntimeError(f"{variable} is not set. Give it like {example}")
    return value
