"""The menu of themes: which one holds, and taking another."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QActionGroup

from viewer.ui.look import Look
from viewer.ui.theme import Appearance


def theme_handlers(look: Look) -> dict[str, Callable[[], object]]:
    """Return what each action of the menu does, by its id."""
    return {_id(one): partial(look.show_as, one) for one in Appearance}


def check_theme(look: Look, actions: Mapping[str, QAction]) -> None:
    """Have one of the actions, that of the appearance in force, checked from now on."""
    group = QActionGroup(actions[_id(look.appearance)])
    for one in Appearance:
        action = actions[_id(one)]
        action.setCheckable(True)
        action.setChecked(one is look.appearance)
        group.addAction(action)


def _id(appearance: Appearance) -> str:
    return f"theme-{appearance.value}"
