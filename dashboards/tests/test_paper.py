"""The six dashboards as files: whole, on paper of a usual size, with text that can be found, and with head and foot."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from changqing_dashboards.assets import Assets

ASSETS = Assets.read(languages=("zh",))
DASHBOARDS = [file for file in ASSETS.dashboards.values() if "leadership" in file["roles"]]
A3_LANDSCAPE = (1191, 842)
# What bash and the script use, and no browser.
_PROGRAMS = ("bash", "env", "dirname", "basename", "realpath")


@pytest.fixture(scope="module")
def folder(dashboards, tmp_path_factory) -> Path:
    made = tmp_path_factory.mktemp("paper")
    subprocess.run([dashboards / "paper", made], check=True)
    return made


@pytest.fixture(params=DASHBOARDS, ids=lambda file: file["slug"])
def printed(request, folder) -> tuple[dict, list]:
    return request.param, PdfReader(folder / f"{request.param['title']}.pdf").pages


def without_spaces(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_each_dashboard_is_two_files_and_nothing_else_is_left(folder):
    wanted = {f"{file['title']}.{kind}" for file in DASHBOARDS for kind in ("pdf", "png")}
    assert {file.name for file in folder.iterdir()} == wanted


def test_pages_are_a3_landscape_with_head_and_foot(printed):
    dashboard, pages = printed
    for number, page in enumerate(pages, start=1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == A3_LANDSCAPE
        text = without_spaces(page.extract_text())
        assert re.search(rf"{dashboard['title']}时段：\d+年\d+月●数据截至\d+年\d+月\d+日第\d+版", text)
        assert re.search(rf"不公开：.*制表：_+审核：_+日期：_+第{number}页，共{len(pages)}页", text)


def test_text_is_text_with_its_fonts_inside(printed):
    dashboard, pages = printed
    text = without_spaces("".join(page.extract_text() for page in pages))
    charts = [ASSETS.charts[item["chart"]] for row in dashboard["rows"] for item in row]
    titled = [chart["title"] for chart in charts if not re.search("cq-(tiles|status)", chart.get("template", ""))]
    assert [title for title in titled if without_spaces(title) not in text] == []
    assert "离退休第七党支部" in text or dashboard["slug"] == "governance"
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all(font["/Subtype"] == "/Type3" or "/DescendantFonts" in font or "/FontDescriptor" in font for font in fonts)


def test_no_bar_of_the_screen_is_left(printed):
    text = without_spaces("".join(page.extract_text() for page in printed[1]))
    assert [word for word in ("应用筛选", "清除全部", "设置", "全局总览组织生活教育培训") if word in text] == []


def test_picture_shows_the_whole_page(folder):
    sizes = {file["slug"]: Image.open(folder / f"{file['title']}.png").size for file in DASHBOARDS}
    assert len({width for width, _ in sizes.values()}) == 1
    assert all(height > width * 0.6 for width, height in sizes.values())
    assert sizes["training"][1] > sizes["overview"][1]  # its list of fifty persons is whole


def test_machine_without_browser_is_told_what_to_install(dashboards, tmp_path):
    programs, folder = tmp_path / "programs", tmp_path / "folder"
    programs.mkdir()
    folder.mkdir()
    for name in _PROGRAMS:
        (programs / name).symlink_to(shutil.which(name))
    without_browser = {**os.environ, "PATH": str(programs)}
    done = subprocess.run([dashboards / "paper", folder], env=without_browser, capture_output=True, text=True)
    assert done.returncode == 3
    assert "apt-get install chromium chromium-driver" in done.stderr
    assert list(folder.iterdir()) == []


def test_superset_that_does_not_answer_is_a_failure(dashboards, tmp_path):
    done = subprocess.run(
        [dashboards / "paper", tmp_path], env={**os.environ, "CHANGQING_SUPERSET_PORT": "1"}, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "http://127.0.0.1:1" in done.stderr
