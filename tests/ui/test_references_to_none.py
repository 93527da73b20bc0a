"""A guard against a PySide6 that gives back references to None it never took
(docs/decisions/0004-pyside-on-3.11.md).
"""

import sys

from PySide6.QtGui import QFont


def test_calls_that_return_nothing_keep_the_count_of_none() -> None:
    font = QFont()
    before = sys.getrefcount(None)
    for _ in range(1000):
        font.setPixelSize(12)
    assert sys.getrefcount(None) > before - 500
