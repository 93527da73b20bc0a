"""What the small windows say."""

import platform
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QAction, QKeySequence

from viewer.ui.actions import plain_words
from viewer.ui.reading import Paragraph
from viewer.ui.stands_on import libraries
from viewer.ui.theme import Size, Space

CREDITS = (
    ("Citation Style Language", "https://citationstyles.org/"),
    ("Qt for Python (LGPL)", "https://doc.qt.io/qtforpython-6/"),
    ("GNU Lesser General Public License", "https://www.gnu.org/licenses/lgpl-3.0.html"),
)


def about(version: str) -> tuple[Paragraph, ...]:
    """Return who made this, on what it stands, and under which licences."""
    say = QCoreApplication.translate
    return (
        Paragraph("Case Viewer", Size.TITLE, bold=True),
        Paragraph(say("Notices", "Version {}").format(version), colour="secondary"),
        Paragraph(
            say(
                "Notices",
                "Reads one clinical case report from one file and copies its references. "
                "It shows what the source states, and says what it does not.",
            ),
            space_before=Space.M,
        ),
        Paragraph(
            say(
                "Notices",
                "Citation styles and locales are those of the Citation Style Language project, "
                "made by its contributors and licensed under CC BY-SA 3.0.",
            ),
            space_before=Space.M,
        ),
        Paragraph(
            say("Notices", "Case Viewer is free software under the MIT licence. It stands on:"),
            space_before=Space.M,
        ),
        *_stands_on(),
    )


def _stands_on() -> Iterator[Paragraph]:
    say = QCoreApplication.translate
    yield Paragraph(f"Python {platform.python_version()}: PSF-2.0", colour="secondary")
    qt = say("Notices", "Qt {}: LGPL-3.0, linked as a library that can be exchanged")
    yield Paragraph(qt.format(qVersion()), colour="secondary")
    for one in libraries():
        licence = one.licence or say("Notices", "licence not stated in its metadata")
        version = one.version or say("Notices", "not installed")
        yield Paragraph(f"{one.name} {version}: {licence}", colour="secondary")


def shortcuts(actions: Iterable[QAction]) -> tuple[Paragraph, ...]:
    """Return the keys of every action that has any, as they are called on this system."""
    native = QKeySequence.SequenceFormat.NativeText
    lines = [Paragraph(_say("Keys"), Size.LEAD, bold=True)]
    menus: dict[str, list[QAction]] = {}
    for action in actions:
        if not action.shortcut().isEmpty():
            menus.setdefault(plain_words(str(action.property("menu"))), []).append(action)
    for menu, listed in menus.items():
        lines.append(Paragraph(menu, Size.SMALL, bold=True, space_before=Space.M))
        for action in listed:
            keys, what = action.shortcut().toString(native), plain_words(action.text())
            lines.append(Paragraph(f"{keys}\t{what}"))
    return tuple(lines)


def mishap(report: str) -> tuple[Paragraph, ...]:
    """Return what to say of an error that nobody foresaw, and the report of it."""
    return (
        Paragraph(_say("Something went wrong"), Size.LEAD, bold=True),
        Paragraph(
            _say(
                "This is a mistake in Case Viewer, not in your file. Nothing is lost and the "
                "window goes on. Please send the report below to its developers."
            ),
            space_before=Space.S,
        ),
        Paragraph(_in_lines(report), Size.SMALL, colour="secondary", space_before=Space.M),
    )


def _in_lines(report: str) -> str:
    """Return a report as one paragraph, its lines kept."""
    return report.strip().replace("\n", "\N{LINE SEPARATOR}")


def _say(text: str) -> str:
    return QCoreApplication.translate("Notices", text)
