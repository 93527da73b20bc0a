"""What an inspector of accessible pages looks for, in every tab and pop-up of the window.

Layout is looked at at 100, 200 and 300 % text in both directions; colours in every theme. The
rules are those of WCAG 2.2: 1.4.3 and 1.4.11 contrast, 2.4.7 focus visible, 2.5.8 targets,
1.4.4 text that grows and is not cut. Scroll bars and the hairline between two parts are no
targets of their own: wheel, keys and the parts' own scrolling do the same.
"""

from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QStackedWidget,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.builders import ROOT
from tests.ui.test_theme import contrast
from viewer.ui.find_bar import FindBar
from viewer.ui.foot import Foot
from viewer.ui.labels import ElidedLabel, Headline
from viewer.ui.link_button import LinkButton
from viewer.ui.menu_button import MenuButton
from viewer.ui.problems import ProblemsBar
from viewer.ui.roles import install_roles
from viewer.ui.search_popup import SearchPopup
from viewer.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme
from viewer.ui.window import ABSTRACT, AUTHORS, HISTORY, REFERENCES, MainWindow

_TARGET = 24
_RIGHTWARDS, _LEFTWARDS = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_THEMES = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
_EVERY_SIZE = pytest.mark.parametrize("scale", [0.75, 1.0, 2.0, 3.0])
_EVERY_THEME = pytest.mark.parametrize("theme", _THEMES, ids=lambda theme: theme.name)
_BOTH_WAYS = pytest.mark.parametrize("direction", [_RIGHTWARDS, _LEFTWARDS], ids=["ltr", "rtl"])

View = tuple[str, QWidget]


@pytest.fixture
def directed(direction: Qt.LayoutDirection) -> Iterator[None]:
    QGuiApplication.setLayoutDirection(direction)
    yield
    QGuiApplication.setLayoutDirection(_RIGHTWARDS)


@pytest.fixture
def dressed(window: MainWindow) -> Iterator[MainWindow]:
    """Dress the application as the program does."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style, font, palette = app.style().objectName(), app.font(), app.palette()
    app.setStyle("fusion")
    window.look.dress(app)
    yield window
    window.look.changed.disconnect()
    app.setStyleSheet("")
    app.setFont(font)
    app.setPalette(palette)
    app.setStyle(style)


@_BOTH_WAYS
@_EVERY_SIZE
@pytest.mark.usefixtures("directed")
def test_nothing_is_cut_or_covered_and_every_target_is_large_enough(
    dressed: MainWindow, scale: float, tmp_path: Path
) -> None:
    dressed.look.set_scale(scale)
    dressed.resize(1280, 800)
    faults = [
        f"{name}: {fault}"
        for name, view in views(dressed, tmp_path)
        for check in (small_targets, cut_words, strays, overlaps)
        for fault in check(view)
    ]
    assert faults == [], "\n".join(faults)
    assert dressed.size().toTuple() == (1280, 800)


@_EVERY_SIZE
def test_nothing_moves_when_a_link_comes_to_the_foot(
    dressed: MainWindow, scale: float, qtbot: QtBot
) -> None:
    dressed.look.set_scale(scale)
    foot = dressed.findChildren(Foot)[0]
    qtbot.wait(50)
    before = foot.height()
    foot.show_problem_count(3)
    qtbot.wait(50)
    assert foot.height() == before


@_EVERY_SIZE
def test_the_window_is_content_with_a_narrow_screen(dressed: MainWindow, scale: float) -> None:
    dressed.look.set_scale(scale)
    for tab in range(4):
        dressed.show_tab(tab)
        assert dressed.minimumSizeHint().width() <= 900


@_EVERY_THEME
def test_words_as_they_are_painted_stand_out_from_their_ground(
    dressed: MainWindow, theme: Theme, tmp_path: Path
) -> None:
    least = 7.0 if theme in {CONTRAST_LIGHT, CONTRAST_DARK} else 4.5
    dressed.look.set_theme(theme)
    faults = [
        f"{name}: {called(one)}: {found:.1f}"
        for name, view in views(dressed, tmp_path)
        for one in worded(view)
        if (found := painted_contrast(one)) < least
    ]
    assert faults == [], "\n".join(faults)


@_EVERY_THEME
def test_the_focus_is_seen_wherever_it_goes(
    dressed: MainWindow, theme: Theme, tmp_path: Path
) -> None:
    dressed.look.set_theme(theme)
    faults = [
        f"{name}: {called(one)}"
        for name, view in views(dressed, tmp_path)
        for one in stops(view)
        if not shows_focus(one)
    ]
    assert faults == [], "\n".join(faults)


def test_every_stop_of_the_keyboard_has_a_name_and_a_role(
    dressed: MainWindow, tmp_path: Path
) -> None:
    install_roles()
    dumb = (QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.Pane)
    faults = [
        f"{name}: {called(one)} is a {role.name} named “{words}”"
        for name, view in views(dressed, tmp_path)
        for one in stops(view)
        for role, words in [heard(one)]
        if not words or role in dumb
    ]
    assert faults == [], "\n".join(faults)


@_BOTH_WAYS
@pytest.mark.usefixtures("directed")
def test_tab_visits_every_control_once_and_in_the_order_of_reading(
    dressed: MainWindow,
) -> None:
    for tab in range(4):
        dressed.show_tab(tab)
        settle()
        visited = walked(dressed)
        assert len(visited) == len(set(visited))
        assert set(visited) == set(stops(dressed))
        for area in dressed.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(0)
        mirrored = QGuiApplication.isRightToLeft()
        for upper, lower in pairwise(visited):
            inside = upper.isAncestorOf(lower)
            assert inside or follows(place_of(upper), place_of(lower), mirrored=mirrored), (
                f"{called(lower)} after {called(upper)}"
            )


def test_a_row_without_room_tells_all_of_itself(dressed: MainWindow) -> None:
    dressed.show_tab(REFERENCES)
    dressed.look.set_scale(3.0)
    listed = dressed.pane(REFERENCES).findChild(QListView)
    assert listed is not None
    told = listed.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Reference 3. Rituximab-based chemotherapy for steroid-refractory")
    assert "Gupta N, Kavuru S, Patel D, et al" in told
    assert told.endswith("authors cut")


def test_text_goes_from_three_quarters_to_three_times_its_size(dressed: MainWindow) -> None:
    for asked, given in ((0.1, 0.75), (0.75, 0.75), (3.0, 3.0), (9.0, 3.0)):
        dressed.look.set_scale(asked)
        assert dressed.look.scale == given


def views(window: MainWindow, folder: Path) -> Iterator[View]:
    """Show each tab and each pop-up in turn."""
    for tab, name in enumerate(("abstract", "authors", "references", "history")):
        window.show_tab(tab)
        if tab == REFERENCES:
            window.desk.choose_style("american-medical-association")
            window.choose_references(frozenset({3, 10}))
        settle()
        yield name, window
    run(window, "beside")
    settle()
    yield "beside", window
    run(window, "beside")
    window.show_tab(ABSTRACT)
    run(window, "find")
    settle()
    yield "find", window
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Escape)
    yield from popups(window)
    run(window, "hints")
    settle()
    yield "hints", window
    no_more = (
        one for one in window.findChildren(QAbstractButton) if one.text() == "No more hints"
    )
    next(no_more).click()
    yield from finding(window)
    yield from troubled(window, folder)


def troubled(window: MainWindow, folder: Path) -> Iterator[View]:
    """Show what is wrong with a file, over the case and in its place."""
    mistyped, broken = folder / "mistyped.yaml", folder / "broken.yaml"
    text = ROOT.joinpath("case.yaml").read_text(encoding="utf-8")
    mistyped.write_text(text.replace("container-title:", "titel:", 3), encoding="utf-8")
    window.open_case(mistyped)
    settle()
    window.findChildren(ProblemsBar)[0].toggle_list()
    settle()
    yield "problems", window
    broken.write_bytes(b"a: 1\n")
    window.open_case(broken)
    settle()
    yield "message", window


def finding(window: MainWindow) -> Iterator[View]:
    """Show what finds words, with words found in a tab and in the header."""
    window.show_tab(AUTHORS)
    run(window, "find")
    field = typed(next(bar for bar in window.findChildren(FindBar) if bar.isVisible()), "kita")
    yield "find bar", window
    QTest.keyClick(field, Qt.Key.Key_Escape)
    run(window, "find-everywhere")
    popup = window.popups.everywhere
    assert popup is not None
    field = typed(popup, "hematology")
    yield "find everywhere", popup
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    yield "header", window


def typed(view: QWidget, words: str) -> QLineEdit:
    """Type into the field of what finds, and return the field."""
    (field,) = view.findChildren(QLineEdit)
    QTest.keyClicks(field, words)
    settle()
    return field


def popups(window: MainWindow) -> Iterator[View]:
    for name in ("palette", "style", "find-everywhere"):
        run(window, name)
        settle()
        lists = window.findChildren(SearchPopup)
        popup = next(one for one in lists if one.isVisible())
        yield name, popup
        popup.hide()
    for name in ("shortcuts", "about", "handout"):
        run(window, name)
        yield from opened(name)
    window.popups.tell_mishap("ValueError: nobody foresaw this")
    yield from opened("mishap")
    window.show_tab(HISTORY)
    care = next(one for one in window.findChildren(QAbstractButton) if one.text() == "CARE items")
    care.click()
    yield from opened("care")


def opened(name: str) -> Iterator[View]:
    """Show what was just opened over the window, and close it."""
    settle()
    popup = QApplication.activeModalWidget()
    assert isinstance(popup, QDialog), name
    yield name, popup
    popup.accept()
    settle()


def run(window: MainWindow, action_id: str) -> None:
    next(one for one in window.actions_by_id() if one.objectName() == action_id).trigger()


def settle() -> None:
    """Wait until layouts within layouts, and what comes after a moment, have come to rest."""
    before: list[QRect] = []
    for _ in range(50):
        QTest.qWait(150)
        now = [one.geometry() for one in QApplication.allWidgets() if one.isVisible()]
        if now == before:
            return
        before = now
    raise AssertionError("the window does not come to rest")


def seen(view: QWidget, *kinds: type[QWidget]) -> list[QWidget]:
    """Return what is visible of a window and is of one of these kinds."""
    own = (one for one in view.findChildren(QWidget) if one.window() is view.window())
    return [one for one in own if one.isVisible() and isinstance(one, kinds or QWidget)]


def called(widget: QWidget) -> str:
    words = heard(widget)[1] or widget.objectName()
    return f"{type(widget).__name__} “{words}” {widget.size().toTuple()}"


def heard(widget: QWidget) -> tuple[QAccessible.Role, str]:
    """Return the role and the name that a screen reader is told."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.role(), interface.text(QAccessible.Text.Name)


# --- Targets


def small_targets(view: QWidget) -> Iterator[str]:
    for name, rect in targets(view):
        if min(rect.width(), rect.height()) < _TARGET:
            yield f"small target: {name} {rect.size().toTuple()}"


def targets(view: QWidget) -> Iterator[tuple[str, QRect]]:
    for one in seen(view, QAbstractButton, QLineEdit, QComboBox):
        yield called(one), one.rect()
    for bar in seen(view, QTabBar):
        assert isinstance(bar, QTabBar)
        yield from ((bar.tabText(index), bar.tabRect(index)) for index in range(bar.count()))
    for bar in seen(view, QMenuBar):
        assert isinstance(bar, QMenuBar)
        yield from ((action.text(), bar.actionGeometry(action)) for action in bar.actions())
    for rows in seen(view, QListView, QTableView):
        assert isinstance(rows, QAbstractItemView)
        model = rows.model()
        for row in range(min(model.rowCount(), 5)):
            yield f"row {row} of {called(rows)}", rows.visualRect(model.index(row, 0))


# --- Words that are cut


def cut_words(view: QWidget) -> Iterator[str]:
    for label in seen(view, QLabel):
        assert isinstance(label, QLabel)
        if is_cut(label):
            yield f"cut: {called(label)}"
    for button in seen(view, QAbstractButton):
        assert isinstance(button, QAbstractButton)
        wanted, tells = button.sizeHint(), isinstance(button, MenuButton | LinkButton)
        short = button.width() < wanted.width() and not (tells and button.toolTip())
        if short or button.height() < wanted.height():
            yield f"cut: {called(button)}, wants {wanted.toTuple()}"
    for bar in seen(view, QTabBar):
        assert isinstance(bar, QTabBar)
        yield from (f"cut: {bar.tabText(at)}" for at in range(bar.count()) if tab_is_cut(bar, at))


def is_cut(label: QLabel) -> bool:
    room = label.contentsRect()
    if isinstance(label, ElidedLabel) or (isinstance(label, Headline) and not label.wordWrap()):
        return room.height() < label.fontMetrics().height()
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width() or label.height() < label.sizeHint().height()


def tab_is_cut(bar: QTabBar, index: int) -> bool:
    """Whether a tab shows less than its words and does not tell them all either."""
    short = bar.tabRect(index).width() < bar.tabSizeHint(index).width()
    return short and bar.tabToolTip(index) != bar.tabText(index).replace("&&", "&")


# --- What lies outside, or over something else


def strays(view: QWidget) -> Iterator[str]:
    """Yield what reaches beyond the widget it stands in where nothing can be scrolled."""
    for one in seen(view):
        parent = one.parentWidget()
        if parent is None or one.isWindow() or isinstance(one, QSplitterHandle):
            continue
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if one.width() > parent.width() and hides_bar(area):
                yield f"beyond what scrolls: {called(one)}"
        # Mirrored, QSplitter sets what it holds a pixel off.
        elif not parent.rect().adjusted(-1, 0, 1, 0).contains(one.geometry()):
            yield f"outside: {called(one)} {one.geometry().getRect()} in {called(parent)}"


def hides_bar(area: QAbstractScrollArea) -> bool:
    return area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def overlaps(view: QWidget) -> Iterator[str]:
    for parent in (view, *seen(view)):
        if isinstance(parent, QStackedWidget | QAbstractScrollArea | QLineEdit):
            continue
        inside = [one for one in seen(view) if one.parentWidget() is parent]
        inside = [one for one in inside if not isinstance(one, QSplitterHandle | QScrollBar)]
        for one, other in combinations(inside, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"overlap: {called(one)} and {called(other)}"


# --- Colours as painted


def worded(view: QWidget) -> list[QWidget]:
    """Return the enabled labels and buttons that show words and are in view."""
    return [
        one
        for one in seen(view, QLabel, QAbstractButton)
        if isinstance(one, QLabel | QAbstractButton)
        and one.isEnabled()
        and one.text().strip()
        and one.visibleRegion().boundingRect() == one.rect()
    ]


def painted_contrast(widget: QWidget) -> float:
    """Return how much the strongest ink stands out from the commonest colour of a widget."""
    image = grabbed(widget)
    colours: dict[int, int] = {}
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixel(x, y)
            colours[pixel] = colours.get(pixel, 0) + 1
    ground = QColor(max(colours, key=lambda one: colours[one])).name()
    return max(contrast(ground, QColor(one).name()) for one in colours)


def grabbed(widget: QWidget) -> QImage:
    corner = widget.mapTo(widget.window(), QPoint())
    return widget.window().grab(QRect(corner, widget.size())).toImage()


# --- The keyboard


def stops(view: QWidget) -> list[QWidget]:
    """Return what Tab comes by."""
    tab = Qt.FocusPolicy.TabFocus
    return [
        one
        for one in seen(view)
        if one.isEnabled() and (one.focusPolicy() & tab) == tab and one.focusProxy() is None
    ]


def shows_focus(widget: QWidget) -> bool:
    """Whether enough pixels change with the focus, and each by a contrast of 3 : 1."""
    window = widget.window()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    bring_into_view(widget)
    widget.clearFocus()
    settle_briefly()
    before = grabbed(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    settle_briefly()
    after = grabbed(widget)
    return changed(before, after) >= min(widget.width(), 2 * _TARGET)


def bring_into_view(widget: QWidget) -> None:
    """Scroll as Tab does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def settle_briefly() -> None:
    QTest.qWait(1)


def changed(before: QImage, after: QImage) -> int:
    if before.size() != after.size():
        return 0
    pixels = ((x, y) for y in range(before.height()) for x in range(before.width()))
    pairs = ((before.pixel(*at), after.pixel(*at)) for at in pixels)
    return sum(
        contrast(QColor(one).name(), QColor(other).name()) >= 3
        for one, other in pairs
        if one != other
    )


def walked(window: MainWindow) -> list[QWidget]:
    """Press Tab until it comes back to the menu's neighbour; return where it was."""
    visited: list[QWidget] = []
    first = stops(window)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(100):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in visited:
            return visited
        visited.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes back: {[called(one) for one in visited]}")


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def follows(first: QRect, second: QRect, *, mirrored: bool) -> bool:
    """Whether the second is read after the first: below it, or beside it as words run."""
    below = second.top() >= first.bottom() - _TARGET
    beside = second.right() <= first.left() + 1 if mirrored else second.left() >= first.right() - 1
    return below or beside
