"""The window's composition root: everything is made here and handed its needs."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QObject,
    QStandardPaths,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.citation.choice import Choice, StyleChoice
from viewer.errors import ViewerError
from viewer.installed import built_in_case, resource
from viewer.model.case import Case
from viewer.rereading import Rereader
from viewer.ui.desk import FormatterOf
from viewer.ui.language import BrokenCatalogueError, font_for, language_in_force, speak
from viewer.ui.look import Look
from viewer.ui.memory import Memory
from viewer.ui.mishaps import Mishaps
from viewer.ui.outside import Outside
from viewer.ui.sweeper import Sweeper
from viewer.ui.theme import Appearance, Desktop
from viewer.ui.window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

    from viewer.citation.formatter import Formatter
    from viewer.csl import Library
    from viewer.model.reading import Reading
    from viewer.ui.loader import Read
    from viewer.ui.style_shelf import Styles

_ICON = "icons/case-viewer.svg"
_DARK, _CONTRAST = "desktop-dark", "desktop-contrast"
_TURN_S = 0.0005
_IDLE_MS = 700
_X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen (Xserver(1))


def run(arguments: Sequence[str]) -> int:
    """Open the window on the file that is named, or on the built-in example."""
    missing = missing_display(os.environ, sys.platform)
    if missing is not None:
        sys.stderr.write(f"{missing}\n")
        return 2
    app = make_application()
    reader = Rereader(_cache() / "cases", _megabytes)
    stage = Stage(app, Memory(_config() / "memory.json"), reader.read)
    mishaps = Mishaps(_config() / "errors.log", _version)
    mishaps.happened.connect(stage.tell_mishap)
    put_back = mishaps.watch()
    sweeper = Sweeper()
    sweeper.start()
    # A zero timer would not do: it comes before the system has asked for the first paint.
    stage.window.painted.connect(partial(_follow_up, app, stage, reader))
    stage.show(Path(arguments[0]) if arguments else stage.window.last_case())
    try:
        return app.exec()
    finally:
        stage.window.desk.close()
        sweeper.stop()
        put_back()


def _follow_up(app: QApplication, stage: "Stage", reader: Rereader) -> None:
    """Do what the first paint need not wait for."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415

    from viewer.ui.roles import follow_focus, install_roles  # noqa: PLC0415

    install_roles()
    follow_focus(app)
    stage.window.offer_hints()
    if _has_portal(os.environ, sys.platform):
        stage.listen_to_desktop()
    app.setWindowIcon(QIcon(str(resource(_ICON))))  # an SVG, which a plug-in draws
    QTimer.singleShot(_IDLE_MS, reader.keep_from_now_on)


def _open_address(address: str) -> None:
    from PySide6.QtCore import QUrl  # noqa: PLC0415 - only once something is opened
    from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

    QDesktopServices.openUrl(QUrl(address))


def make_application() -> QApplication:
    """Return the application, named and in the plain style that the look is drawn on."""
    # Each time that Qt is called and gives Python's lock away, the window waits a turn of the
    # thread that reads a case until it has it again; a list is painted in dozens of such calls.
    sys.setswitchinterval(_TURN_S)
    # setStyle() would return the style, and PySide make all that can be asked of one: 4 ms.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("case-viewer")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("case-viewer")
    return app


class Stage(QObject):
    """Holds the window there is. A window's words are set when it is made, so another language
    takes another window, on the same file and arranged alike.
    """

    def __init__(self, app: QApplication, memory: Memory, read: "Read") -> None:
        super().__init__(app)
        self._app, self._memory, self._font = app, memory, app.font()
        self._read = read
        self._translators: tuple[QTranslator, ...] = ()
        self.window = self._set_up()

    def show(self, path: Path) -> None:
        """Show the window on a case."""
        self.window.open_case(path)
        self.window.look.rule(self._app)
        self.window.show()

    def tell_mishap(self, report: str) -> None:
        self.window.popups.tell_mishap(report)

    def listen_to_desktop(self) -> None:
        """Look as the desktop says from now on, and begin so the next time."""
        from viewer.ui.portal import Portal  # noqa: PLC0415 - not for the first paint

        portal = Portal(self)
        portal.told.connect(self._take_desktop)
        portal.ask()

    def _take_desktop(self, desktop: Desktop) -> None:
        if desktop != _desktop(self._memory):
            for key, asked in ((_DARK, desktop.dark), (_CONTRAST, desktop.contrast)):
                self._memory.put(key, -1.0 if asked is None else float(asked))
            self._memory.flush()
        self.window.look.take_desktop(desktop)

    def _set_up(self) -> MainWindow:
        language = language_in_force(self._memory.text("language"), QLocale.system().uiLanguages())
        try:
            self._translators = speak(self._app, language, self._translators)
        except BrokenCatalogueError as error:
            # The window opens in English all the same, and tells of it once it is there.
            QTimer.singleShot(0, partial(self.tell_mishap, str(error)))
        look = make_look(self._app, font_for(language, self._font), self._memory)
        window = MainWindow(look, make_outside(self._app, self._memory, self._read))
        # A look of its own: what listens to it, and follows the system, goes with the window.
        look.setParent(window)
        # The menu that asks is the old window's own, and must close before it goes.
        window.language_requested.connect(
            self._change_language, Qt.ConnectionType.QueuedConnection
        )
        return window

    def _change_language(self, tag: str) -> None:
        if tag == self._memory.text("language"):
            return
        self._memory.put("language", tag)
        old = self.window
        old.retire()
        self.window = self._set_up()
        self.show(old.path)
        old.hide()
        old.deleteLater()


def make_window(app: QApplication, memory: Memory) -> MainWindow:
    """Return the window with all it needs, in the system's theme and following it."""
    window = Stage(app, memory, _read).window
    window.look.rule(app)
    return window


def make_look(app: QApplication, font: QFont, memory: Memory) -> Look:
    """Return the look that the reader chose, following the system where it was left to it."""
    look = Look(font, scale=memory.number("scale", 1.0))
    if _has_portal(os.environ, sys.platform):
        look.take_desktop(_desktop(memory))
    look.show_as(_appearance(memory))
    look.prime(app)
    look.follow_system()
    return look


def make_outside(app: QApplication, memory: Memory, read: "Read") -> Outside:
    return Outside(
        read=read,
        open_address=_open_address,
        edit=_edit,
        clipboard=QGuiApplication.clipboard(),
        built_in=built_in_case(),
        outlives=partial(_outlives, app),
        formatter_of=_formatter_of(),
        style_name=_style_name,
        load_styles=_load_styles,
        memory=memory,
        version=_version,
        examples=_examples(),
    )


def _examples() -> tuple[tuple[str, Path], ...]:
    say = QCoreApplication.translate
    return (
        (
            say("Examples", "A transplantation, told day by day"),
            resource("examples/pls-intestine-2022.yaml"),
        ),
        (
            say("Examples", "An enteropathy, without dates"),
            resource("examples/aie-vedolizumab-2018.yaml"),
        ),
    )


def _appearance(memory: Memory) -> Appearance:
    kept = memory.text("theme")
    return next((one for one in Appearance if one.value == kept), Appearance.SYSTEM)


def _desktop(memory: Memory) -> Desktop:
    """Return what the desktop said last: its answer now comes after the first paint."""
    said = {1.0: True, 0.0: False}
    return Desktop(*(said.get(memory.number(key, -1.0)) for key in (_DARK, _CONTRAST)))


def _has_portal(environment: Mapping[str, str], platform: str) -> bool:
    return platform.startswith("linux") and "DBUS_SESSION_BUS_ADDRESS" in environment


def _outlives(app: QApplication) -> bool:
    from viewer.ui.keeping import outlives_window, x11_clipboard_manager  # noqa: PLC0415

    return outlives_window(app.platformName(), x11_clipboard_manager)


def _formatter_of() -> FormatterOf:
    """Return what makes a case's formatter; all of them share one library of styles."""
    kept: list[Library] = []

    def formatter_of(case: Case) -> "Formatter":
        from viewer.citation.formatter import Formatter  # noqa: PLC0415 - see CopyDesk
        from viewer.csl import Library  # noqa: PLC0415

        if not kept:
            kept.append(Library())
        return Formatter.for_case(kept[0], case)

    return formatter_of


def _style_name(style: StyleChoice) -> str:
    from viewer.citation.names import style_name  # noqa: PLC0415

    try:
        return style_name(Choice(style))
    except ViewerError:
        return str(style)


def _load_styles(pause: Callable[[], object]) -> "Styles":
    from viewer.csl.catalogue import cache_folder, languages, load_catalogue  # noqa: PLC0415

    folder = cache_folder(os.environ, sys.platform, Path.home())
    return load_catalogue(cache=folder, pause=pause), languages()


def _config() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))


def _cache() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))


def _version() -> str:
    from importlib import metadata  # noqa: PLC0415 - it loads the whole of email

    try:
        return metadata.version("case-report-viewer")
    except metadata.PackageNotFoundError:
        return QCoreApplication.translate("Version", "not installed")


def _read(path: Path, go_on: Callable[[float], bool]) -> "Reading":
    from viewer.source import read_case  # noqa: PLC0415 - not for the first paint

    return read_case(path, megabytes=_megabytes(), on_progress=go_on)


def _megabytes() -> int:
    from viewer.source import size_limit  # noqa: PLC0415 - not for the first paint

    return size_limit(os.environ)


def _edit(path: Path, line: int, column: int) -> None:
    import shutil  # noqa: PLC0415 - not for the first paint

    from PySide6.QtCore import QProcess  # noqa: PLC0415

    from viewer.ui.editor import editor_command  # noqa: PLC0415

    command = editor_command(os.environ, shutil.which, path, line, column)
    if command is None or not QProcess.startDetached(command[0], command[1:])[0]:
        _open_address(path.absolute().as_uri())


def missing_display(environment: Mapping[str, str], platform: str) -> str | None:
    """Return what is missing in one sentence where Qt would abort for want of a screen."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("WAYLAND_DISPLAY"):
        return None
    display = environment.get("DISPLAY", "")
    if not display:
        return (
            "case-viewer: there is no display to open a window on; set DISPLAY or "
            "WAYLAND_DISPLAY, or use the commands check, cite and styles."
        )
    number = display.removeprefix(":").partition(".")[0]
    if display.startswith(":") and not (_X_SOCKETS / f"X{number}").exists():
        return f"case-viewer: no X server answers at DISPLAY={display}; start one or set DISPLAY."
    return None
