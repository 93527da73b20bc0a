"""What of a picture stays where it is while the reader zooms and pans."""

from dataclasses import dataclass

from viewer.history.curves import Curved
from viewer.history.phrases import Phrases
from viewer.history.picture import Box, Drawn, Window
from viewer.history.scene import Chart, Lane, Panel, Scene
from viewer.history.typesetting import Typesetter


@dataclass(frozen=True, slots=True)
class LanePlan:
    """A lane's place. ``tracks`` gives each entry its row of marks; ``below`` is how many
    rows of words lie under them.
    """

    lane: Lane
    top: float
    tracks: tuple[int, ...]
    track_height: float
    below: int
    line_height: float

    @property
    def height(self) -> float:
        return (max(self.tracks) + 1) * self.track_height + self.below * self.line_height

    def track_middle(self, track: int) -> float:
        return self.top + (track + 0.5) * self.track_height

    def track_edges(self, track: int) -> tuple[float, float]:
        half = (self.track_height - 6) / 2
        return self.track_middle(track) - half, self.track_middle(track) + half

    def below_middle(self, number: int) -> float:
        tracks = (max(self.tracks) + 1) * self.track_height
        return self.top + tracks + (number + 0.5) * self.line_height


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """A chart's place, and its points with their heights already found."""

    chart: Chart
    box: Box
    curved: Curved


@dataclass(frozen=True, slots=True)
class PanelPlan:
    """A frame's place. ``fit`` shows all of it; ``axis_top`` is ``None`` without a scale.
    ``lines_bottom`` is where the lanes, and with them the anchors' uprights, end.
    """

    panel: Panel
    left: float
    right: float
    top: float
    header_rows: int
    header_height: float
    lanes: tuple[LanePlan, ...]
    charts: tuple[ChartPlan, ...]
    bottom: float
    lines_bottom: float
    axis_top: float | None
    fit: Window


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All that does not change with the view: computed once for a width and a font."""

    scene: Scene
    setter: Typesetter
    phrases: Phrases
    width: float
    height: float
    under: tuple[Drawn, ...]
    panels: tuple[PanelPlan, ...]
