"""No English is left in a Japanese window: what it shows is walked through, word by word."""

import re
import string
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from viewer.handout.content import hand_out
from viewer.handout.document import Chapter
from viewer.handout.html import chunks
from viewer.history.items import Item, Sort
from viewer.history.picture import Text
from viewer.ui.care_view import CareView
from viewer.ui.handout_dialog import HandoutDialog
from viewer.ui.history_pane import HistoryPane
from viewer.ui.language import ENGLISH, JAPANESE, speak
from viewer.ui.picture_view import PictureView
from viewer.ui.rows import Row
from viewer.ui.stands_on import libraries
from viewer.ui.style_picker import StylePicker
from viewer.ui.window import HISTORY, MainWindow
from viewer.ui.wording import handout_words

_WORD = re.compile(r"[A-Za-z]{2,}")
_NAMES = set(
    """
    Case Viewer CARE CSL PDF SVG PNG HTML RTF TSV RIS BibTeX LaTeX Markdown JSON yaml yml csl
    DOI doi PMID ORCID PSF GNU General Public License Lesser
    CrossRef PubMed Scholar Google English AMA APA MIT CC BY SA Python Qt LGPL for
    Citation Style Language Case Report et al US Letter
    """.split()
)
_KEYS = {*"Ctrl Shift Alt Return Left Right Esc".split(), *(f"F{n}" for n in range(1, 13))}
# What is typed into the filter as it stands.
_SYNTAX = set("author title journal year number has doi is truncated".split())
# What stands under these keys means something to the program.
_KEPT = set(
    """
    id type kind of affiliations links field DOI PMID url issued when references case-report
    page volume issue orcid
    """.split()
)
_LATIN = string.ascii_letters
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщ"
_TURNED = str.maketrans(_LATIN, _CYRILLIC + _CYRILLIC.upper())


@pytest.fixture(autouse=True)
def _speaking_japanese(qapp: QApplication) -> Iterator[None]:
    spoken = speak(qapp, JAPANESE)
    yield
    speak(qapp, ENGLISH, spoken)


@pytest.fixture
def turned(window: MainWindow, case_file: Path, tmp_path: Path) -> MainWindow:
    """Show the case with its words in Cyrillic letters: Latin ones are the program's."""
    path = tmp_path / "case.yaml"
    read = yaml.safe_load(case_file.read_text(encoding="utf-8"))
    path.write_text(yaml.safe_dump(_turn(read), allow_unicode=True), encoding="utf-8")
    window.open_case(path)
    return window


def _turn(value: Any) -> Any:
    match value:
        case dict():
            return {key: one if _is_kept(key, one) else _turn(one) for key, one in value.items()}
        case list():
            return [_turn(one) for one in value]
        case str():
            return value.translate(_TURNED)
        case _:
            return value


def _is_kept(key: str, value: Any) -> bool:
    parts = value if isinstance(value, list) else [value]
    is_plain = not any(isinstance(part, dict) for part in parts)
    return key == "when" or (key in _KEPT and is_plain)


def english_in(texts: Iterable[str]) -> dict[str, str]:
    """Return each English word that is no name, with a text it stands in."""
    fine = _NAMES | _KEYS | _SYNTAX
    theirs = r"https?://\S+|/\S+|\w+\.yaml|「[^」]*」|&"
    return {
        word: text
        for text in texts
        for word in _WORD.findall(re.sub(theirs, "", text))
        if word not in fine
    }


def all_shown(root: QWidget) -> Iterator[str]:
    """Yield every text of a widget and all within it, shown, pointed at or spoken."""
    for one in (root, *root.findChildren(QObject)):
        if isinstance(one, QAction):
            yield from (one.text(), one.toolTip())
        if isinstance(one, QWidget):
            yield from _of_widget(one)


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (widget.windowTitle(), widget.statusTip())
    match widget:
        case QTabBar():
            yield from (widget.tabText(place) for place in range(widget.count()))
        case QComboBox():
            # The languages of citations stand by their own names.
            yield from (
                widget.itemText(place)
                for place in range(widget.count())
                if not isinstance(widget.itemData(place), str)
            )
        case QLabel() | QAbstractButton():
            yield re.sub(r"<[^>]+>", " ", widget.text())
        case QLineEdit():
            yield widget.placeholderText()
        case QTextEdit():
            yield widget.toPlainText()
        case PictureView():
            yield from widget.picture.sentences.values()
            yield from (one.text for one in widget.picture.drawn if isinstance(one, Text))
        case QAbstractItemView():
            yield from _of_model(widget.model())
        case _:
            pass


def _of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    role = Qt.ItemDataRole
    # A list's own count of columns is private to it.
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for place in range(model.rowCount()):
            index = model.index(place, column)
            for asked in (role.DisplayRole, role.ToolTipRole, role.AccessibleTextRole):
                yield str(index.data(asked) or "")
            row = index.data(role.UserRole)
            if isinstance(row, Row):
                yield from (badge.text for badge in row.badges)
                yield from (piece.text for line in row.lines for piece in line)
                yield from row.asides


@pytest.mark.parametrize("tab", range(4))
def test_every_tab_is_in_japanese(turned: MainWindow, tab: int) -> None:
    turned.show_tab(tab)
    assert not english_in(all_shown(turned))


def test_the_menus_are_in_japanese_with_a_letter_for_the_keyboard(window: MainWindow) -> None:
    bar = window.menuBar().actions()
    assert [action.text() for action in bar] == [
        *("ファイル(&F)", "編集(&E)", "表示(&V)", "ヘルプ(&H)"),
    ]
    assert not english_in(action.text() for action in window.actions_by_id())


@pytest.mark.parametrize("style", ["american-medical-association", "apa"])
def test_what_is_said_of_chosen_references_is_in_japanese(
    turned: MainWindow, qtbot: QtBot, style: str
) -> None:
    window = turned
    window.desk.choose_style(style)
    window.choose_references(frozenset({2, 3, 7, 10}))
    qtbot.waitUntil(lambda: not window.desk.busy)
    notes = "両方の著者名は原典では3名で省略されています。"
    window.choose_references(frozenset({3, 7}))
    qtbot.waitUntil(
        lambda: any(one.text().startswith(notes) for one in window.findChildren(QLabel))
    )
    assert not english_in(all_shown(window))


def test_the_treatment_history_tells_its_times_in_japanese(window: MainWindow) -> None:
    window.show_tab(HISTORY)
    pane = window.pane(HISTORY)
    assert isinstance(pane, HistoryPane)
    pane.choose(Item(Sort.TREATMENT, 7))
    copied = pane.copy()
    assert copied is not None
    assert copied.clip.plain == (
        "MRA（薬剤）：8 mg/kg every 2 weeks、「First dose of MRA」から少なくとも2年；"
        "投与経路の記載なし；終了時期の記載なし。"
        "humanized monoclonal antibody against the human interleukin 6 receptor。"
    )
    assert not english_in([copied.confirmation])


def test_the_care_items_are_in_japanese(turned: MainWindow) -> None:
    turned.show_tab(HISTORY)
    pane = turned.pane(HISTORY)
    assert isinstance(pane, HistoryPane)
    pane.tools.care_requested.emit()
    (view,) = pane.findChildren(CareView)
    shown = list(all_shown(view))
    assert "治療介入" in shown
    assert not english_in(shown)
    view.close()


@pytest.mark.parametrize("named", ["show_about", "show_shortcuts"])
def test_the_sheets_that_tell_are_in_japanese(window: MainWindow, named: str) -> None:
    getattr(window.popups, named)()
    (sheet,) = window.findChildren(QDialog)
    theirs = {word for one in libraries() for word in _WORD.findall(f"{one.name} {one.licence}")}
    assert not english_in(all_shown(sheet)).keys() - theirs
    sheet.close()


def test_a_mishap_is_told_of_in_japanese(window: MainWindow) -> None:
    window.popups.tell_mishap("")
    (sheet,) = window.findChildren(QDialog)
    assert not english_in(all_shown(sheet))
    sheet.close()


def test_the_palette_is_in_japanese_and_finds_words_within_others(window: MainWindow) -> None:
    window.popups.show_palette(window)
    palette = window.popups.palette
    assert palette is not None
    assert not english_in(all_shown(palette))
    titles = [row.title for row in palette.rows("治療")]
    assert titles == ["治療経過を書き出す", "治療経過"]
    palette.hide()


def test_the_style_picker_names_kinds_of_styles_in_japanese(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.popups.pick_style(window)
    (picker,) = window.findChildren(StylePicker)
    assert not english_in(all_shown(picker))
    qtbot.waitUntil(lambda: window.popups.shelf.styles is not None, timeout=60_000)
    kinds = {row.lines[0][0].text for row in picker.rows("american medical association")}
    assert "番号方式" in kinds
    assert not english_in(kinds - {text for text in kinds if text.endswith("に準拠")})
    picker.hide()


def test_a_copy_is_confirmed_in_japanese_and_made_in_the_styles_own_language(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.desk.choose_style("american-medical-association")
    window.choose_references(frozenset({3}))
    (copy,) = (one for one in window.actions_by_id() if one.objectName() == "copy")
    copy.trigger()
    confirmed = "✓ 文献1件をコピーしました（AMA、訂正済み）"
    qtbot.waitUntil(lambda: confirmed in all_shown(window), timeout=20_000)
    assert "et al" in QApplication.clipboard().text()


def test_a_file_that_is_no_case_is_told_of_in_japanese(turned: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("- a list\n", encoding="utf-8")
    turned.open_case(broken)
    assert not english_in(all_shown(turned))


def test_qts_own_words_are_in_japanese_too() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"


def test_a_pane_without_anything_says_so_in_japanese(window: MainWindow, tmp_path: Path) -> None:
    empty = tmp_path / "empty.yaml"
    empty.write_text("case-report: 1\n", encoding="utf-8")
    window.open_case(empty)
    for tab in range(4):
        window.show_tab(tab)
    assert not english_in(all_shown(window))


def test_what_is_exported_of_the_history_is_in_the_windows_words(
    window: MainWindow, tmp_path: Path
) -> None:
    window.show_tab(HISTORY)
    pane = window.pane(HISTORY)
    assert isinstance(pane, HistoryPane)
    for name, words in (("a.html", '<html lang="ja">'), ("a.svg", "日付の記載なし")):
        pane.save(tmp_path / name)
        assert words in (tmp_path / name).read_text(encoding="utf-8")


def test_the_handout_and_its_dialog_are_in_japanese(turned: MainWindow) -> None:
    turned.popups.hand_out()
    (dialog,) = turned.findChildren(HandoutDialog)
    assert not english_in(all_shown(dialog))
    dialog.close()
    made = hand_out(turned.desk.case, None, [Chapter.AUTHORS, Chapter.HISTORY], handout_words())
    page = b"".join(chunk.encode() for chunk in chunks(made, "", None)).decode()
    assert '<html lang="ja"' in page
    body = re.sub(r"<style.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)
    assert "治療経過" in body
    assert not english_in([body])


@pytest.mark.parametrize("action", ["find", "find-everywhere"])
def test_finding_is_in_japanese(turned: MainWindow, action: str) -> None:
    (find,) = (one for one in turned.actions_by_id() if one.objectName() == action)
    find.trigger()
    roots = [turned, *(one for one in QApplication.topLevelWidgets() if one.isVisible())]
    assert not english_in(text for root in roots for text in all_shown(root))
    for root in roots[1:]:
        if root is not turned:
            root.close()
