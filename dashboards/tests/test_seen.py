"""What dashboards ask is remembered, whoever asks the same at the same moment."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from changqing_dashboards import home, seen

_AT_ONCE = 8


@pytest.fixture
def at_home(tmp_path, monkeypatch):
    monkeypatch.setenv("CHANGQING_HOME", str(tmp_path))


def test_same_question_at_the_same_moment_is_kept_once(at_home):
    bodies = [{"asks": number} for number in range(200)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        list(pool.map(lambda body: seen.keep(seen.folder("leader"), body), [body for body in bodies for _ in range(_AT_ONCE)]))
    latest = sorted(body["asks"] for body in seen.kept("leader").values())
    assert len(latest) == seen.KEPT_CHOSEN
    assert {file.suffix for file in seen.folder("leader").iterdir()} == {".json"}


def test_file_is_found_whole_by_who_reads_it_while_it_is_written(at_home):
    file = home.folder() / "written"
    texts = {json.dumps([number] * 20_000) for number in range(_AT_ONCE)}
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        home.write_whole(file, next(iter(texts)))
        written = [pool.submit(home.write_whole, file, text) for text in texts for _ in range(20)]
        while not all(one.done() for one in written):
            assert file.read_text(encoding="utf-8") in texts
    assert [one.exception() for one in written] == [None] * len(written)
    assert list(file.parent.iterdir()) == [file]
