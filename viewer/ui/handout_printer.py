"""A handout on a printer; this alone loads Qt's printing."""

from collections.abc import Generator

from PySide6.QtGui import QFont, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from viewer.handout.document import Handout
from viewer.handout.paper import INCH, Paper
from viewer.ui.handout_pages import compose, paint
from viewer.ui.history_export import Figure
from viewer.ui.paper import page_size


def a_printer(paper: Paper, title: str) -> QPrinter:
    """Return the system's usual printer, set up for a paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(page_size(paper))
    printer.setFullPage(True)
    printer.setDocName(title)
    printer.setCreator("Case Viewer")
    return printer


def ask_for_printer(paper: Paper, title: str, parent: QWidget) -> QPrinter | None:
    """Return the printer that the reader chooses; ``None`` where there was a change of mind."""
    printer = a_printer(paper, title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return printer


def print_on(
    printer: QPrinter, handout: Handout, drawing: Figure | None, base: QFont
) -> Generator[float, None, None]:
    """Print a handout on whatever paper the printer has now; yield how much is done."""
    printer.setFullPage(True)
    size = printer.pageLayout().fullRect(QPageLayout.Unit.Inch).size() * INCH
    pages = yield from compose(handout, drawing, size, base)
    yield from paint(pages, printer, _wanted(printer))


def _wanted(printer: QPrinter) -> range:
    """Return the numbers of the pages asked for, none for all."""
    first, last = printer.fromPage(), printer.toPage()
    return range(max(first, 1), last + 1) if last else range(0)
