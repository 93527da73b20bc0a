"""Found words marked in a label or on a link."""

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.finding import Field, Query, marks
from viewer.ui.found_words import found_face, units
from viewer.ui.labels import Label
from viewer.ui.look import Look


def words_of(label: Label) -> str:
    """Return what a label shows, without its markup."""
    return _document(label).toPlainText()


def mark_label(label: Label, query: Query, look: Look, field: Field = Field.OTHER) -> bool:
    """Mark a query's words in what a label shows; return whether there are any."""
    document = _document(label)
    text = document.toPlainText()
    face = found_face(look, stressed=False)
    face.setForeground(look.colour("ink"))
    spans = marks(query, text, field)
    for start, end in spans:
        cursor = QTextCursor(document)
        cursor.setPosition(units(text[:start]))
        cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(face)
    if spans:
        label.set_marked_up(document.toHtml())
    return bool(spans)


def light(link: QPushButton, *, lit: bool) -> None:
    """Light a link as a whole, or no longer."""
    if bool(link.property("found")) != lit:
        link.setProperty("found", lit)
        _restyle(link)


def _restyle(widget: QWidget) -> None:
    """Have the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _document(label: Label) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(label.font())
    if label.is_marked_up:
        document.setHtml(label.text())
    else:
        document.setPlainText(label.text())
    return document
