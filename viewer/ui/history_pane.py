"""The treatment history as a table in words."""

from typing_extensions import override

from viewer.model.case import Case
from viewer.ui.pane import Copy, Pane


class HistoryPane(Pane):
    @override
    def show_case(self, case: Case) -> None: ...

    @override
    def copy(self) -> Copy | None:
        return None
