"""In a real X session with a session bus: what a screen reader finds, reads and presses.

The journey is that of ``tests/test_keyboard_journey.py``. The client knows roles and names alone.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.builders import ROOT
from tests.screen import WITHOUT_PRINTERS, screen, surroundings
from tests.session_bus import session_bus
from tests.test_paste_into_writer import needs, started
from viewer.citation.parts import abstract_text
from viewer.model.case import Case
from viewer.ui.actions import ACTIONS

SYSTEM_PYTHON = "/usr/bin/python3"
_PROGRAMS = ("Xvfb", "dbus-daemon", "dbus-send", "xdotool", "xclip", SYSTEM_PYTHON)
_CLIENT = ROOT / "tests" / "at_spi_client.py"
_EXAMPLE = ROOT / "resources" / "examples" / "aie-vedolizumab-2018.yaml"
_IMPORTS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"

pytestmark = needs(*_PROGRAMS)

Found = dict[str, Any]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Return what the client found on its way through the window."""
    if not can_listen():
        pytest.skip("not installed: at-spi2-core and its typelib for the system’s Python")
    folder = tmp_path_factory.mktemp("at-spi")
    case = Path(shutil.copy(ROOT / "case.yaml", folder / "case.yaml"))
    with (
        screen(folder) as shown,
        bus(surroundings(shown.display, folder / "home") | WITHOUT_PRINTERS) as session,
    ):
        command = [sys.executable, "-m", "viewer", str(_EXAMPLE)]
        with started(command, env=session, cwd=ROOT, stderr=subprocess.DEVNULL):
            client = subprocess.run(
                [SYSTEM_PYTHON, str(_CLIENT), str(case), str(folder)],
                env=session,
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )
    assert client.returncode == 0, client.stderr
    told: Found = json.loads(client.stdout)
    return told


def can_listen() -> bool:
    if not shutil.which("at-spi-bus-launcher", path="/usr/libexec:/usr/lib/at-spi2-core"):
        return False
    return not subprocess.run([SYSTEM_PYTHON, "-c", _IMPORTS], check=False).returncode


@contextmanager
def bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """Run a session bus that has AT-SPI's behind it."""
    with session_bus({**environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}) as session:
        ask = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"]
        subprocess.run(
            [*ask, "org.a11y.Bus.GetAddress"],
            env=session,
            stdout=subprocess.DEVNULL,
            timeout=20,
            check=True,
        )
        yield session


def test_every_menu_item_is_found_in_its_menu(found: Found) -> None:
    listed = [words for items in found["menus"].values() for words in items]
    declared = {spec.text.replace("&", "") for spec in ACTIONS}
    assert declared <= set(listed)
    assert list(found["menus"]) == ["File", "Edit", "View", "Help"]


def test_a_file_is_opened_through_the_dialog(found: Found) -> None:
    assert found["opened"] == "case.yaml — Case Viewer"


def test_the_abstract_is_read_whole_with_whose_words_they_are(found: Found, case: Case) -> None:
    assert case.article is not None
    assert case.abstract is not None
    assert found["title"] == case.article.title
    assert found["doi"] == f"https://doi.org/{case.article.text['DOI']}"
    assert found["whose words"].startswith("A summary written for this file")
    assert found["abstract"] == abstract_text(case.abstract).plain
    assert "It lacks" in found["about"]
    assert found["tab is selected"]


def test_authors_are_named_with_their_affiliations_and_affiliations_whole(
    found: Found, case: Case
) -> None:
    assert [one.split(".")[0] for one in found["authors"]] == [
        author.name.natural for author in case.authors
    ]
    assert "Graduate School of Frontier Biosciences, Osaka University" in found["authors"][-1]
    parts = (part.text for one in case.affiliations for part in one.parts)
    assert all(part in " ".join(found["affiliations"]) for part in parts)


def test_a_reference_is_heard_with_number_title_authors_and_badges(
    found: Found, case: Case
) -> None:
    assert len(found["references"]) == len(case.references)
    for told, reference in zip(found["references"], case.references, strict=True):
        assert told.startswith(f"Reference {reference.number}. {reference.title.rstrip('.')}")
        assert ("authors cut" in told) == reference.authors_truncated
        assert ("corrected" in told) == bool(reference.corrections)


def test_a_filter_that_is_typed_narrows_the_list_and_says_by_how_much(found: Found) -> None:
    assert [one.split(".")[0] for one in found["filtered"]] == ["Reference 3"]
    assert found["filter says"] == "rituximab, steroid: 1 of 18 references"
    assert found["sort"] == "Sorted by Number, Ascending"


def test_the_arrow_keys_are_heard_row_by_row(found: Found) -> None:
    numbers = [f"Reference {number}" for number in (2, 3, 2)]
    assert found["rows"] == [["list item", number] for number in numbers]


def test_what_will_be_copied_is_read_and_is_what_is_pasted(found: Found) -> None:
    assert found["preview"].startswith("3. Gupta N, Kavuru S, Patel D, et al. Rituximab")
    assert found["preview"].endswith("Leukemia. 2002;16:2092-2095.")
    assert found["entry"] == found["preview"]
    assert found["in text"] == "3"
    assert found["link"].startswith("https://pubmed.ncbi.nlm.nih.gov/?term=")


def test_each_thing_that_happens_is_said_once(found: Found) -> None:
    assert found["said of copying"] == [
        "rituximab, steroid: 1 of 18 references",
        "AMA Manual of Style 11th edition, numeric",
        "Copied 1 reference, AMA, corrected",
        "Copied the citation 3",
    ]
    wrong, mended = found["said of problems"]
    assert wrong.startswith("1 problem: Line 94: “drugx” is not a word for this.")
    assert mended == "No problems"


def test_the_history_is_a_table_with_headers(found: Found) -> None:
    assert found["columns"] == ["What", "When", "What is stated", "Evidence"]
    told = {row[0].split(",")[0]: row[1:] for row in found["cells"]}
    assert told["MRA"][0] == "from the first dose of MRA for at least 2 years"
    assert told["corticosteroids"] == [
        "before the first dose of MRA",
        "dose not stated; route not stated",
        "abstract, sentence 3",
    ]


def test_each_item_of_the_picture_is_a_part_with_its_sentence_and_its_place(
    found: Found,
) -> None:
    assert [name for _, name, _ in found["parts"]] == [row[0] for row in found["cells"]]
    assert {role for role, _, _ in found["parts"]} == {"list item"}
    left, top, width, height = found["picture"]
    for _, name, (x, y, wide, high) in found["parts"]:
        assert left <= x < x + wide <= left + width, name
        assert top <= y < y + high <= top + height, name
    assert found["under"] == found["parts"][1][1]


def test_walking_through_the_picture_is_told_part_by_part_and_said_once(found: Found) -> None:
    names = [name for _, name, _ in found["parts"]]
    assert found["walked"] == [["list item", names[at]] for at in (0, 1, 2, -1)]
    assert found["said on the walk"] == []
    assert found["chosen"] == [names[-1]]


def test_evidence_leads_from_a_part_to_its_sentence_and_the_focus_goes_straight(
    found: Found,
) -> None:
    assert found["actions"] == ["Press", "SetFocus"]
    assert found["focus led"] == ["text"]
    assert found["at the caret"] == "Serum haemoglobin then"


def test_the_picture_is_exported_and_the_case_is_printed_to_a_file(found: Found) -> None:
    assert "corticosteroids" in found["drawn"]
    assert found["said of exporting"] == "Wrote history.svg"
    assert found["chapters"][0] == "Authors and affiliations"
    assert (found["saved"], found["printed"]) == ("%PDF-", "%PDF-")
    assert found["said of handing out"] == [
        "Wrote handout.pdf",
        "Sent the handout to the printer",
    ]


def test_the_palette_and_the_sheet_of_keys_are_read(found: Found) -> None:
    assert "Copy the in-text citation, Edit, Ctrl+Shift+C" in found["commands"]
    assert "Ctrl+K\tCommands…" in found["keys"]


def test_nothing_that_takes_the_focus_is_without_a_name(found: Found) -> None:
    assert found["nameless"] == []
