"""What is met later, loaded ahead: once the window rests, in the thread that formats."""

from importlib import import_module

from viewer.citation.pacing import Pause

# Each with all that it imports, what is likely to be met first at the front.
ROOMS = (
    "viewer.ui.people_pane",
    "viewer.ui.references_pane",
    "viewer.history.table",
    "viewer.ui.history_pane",
    "viewer.ui.abstract_pane",
    "viewer.ui.find_bar",
    "viewer.ui.found_in_pages",
    "viewer.ui.found_in_people",
    "viewer.ui.found_in_history",
    "viewer.ui.style_picker",
    "viewer.ui.palette",
    "viewer.ui.find_everywhere",
)


def load_ahead(pause: Pause) -> None:
    """Load all rooms, with a pause before each."""
    for place, room in enumerate(ROOMS):
        pause(place / len(ROOMS))
        import_module(room)
