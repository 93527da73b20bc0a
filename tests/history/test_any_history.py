"""Whatever a file states, in any combination, is drawn, apart, and said."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.history.builders import date, typewriter, value
from tests.history.test_layout import overlapping
from viewer.history.items import Sort, every_item
from viewer.history.layout import lay_out
from viewer.history.picture import Box
from viewer.history.places import boxes_of, places_of
from viewer.history.table import paragraphs
from viewer.model.treatment import (
    DoseStep,
    Kind,
    Observation,
    Outcome,
    Series,
    Treatment,
    TreatmentHistory,
)
from viewer.model.when import (
    Anchor,
    AnchorPoint,
    At,
    AtLeast,
    Bounded,
    DatePoint,
    Duration,
    Exactly,
    NumberedDay,
    Side,
    Span,
    Unit,
    Until,
    Within,
)

DATES = ("2003", "2003-05", "2003-05-12", "2004~", "2003-11-02?", "199X", "2003-22", "-0044")
dates = st.sampled_from(DATES).map(date)
anchors = st.sampled_from(["a", "b", "c"])
durations = st.builds(Duration, st.sampled_from([0.5, 1, 4, 90]), st.sampled_from(Unit))
points = st.one_of(
    st.builds(AnchorPoint, anchors, st.none() | durations, st.sampled_from(Side)),
    st.builds(NumberedDay, anchors, st.integers(-30, 400)),
    st.builds(DatePoint, dates),
)
extents = st.one_of(
    st.builds(Exactly, durations), st.builds(AtLeast, durations), st.builds(Until, points)
)
whens = st.one_of(
    st.none(),
    st.builds(At, points),
    st.builds(Span, points, st.none() | extents),
    st.builds(Span, st.none(), extents),
    st.builds(Within, durations, points),
    st.builds(Bounded, points, st.none() | points),
    st.builds(Bounded, st.none(), points),
)
names = st.sampled_from(["agent", "a drug with a long name", "x"])
treatments = st.builds(
    Treatment,
    id=st.sampled_from(["t", "u", "v"]),
    name=names,
    kind=st.sampled_from(Kind),
    dose=st.sampled_from(["", "8 mg/kg"]),
    when=whens,
    steps=st.lists(st.builds(DoseStep, st.just("less"), when=whens), max_size=2).map(tuple),
)
values = st.builds(value, st.sampled_from(["9", "1.5", "2-4", "<0.2", ">100"]), whens)
histories = st.builds(
    TreatmentHistory,
    anchors=st.tuples(
        st.builds(Anchor, st.just("a"), st.just("Diagnosis"), st.none() | dates, whens),
        st.builds(Anchor, st.just("b"), st.just("Graft"), st.none() | dates, whens),
    ),
    treatments=st.lists(treatments, max_size=4).map(tuple),
    observations=st.lists(
        st.builds(Observation, st.just("o"), st.just("liver"), st.just("large"), whens), max_size=2
    ).map(tuple),
    measurements=st.lists(
        st.builds(
            Series,
            st.just("s"),
            st.just("albumin"),
            st.just("g/L"),
            st.lists(values, max_size=6).map(tuple),
            st.none() | st.just(3.5),
        ),
        max_size=2,
    ).map(tuple),
    outcomes=st.lists(
        st.builds(
            Outcome,
            st.just("o"),
            st.just("course"),
            st.just("better"),
            st.lists(st.sampled_from(["t", "u", "v"]), unique=True).map(tuple),
            whens,
        ),
        max_size=2,
    ).map(tuple),
)


@given(histories, st.sampled_from([640, 1280]))
@settings(max_examples=150, deadline=None)
def test_any_history_is_drawn_whole_and_without_collisions(
    history: TreatmentHistory, width: int
) -> None:
    shown = lay_out(history, typewriter, width)
    bare = {Sort.ANCHOR, Sort.SERIES}
    for item in every_item(history):
        assert item.sort in bare or boxes_of(shown, item), item
    assert overlapping(shown) == []


@given(histories)
@settings(max_examples=50, deadline=None)
def test_the_place_of_any_item_is_around_all_its_boxes(history: TreatmentHistory) -> None:
    shown = lay_out(history, typewriter, 900)
    places = places_of(shown)
    for item in every_item(history):
        boxes = boxes_of(shown, item)
        assert (item in places) == bool(boxes)
        if boxes:
            lefts, tops, rights, bottoms = zip(*boxes, strict=True)
            assert places[item] == Box(min(lefts), min(tops), max(rights), max(bottoms))


@given(histories)
@settings(max_examples=50, deadline=None)
def test_any_history_has_a_text_of_all_it_states(history: TreatmentHistory) -> None:
    text = paragraphs(history)
    assert set(lay_out(history, typewriter, 900).sentences.values()) <= set(text)
