"""Who may sign in, as the home's ``users.yaml`` says: the one definition that ClickHouse is given, too."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from changqing_dashboards import home

OPERATOR = "operator"


@dataclass(frozen=True)
class Person:
    """Somebody who signs in; ClickHouse knows the same user with the same password, the role, and what it is restricted to."""

    user: str
    role: str
    name: str
    branches: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()

    @property
    def view(self) -> str:
        """What decides which data are seen: two persons of one view see the same."""
        return " ".join([self.role, *sorted(self.branches), *sorted(self.districts)])


def everybody() -> dict[str, Person]:
    """All persons, by user."""
    file = home.folder() / "users.yaml"
    return _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _read(file: Path, _changed: int) -> dict[str, Person]:
    return {entry["user"]: _person(entry) for entry in yaml.safe_load(file.read_text(encoding="utf-8")) or []}


def _person(entry: dict) -> Person:
    branches, districts = (tuple(entry.get(kind) or ()) for kind in ("branches", "districts"))
    return Person(entry["user"], entry["role"], entry["name"], branches, districts)


def operator() -> Person:
    """One of those who may do everything."""
    for person in everybody().values():
        if person.role == OPERATOR:
            return person
    raise RuntimeError(f"{home.folder() / 'users.yaml'} has no user with the role {OPERATOR}. Add one.")


def one_of_each_view() -> list[Person]:
    """One person for each different view of the data."""
    return list({person.view: person for person in everybody().values()}.values())
