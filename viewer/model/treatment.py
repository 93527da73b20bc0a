"""What was done to the patient, what was found, and what came of it, as far as stated."""

from dataclasses import dataclass
from enum import Enum

from viewer.model.when import Anchor, When


class Kind(Enum):
    """What sort of thing a treatment is."""

    DRUG = "drug"
    PROCEDURE = "procedure"
    RADIATION = "radiation"
    TRANSFUSION = "transfusion"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DoseStep:
    """A change of dose or schedule in the course of one treatment."""

    dose: str = ""
    schedule: str = ""
    when: When | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Treatment:
    """One treatment. An empty string or ``None`` means that the source does not say.

    ``evidence`` are excerpts of the case's own abstract; ``references`` ids of works
    that it cites.
    """

    id: str
    name: str
    kind: Kind
    dose: str = ""
    route: str = ""
    schedule: str = ""
    when: When | None = None
    steps: tuple[DoseStep, ...] = ()
    note: str = ""
    evidence: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Observation:
    """A finding in words ("normalised"); never a number to draw."""

    id: str
    what: str
    finding: str
    when: When | None = None
    evidence: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


class Bound(Enum):
    """How a stated number stands to the value."""

    EXACT = ""
    BELOW = "<"
    ABOVE = ">"


@dataclass(frozen=True, slots=True)
class Measurement:
    """One measured value. ``text`` keeps its spelling (``9`` and ``9.0`` differ);
    ``low`` and ``high`` differ only where the source states a range (``10-15``).
    """

    text: str
    low: float
    high: float
    bound: Bound = Bound.EXACT
    when: When | None = None
    note: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one quantity in one unit. A reference limit not stated is ``None``."""

    id: str
    what: str
    unit: str
    points: tuple[Measurement, ...]
    reference_low: float | None = None
    reference_high: float | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the treatments ``of`` together; of none in particular where empty."""

    id: str
    what: str
    finding: str
    of: tuple[str, ...] = ()
    when: When | None = None
    evidence: tuple[str, ...] = ()
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TreatmentHistory:
    """All of it, each list in the order of the file, which says nothing of time."""

    anchors: tuple[Anchor, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    observations: tuple[Observation, ...] = ()
    measurements: tuple[Series, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
