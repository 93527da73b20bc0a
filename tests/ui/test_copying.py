"""Preview, clipboard and command line give the same words, in every style and format."""

import json
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from tests.builders import SHARED
from viewer import cli
from viewer.citation.choice import Wording
from viewer.citation.clip import as_printed
from viewer.citation.formats import FORMATS, HTML, RTF
from viewer.model.case import Case
from viewer.ui.dropping import dropped_file
from viewer.ui.keeping import outlives_window
from viewer.ui.keyed_button import KeyedButton
from viewer.ui.parcel import mime_of, packed
from viewer.ui.reference_list import ReferenceList
from viewer.ui.references_pane import ReferencesPane
from viewer.ui.window import AUTHORS, HISTORY, REFERENCES, MainWindow

_EXPECTED = SHARED / "csl" / "golden" / "expected-seed.json"


def named_styles() -> list[str]:
    """Return the sixteen styles that people name; a few of them where the data is absent."""
    if not _EXPECTED.is_file():
        return ["american-medical-association", "apa", "ieee", "elsevier-vancouver"]
    expected = json.loads(_EXPECTED.read_text(encoding="utf-8"))
    return [style for style, output in expected.items() if "text" in output]


@pytest.mark.parametrize("style", named_styles())
def test_preview_clipboard_and_command_line_agree_in_every_format(
    window: MainWindow, case_file: Path, style: str, capsys: pytest.CaptureFixture[str]
) -> None:
    window.desk.choose_style(style)
    window.choose_references(frozenset(range(1, 19)))
    run(window, "copy")
    mime = QGuiApplication.clipboard().mimeData()
    assert preview(window) == mime.text()
    rtf = bytes(mime.data("text/rtf").data()).decode("ascii")
    assert rtf == cited(capsys, case_file, style, "rtf")
    for form in FORMATS:
        if form is not RTF:
            run(window, f"copy-{form.name}")
            mime = QGuiApplication.clipboard().mimeData()
            taken = mime.html() if form is HTML else mime.text()
            assert taken == cited(capsys, case_file, style, form.name), form.name


@pytest.mark.parametrize("style", ["american-medical-association", "apa"])
def test_each_reference_alone_is_copied_as_it_is_shown(
    window: MainWindow, case: Case, style: str
) -> None:
    window.desk.choose_style(style)
    for reference in case.references:
        window.choose_ids({reference.id})
        run(window, "copy")
        assert preview(window) == QGuiApplication.clipboard().text() != ""


def test_one_copy_holds_rich_text_plain_text_rtf_and_data(window: MainWindow) -> None:
    window.desk.choose_style("american-medical-association")
    window.choose_references(frozenset({3, 14}))
    run(window, "copy")
    mime = QGuiApplication.clipboard().mimeData()
    kinds = set(mime.formats())
    assert {"text/plain", "text/html", "text/rtf", "application/rtf"} <= kinds
    assert "application/vnd.citationstyles.csl+json" in kinds
    assert mime.html().count("<p>") == 2
    assert "<i>Leukemia</i>" in mime.html()
    assert "α" in mime.text()
    rtf = bytes(mime.data("text/rtf").data())
    assert rtf.isascii()
    assert rb"\u945" in rtf


def test_the_in_text_citation_is_one_cluster(window: MainWindow) -> None:
    window.desk.choose_style("elsevier-vancouver")
    window.choose_references(frozenset({3, 7, 8, 9}))
    run(window, "copy-in-text")
    assert QGuiApplication.clipboard().text() == "[3,7–9]"
    assert "✓ Copied the citation [3,7–9]" in said(window)


def test_printed_entries_have_no_in_text_form_and_the_clipboard_stays(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("mine")
    window.choose_references(frozenset({3}))
    run(window, "copy-in-text")
    assert QGuiApplication.clipboard().text() == "mine"
    assert any("choose a style" in words for words in said(window))


def test_the_confirmation_names_style_and_wording(window: MainWindow) -> None:
    window.desk.choose_style("american-medical-association")
    window.choose_references(frozenset({2, 3, 4}))
    run(window, "copy")
    assert "✓ Copied 3 references, AMA, corrected" in said(window)
    window.desk.choose_wording(Wording.PRINTED)
    run(window, "copy")
    assert "✓ Copied 3 references, AMA, with the printed words" in said(window)
    assert "Bradley CG, Richard CF" in QGuiApplication.clipboard().text()


def test_what_the_style_needs_and_the_case_lacks_is_said_before_the_paste(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.choose_style("american-medical-association")
    window.choose_references(frozenset({3, 10}))
    expected = "The source cuts both author lists after three names"
    qtbot.waitUntil(lambda: any(expected in words for words in said(window)))


def test_the_parts_of_the_case_are_copied(window: MainWindow, case: Case) -> None:
    copied = {}
    for part in (
        "copy-authors",
        "copy-affiliations",
        "copy-people",
        "copy-keywords",
        "copy-abstract",
    ):
        run(window, part)
        copied[part] = QGuiApplication.clipboard().text()
    assert copied["copy-authors"].startswith("Akane Kunitomi¹, Yoshiteru Konaka¹")
    block = f"{copied['copy-authors']}\n{copied['copy-affiliations']}"
    assert copied["copy-people"] == block
    assert "Laboratory of Immune Regulation" in copied["copy-affiliations"]
    assert copied["copy-keywords"] == "AIHA; IL-6; Humanized anti-IL-6 receptor antibody"
    assert case.abstract is not None
    assert copied["copy-abstract"] == case.abstract.sections[0].text


def test_the_article_itself_is_cited_in_the_chosen_style(window: MainWindow) -> None:
    window.desk.choose_style("apa")
    run(window, "cite-article")
    assert QGuiApplication.clipboard().text().startswith("Kunitomi, A., Konaka, Y.")


def test_a_style_that_is_chosen_is_remembered(window: MainWindow) -> None:
    window.desk.choose_style("ieee")
    assert window.desk.recent == ["ieee"]
    window.desk.toggle_favourite("ieee")
    assert window.desk.favourites == ["ieee"]
    window.desk.toggle_favourite("ieee")
    assert window.desk.favourites == []


def test_a_broken_style_is_told_and_nothing_changes(window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.csl"
    broken.write_text("<style>")
    before = window.desk.choice
    window.take_style(broken)
    rest(window)
    assert window.desk.choice == before
    assert any("broken.csl" in words for words in said(window))


def test_a_case_or_a_style_may_be_dropped_in(tmp_path: Path) -> None:
    assert dropped(tmp_path / "case.yaml") == tmp_path / "case.yaml"
    assert dropped(tmp_path / "mine.CSL") == tmp_path / "mine.CSL"
    assert dropped(tmp_path / "photo.png") is None


@pytest.mark.parametrize(
    ("platform", "manager", "kept"),
    [
        ("windows", False, True),
        ("cocoa", False, True),
        ("xcb", True, True),
        ("xcb", False, False),
        ("wayland", True, False),
    ],
)
def test_it_is_known_where_the_clipboard_outlives_the_window(
    platform: str,
    manager: bool,  # noqa: FBT001 - the columns of a table
    kept: bool,  # noqa: FBT001
) -> None:
    assert outlives_window(platform, lambda: manager) is kept


def test_rtf_goes_by_the_name_each_platform_has_for_it(case: Case) -> None:
    clip = as_printed(case.references[:1])
    assert (
        'application/x-qt-windows-mime;value="Rich Text Format"'
        in mime_of(packed(clip, platform="win32")).formats()
    )
    assert "text/rtf" in mime_of(packed(clip, platform="linux")).formats()


def test_a_row_that_is_pulled_starts_the_drag(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.choose_references(frozenset({3}))
    pane = window.pane(REFERENCES)
    assert isinstance(pane, ReferencesPane)
    taken: list[str] = []
    monkeypatch.setattr(
        "viewer.ui.dragging.QDrag.exec",
        lambda drag, _way: taken.append(drag.mimeData().text()),
    )
    listed = pane.findChild(ReferenceList)
    assert listed is not None
    place = listed.visualRect(listed.currentIndex()).center()
    view = listed.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    for step in (10, 30, 60):
        QTest.mouseMove(view, place + QPoint(0, step))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton)
    assert [text[:8] for text in taken[:1]] == ["3. Gupta"]


def dropped(path: Path) -> Path | None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return dropped_file(mime)


def cited(capsys: pytest.CaptureFixture[str], file: Path, style: str, form: str) -> str:
    capsys.readouterr()
    status = cli.run(["cite", str(file), "--style", style, "--format", form])
    assert status == 0
    return capsys.readouterr().out


def preview(window: MainWindow) -> str:
    views = window.findChildren(QTextEdit)
    (page,) = [one for one in views if one.accessibleName() == "What will be copied"]
    return page.toPlainText()


def said(window: MainWindow) -> list[str]:
    return [one.text() for one in window.findChildren(QLabel)]


def run(window: MainWindow, action_id: str) -> None:
    next(one for one in window.actions_by_id() if one.objectName() == action_id).trigger()
    rest(window)


def rest(window: MainWindow) -> None:
    """Wait until all that was asked of the formatter is there."""
    QTest.qWait(0)
    until = time.monotonic() + 20
    while window.desk.busy and time.monotonic() < until:
        QTest.qWait(1)
    assert not window.desk.busy


def test_the_copy_button_does_what_the_keys_do(window: MainWindow) -> None:
    window.choose_references(frozenset({3}))
    buttons = [one for one in window.findChildren(QPushButton) if one.accessibleName() == "Copy"]
    buttons[0].click()
    assert QGuiApplication.clipboard().text().startswith("3. Gupta N")


def test_a_refusal_does_not_look_like_a_confirmation(window: MainWindow) -> None:
    window.choose_references(frozenset())
    run(window, "copy")
    told = the_word(window, "Nothing is selected, so nothing was copied")
    assert told.objectName() == "wary"
    window.choose_references(frozenset({3}))
    run(window, "copy")
    assert told.objectName() == "good"
    assert told.text() == "✓ Copied 1 reference, as printed"


def test_the_button_names_what_it_copies_in_the_text(window: MainWindow) -> None:
    window.desk.choose_style("american-medical-association")
    window.choose_references(frozenset({3, 10}))
    rest(window)
    run(window, "copy-in-text")
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "3,10"
    assert "<sup>3,10</sup>" in copied.html()
    button = next(one for one in window.findChildren(KeyedButton) if "In text" in one.text())
    assert button.text() == "In text: 3,10"


def the_word(window: MainWindow, words: str) -> QLabel:
    return next(one for one in window.findChildren(QLabel) if one.text() == words)


@pytest.mark.parametrize("tab", [AUTHORS, REFERENCES, HISTORY])
def test_no_list_copies_by_itself_what_the_window_would_have_copied(
    window: MainWindow, tab: int
) -> None:
    """Qt's lists put a row's bare text on the clipboard where the window's key is not heard."""
    window.show_tab(tab)
    clipboard = QGuiApplication.clipboard()
    for view in window.pane(tab).findChildren(QAbstractItemView):
        if isinstance(view, QHeaderView):
            continue
        view.setCurrentIndex(view.model().index(0, 0))
        clipboard.clear()
        key = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, "c"
        )
        view.keyPressEvent(key)
        assert not clipboard.text()
        assert not key.isAccepted()
