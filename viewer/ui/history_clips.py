"""What copying the treatment history puts on a clipboard."""

from PySide6.QtCore import QByteArray, QMimeData

from viewer.history.exports import HTML, TSV, TextFormat, require_history, table_html
from viewer.history.words import ENGLISH, Words
from viewer.model.case import Case
from viewer.ui.history_export import Figure, image, svg


def picture_mime(drawing: Figure, scale: int) -> QMimeData:
    """Return a picture as pixels and as SVG; without a text, which programs would rather
    take. At a scale of 0 it is the SVG's text alone.
    """
    mime = QMimeData()
    drawn = svg(drawing)
    if scale:
        mime.setImageData(image(drawing, scale))
    else:
        mime.setText(drawn.decode())
    mime.setData("image/svg+xml", QByteArray(drawn))
    return mime


def table_mime(case: Case, form: TextFormat, words: Words = ENGLISH) -> QMimeData:
    """Return the table as a format's text. A rich table's plain text is tabs and lines."""
    require_history(case)
    mime = QMimeData()
    if form is HTML:
        mime.setHtml(table_html(case, words))
        mime.setText(TSV.write(case, words))
        return mime
    written = form.write(case, words)
    mime.setText(written)
    if form.mime != "text/plain":
        mime.setData(form.mime, QByteArray(written.encode()))
    return mime
