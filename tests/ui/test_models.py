import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.builders import a_reference
from viewer.model.case import Case
from viewer.ui.reference_model import ReferenceModel, badges_of, reference_at, row_of
from viewer.ui.rows import Piece, Row
from viewer.ui.rows_model import RowsModel

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.mark.usefixtures("qtbot")
def test_the_reference_model_keeps_qts_promises(case: Case) -> None:
    model = ReferenceModel()
    tester = QAbstractItemModelTester(model, _FATAL)
    model.set_references(case.references)
    model.set_references(())
    model.set_references(case.references[:3])
    assert tester.model() is model
    assert model.rowCount() == 3


@pytest.mark.usefixtures("qtbot")
def test_the_rows_model_keeps_qts_promises() -> None:
    model = RowsModel()
    tester = QAbstractItemModelTester(model, _FATAL)
    model.set_rows(((Row("1", "Kitano Hospital", ((Piece("Osaka"),),)), "in words"),))
    assert tester.model() is model
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "in words"


def test_a_row_is_the_reference_itself(case: Case) -> None:
    model = ReferenceModel(case.references)
    assert reference_at(model.index(2)) is case.references[2]


def test_a_row_says_in_words_what_its_badges_say(case: Case) -> None:
    model = ReferenceModel(case.references)
    spoken = model.index(9).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Reference 10. In vitro quantification of")
    assert spoken.endswith("authors cut. corrected. added")


def test_typing_a_number_finds_the_reference_of_that_number(case: Case) -> None:
    model = ReferenceModel(case.references)
    hits = model.match(model.index(0), Qt.ItemDataRole.DisplayRole, "14 ", 1)
    assert [reference_at(hit).number for hit in hits] == [14]


def test_a_reference_as_printed_wears_no_badge() -> None:
    assert badges_of(a_reference()) == ()
    assert [one.text for one in badges_of(a_reference(authors_truncated=True))] == ["authors cut"]


def test_a_reference_without_a_number_has_an_empty_gutter() -> None:
    model = ReferenceModel((a_reference(None),))
    assert row_of(model.index(0)).gutter == ""
