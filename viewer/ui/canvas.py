"""What rows and cells are painted on: one area, mirrored where the language runs leftwards."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from viewer.ui.bearing import flags_for, runs_leftwards
from viewer.ui.look import Look
from viewer.ui.theme import Size

_RING = 2


@dataclass(frozen=True, slots=True)
class Canvas:
    """Paints within ``area``. Every place is given as for a language that runs rightwards;
    where the painter's runs leftwards it is mirrored within the area.
    """

    painter: QPainter
    look: Look
    area: QRect

    def turns(self, words: str) -> bool:
        """Whether these words run against the window."""
        mirrored = self.painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return mirrored != runs_leftwards(words)

    def place(self, box: QRect) -> QRect:
        """Return where a box stands on the screen."""
        return QStyle.visualRect(self.painter.layoutDirection(), self.area, box)

    def fill(self, box: QRect, colour: str) -> None:
        self.painter.fillRect(self.place(box), self.look.colour(colour))

    def ground(self, option: QStyleOptionViewItem, *, barred: bool = True) -> None:
        """Paint the ground of a row or cell: chosen or not, with a hairline at its foot; a
        ``barred`` one has a bar at its start where it is chosen.
        """
        selected, area = is_chosen(option), self.area
        self.fill(area, "accent_soft" if selected else "surface")
        self.fill(QRect(area.x(), area.bottom(), area.width(), 1), "hairline")
        if selected and barred:
            self.fill(QRect(area.x(), area.y(), 3, area.height()), "accent")

    def ring(self, option: QStyleOptionViewItem) -> None:
        """Show where the keyboard is."""
        state: QStyle.StateFlag = option.state
        if not state & QStyle.StateFlag.State_HasFocus:
            return
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset in range(_RING):
            self.painter.setPen(self.look.colour("accent"))
            self.painter.drawRect(self.area.adjusted(inset, inset, -1 - inset, -2 - inset))

    def text(
        self,
        box: QRect,
        words: str,
        colour: str,
        font: QFont,
        how: int = int(Qt.AlignmentFlag.AlignLeft),
    ) -> None:
        """Draw words in a box, ``how`` as for a language that runs rightwards.

        The box is mirrored, the words are not: an English reference in an Arabic window still
        reads from the left, or its “1998;16:285–295” would end up as “295–16:285;1998”.
        """
        self.painter.setFont(font)
        self.painter.setPen(self.look.colour(colour))
        flags = flags_for(words, how, self.painter.layoutDirection())
        self.painter.drawText(self.place(box), flags, words)

    def icon(self, box: QRect, name: str, colour: str) -> None:
        """Draw an icon of our family in a square box."""
        from viewer.ui.icons import picture  # noqa: PLC0415 - most rows have none

        ratio = self.painter.device().devicePixelRatioF()
        drawn = picture(name, self.look.colour(colour), box.width(), ratio)
        self.painter.drawPixmap(self.place(box).topLeft(), drawn)

    def pill(self, box: QRect, words: str, ground: str, ink: str, line: str = "") -> None:
        """Draw small words on a rounded ground, outlined where ``line`` names a colour."""
        painter, place = self.painter, QRectF(self.place(box))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.look.colour(line) if line else Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour(ground))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        centred = int(Qt.AlignmentFlag.AlignCenter)
        self.text(box, words, ink, self.look.font(Size.SMALL), centred)


def is_chosen(option: QStyleOptionViewItem) -> bool:
    """Whether a row or cell is selected."""
    state: QStyle.StateFlag = option.state
    return bool(state & QStyle.StateFlag.State_Selected)
