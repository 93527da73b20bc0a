"""What a picture draws, and what it must never draw."""

import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import combinations
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.history.builders import (
    calendar,
    crowd,
    dated,
    enteropathy,
    on_day,
    point,
    seed,
    transplant,
    typewriter,
    value,
)
from viewer.history.arrangement import arrange
from viewer.history.composition import compose
from viewer.history.items import Item, Sort, every_item
from viewer.history.layout import Options, draw, lay_out, panned, zoomed
from viewer.history.picture import (
    Bar,
    Box,
    Curve,
    Dashed,
    Dots,
    End,
    Face,
    Glyph,
    Limited,
    Notch,
    Picture,
    Reach,
    Rule,
    Text,
    Window,
    Zone,
    extent,
)
from viewer.history.places import boxes_of, item_at, merged
from viewer.history.scene import Shape
from viewer.history.words import ENGLISH
from viewer.model.treatment import Kind, Outcome, Series, Treatment, TreatmentHistory
from viewer.model.when import (
    Anchor,
    AnchorPoint,
    At,
    Bounded,
    Duration,
    Exactly,
    NumberedDay,
    Span,
    Unit,
    When,
    Within,
)

EXAMPLES = {
    "seed": seed,
    "transplant": transplant,
    "enteropathy": enteropathy,
    "calendar": calendar,
    "crowd": crowd,
}
MRA, CONTROLLED = Item(Sort.TREATMENT, 7), Item(Sort.OUTCOME, 1)


def picture(history: TreatmentHistory, width: float = 1280) -> Picture:
    return lay_out(history, typewriter, width)


T = TypeVar("T")


def all_of(kind: type[T], shown: Picture, item: Item | None = None) -> list[T]:
    """Return the shapes of one kind, or of them only those of one item."""
    return [
        drawn
        for drawn in shown.drawn
        if isinstance(drawn, kind) and (item is None or getattr(drawn, "item", None) == item)
    ]


def texts(shown: Picture) -> list[str]:
    return [drawn.whole or drawn.text for drawn in all_of(Text, shown)]


def numbers(text: str) -> set[float]:
    return {float(found) for found in re.findall(r"\d+(?:\.\d+)?", text)}


def numbers_of_file(history: TreatmentHistory) -> set[float]:
    return numbers(str(asdict(history)).replace("XX", ""))


def one_treatment(when: When | None, *anchors: Anchor) -> TreatmentHistory:
    treatment = Treatment("a", "agent", Kind.DRUG, dose="much", when=when)
    return TreatmentHistory(anchors or (Anchor("tx", "Graft"),), (treatment,))


def overlapping(shown: Picture) -> list[tuple[object, object]]:
    """Return pairs of texts that overlap, and texts over marks that are not their own bar."""
    words = all_of(Text, shown)
    found: list[tuple[object, object]] = [
        (one, other)
        for one, other in combinations(words, 2)
        if one.box.grown(-0.01).overlaps(other.box)
    ]
    kinds = (Glyph, Dashed, Limited, Reach)
    boxes = [extent(one) for one in shown.drawn if isinstance(one, kinds)]
    boxes += [
        Box(x, y, x, y).grown(dots.size / 2)
        for dots in all_of(Dots, shown)
        for x, y in dots.centres
    ]
    found += [
        (text, box) for text in words for box in boxes if text.box.grown(-0.01).overlaps(box)
    ]
    bars = all_of(Bar, shown)
    found += [
        (text, bar)
        for text in words
        for bar in bars
        if text.box.overlaps(extent(bar)) and not _inside(text.box, bar.box)
    ]
    uprights = [rule for rule in all_of(Rule, shown) if rule.strong]
    found += [
        (text, rule)
        for text in words
        for rule in uprights
        if not any(_inside(text.box, bar.box) for bar in bars)
        and text.box.left < rule.start[0] < text.box.right
        and rule.start[1] < text.box.bottom - 0.01
        and text.box.top + 0.01 < rule.end[1]
    ]
    return found


def _inside(inner: Box, outer: Box) -> bool:
    return outer.left <= inner.left and inner.right <= outer.right and outer.top <= inner.middle


# The seed's case


def test_the_seven_earlier_treatments_stand_in_one_open_unscaled_set() -> None:
    shown = picture(seed())
    (zone,) = all_of(Zone, shown)
    (plot,) = shown.plots
    glyphs = [one for row in range(7) for one in all_of(Glyph, shown, Item(Sort.TREATMENT, row))]
    assert len(glyphs) == 7
    assert all(zone.box.holds(glyph.x, glyph.y) for glyph in glyphs)
    assert len({glyph.x for glyph in glyphs}) == 1
    assert zone.open_left
    assert not zone.open_right
    assert zone.box.right < plot.box.left


def test_their_joint_outcome_is_drawn_once_inside_the_set() -> None:
    shown = picture(seed())
    (zone,) = all_of(Zone, shown)
    (mark,) = all_of(Glyph, shown, Item(Sort.OUTCOME, 0))
    assert mark.shape is Shape.DIAMOND
    assert zone.box.holds(mark.x, mark.y)
    assert sum("did not improve" in text or "improve enough" in text for text in texts(shown)) == 1


def test_the_antibody_is_a_bar_from_its_anchor_open_after_two_years() -> None:
    shown = picture(seed())
    (bar,) = all_of(Bar, shown, MRA)
    (plot,) = shown.plots
    assert plot.day_at(bar.box.left) == pytest.approx(0)
    assert plot.day_at(bar.box.right) == pytest.approx(2 * 365.25)
    assert (bar.start, bar.end) == (End.STATED, End.GOES_ON)
    assert "8 mg/kg every 2 weeks" in texts(shown)
    assert "continued at 2 years, end not stated" in texts(shown)


def test_a_finding_within_a_time_is_a_band_with_words_and_no_curve() -> None:
    shown = picture(seed())
    (band,) = all_of(Dashed, shown, Item(Sort.OBSERVATION, 1))
    (plot,) = shown.plots
    assert plot.day_at(band.box.left) == pytest.approx(0)
    assert plot.day_at(band.box.right) == pytest.approx(4 * 365.25 / 12)
    assert "rose gradually, normal · within 4 months" in texts(shown)
    assert all_of(Curve, shown) == []
    assert all_of(Dots, shown) == []


def test_the_axis_counts_months_from_the_anchor() -> None:
    shown = picture(seed())
    ticks = [text.text for text in all_of(Text, shown) if text.tick]
    assert ticks[0] == "0"
    assert ticks[-1] == "24"
    assert "months · 0 = First dose of MRA" in texts(shown)


@given(st.permutations(range(7)))
def test_the_order_of_the_file_moves_undated_items_to_other_rows_and_nothing_else(
    order: list[int],
) -> None:
    usual, other = picture(seed()), picture(seed(order=tuple(order)))
    rows = {Item(Sort.TREATMENT, row) for row in range(7)}

    def rest(shown: Picture) -> list[object]:
        return [one for one in shown.drawn if getattr(one, "item", None) not in rows]

    def names(shown: Picture) -> list[str]:
        found = [one for one in all_of(Text, shown) if one.item in rows]
        return [one.text for one in sorted(found, key=lambda one: one.box.top)]

    assert rest(usual) == rest(other)
    assert names(other) == [names(usual)[place] for place in order]
    assert {one.box.left for one in all_of(Text, usual) if one.item in rows} == {
        one.box.left for one in all_of(Text, other) if one.item in rows
    }


@given(st.randoms(use_true_random=False))
def test_undated_items_stand_in_columns_that_their_place_in_the_file_does_not_choose(
    random: Random,
) -> None:
    history = enteropathy()
    treatments = list(history.treatments)
    random.shuffle(treatments)
    observations = list(history.observations)
    random.shuffle(observations)
    mixed = replace(history, treatments=tuple(treatments), observations=tuple(observations))

    def columns(shown: Picture) -> set[tuple[Shape, float]]:
        return {(glyph.shape, glyph.x) for glyph in all_of(Glyph, shown) if glyph.item}

    assert columns(picture(mixed)) == columns(picture(history))


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_text_holds_a_number_that_the_file_does_not(name: str) -> None:
    history = EXAMPLES[name]()
    shown = picture(history)
    zero = {0.0} if shown.plots else set()
    stated = numbers_of_file(history)
    words = [one for one in all_of(Text, shown) if not one.tick]
    # The caption's "0 =" names the axis's zero; day 1 is the number of a first day.
    for text in [*(one.whole or one.text for one in words), *shown.sentences.values()]:
        assert numbers(text) - stated - zero == set(), text


@pytest.mark.parametrize("name", ["enteropathy"])
def test_without_times_there_is_no_axis(name: str) -> None:
    shown = picture(EXAMPLES[name]())
    assert shown.plots == ()
    assert not any(text.tick for text in all_of(Text, shown))
    assert {type(one) for one in shown.drawn} <= {Text, Glyph, Zone, Rule}


# What times look like


def test_a_stated_day_is_a_mark() -> None:
    shown = picture(transplant())
    (mark,) = all_of(Glyph, shown, Item(Sort.TREATMENT, 9))[-1:]
    assert shown.plots[0].day_at(mark.x) == pytest.approx(10)
    assert mark.shape is Shape.DROP


def test_treatments_of_one_name_share_a_lane() -> None:
    shown = picture(transplant())
    first, second = (all_of(Glyph, shown, Item(Sort.TREATMENT, row))[-1] for row in (4, 5))
    assert first.y == second.y
    assert first.x < second.x


def test_a_length_without_a_start_is_not_on_the_axis() -> None:
    shown = picture(one_treatment(Span(None, Exactly(Duration(3, Unit.DAY)))))
    assert all_of(Bar, shown) == []
    assert shown.plots == ()
    assert "Start not stated" in texts(shown)
    assert "much, for 3 days" in texts(shown)


def test_a_month_is_drawn_as_wide_as_it_is_and_never_as_a_point() -> None:
    shown = picture(calendar())
    spleen = Item(Sort.TREATMENT, 2)
    (band,) = all_of(Dashed, shown, spleen)
    plot = shown.plots[0]
    assert plot.day_at(band.box.right) - plot.day_at(band.box.left) == pytest.approx(30)
    assert len(all_of(Glyph, shown, spleen)) == 1  # the lane's own label


def test_an_approximate_day_is_no_mark() -> None:
    history = TreatmentHistory(
        treatments=(
            Treatment("a", "a", Kind.DRUG, when=At(dated("2003-05-01"))),
            Treatment("b", "b", Kind.DRUG, when=At(dated("2003-05-11~"))),
        )
    )
    shown = picture(history)
    assert len(all_of(Dashed, shown, Item(Sort.TREATMENT, 1))) == 1
    assert len(all_of(Glyph, shown, Item(Sort.TREATMENT, 1))) == 1


def test_an_end_that_is_not_stated_is_a_tail_and_not_a_length() -> None:
    shown = picture(calendar())
    (bar,) = all_of(Bar, shown, Item(Sort.TREATMENT, 4))
    assert bar.end is End.UNSTATED
    assert bar.box.width < 5


def test_after_the_last_stated_day_lies_a_zone_and_within_the_scale_an_open_band() -> None:
    shown = picture(transplant())
    (band,) = all_of(Dashed, shown, Item(Sort.TREATMENT, 12))
    plot = shown.plots[0]
    assert plot.day_at(band.box.left) == pytest.approx(12)
    assert band.open_right
    assert not band.open_left
    death = all_of(Glyph, shown, Item(Sort.OUTCOME, 2))[-1]
    assert death.x > plot.box.right


def test_steps_cut_the_bar_where_they_are_stated_and_as_wide_as_they_are_open() -> None:
    shown = picture(calendar())
    exact, month, later = (
        all_of(Notch, shown, Item(Sort.STEP, 0, inner))[0] for inner in range(3)
    )
    plot = shown.plots[0]
    assert exact.box.width == 0
    assert later.box.width == 0
    assert plot.day_at(month.box.right) - plot.day_at(month.box.left) == pytest.approx(29)
    assert {"60 mg daily", "30 mg daily", "10 mg daily", "5 mg daily"} <= set(texts(shown))


def test_a_change_of_dose_without_a_time_is_said_on_the_bar() -> None:
    history = one_treatment(Span(point("tx"), Exactly(Duration(30, Unit.DAY))))
    stepped = replace(history.treatments[0], steps=(enteropathy().treatments[4].steps[0],))
    shown = picture(replace(history, treatments=(stepped,)))
    assert "much · change of dose, time not stated" in texts(shown)


def test_anchors_that_the_source_does_not_relate_have_an_axis_each() -> None:
    history = TreatmentHistory(
        anchors=(Anchor("a", "Diagnosis"), Anchor("b", "Graft")),
        treatments=(
            Treatment("x", "x", Kind.DRUG, when=on_day(3, "a")),
            Treatment("y", "y", Kind.DRUG, when=on_day(3, "b")),
        ),
    )
    shown = picture(history)
    assert [plot.frame for plot in shown.plots] == ["a", "b"]
    assert not shown.plots[0].box.overlaps(shown.plots[1].box)


def test_anchors_that_the_source_relates_share_an_axis() -> None:
    history = TreatmentHistory(
        anchors=(Anchor("a", "Diagnosis"), Anchor("b", "Graft", when=on_day(10, "a"))),
        treatments=(
            Treatment("x", "x", Kind.DRUG, when=on_day(3, "a")),
            Treatment("y", "y", Kind.DRUG, when=on_day(3, "b")),
        ),
    )
    shown = picture(history)
    (plot,) = shown.plots
    second = all_of(Glyph, shown, Item(Sort.TREATMENT, 1))[-1]
    assert plot.day_at(second.x) == pytest.approx(13)


def test_before_a_first_day_numbered_one_the_axis_has_no_numbers() -> None:
    history = TreatmentHistory(
        anchors=(Anchor("tx", "Chemotherapy", first_day=1),),
        treatments=(
            Treatment("x", "x", Kind.DRUG, when=on_day(1)),
            Treatment("y", "y", Kind.DRUG, when=on_day(21)),
            Treatment("z", "z", Kind.DRUG, when=At(point("tx", -5))),
        ),
    )
    ticks = [text.text for text in all_of(Text, picture(history)) if text.tick]
    assert ticks[0] == "1"


# Charts


def test_drawn_points_equal_the_values() -> None:
    history = transplant()
    shown = picture(history)
    (dots,) = [one for one in all_of(Dots, shown) if one.series == Item(Sort.SERIES, 0)]
    plot = shown.plots[0]
    heights = {item: y for (_, y), item in zip(dots.centres, dots.items, strict=True)}
    points = history.measurements[0].points
    low, high = heights[Item(Sort.POINT, 0, 5)], heights[Item(Sort.POINT, 0, 0)]
    for (x, y), item in zip(dots.centres, dots.items, strict=True):
        stated = points[item.inner or 0]
        assert 6 + (y - low) / (high - low) * (12.9 - 6) == pytest.approx(stated.low)
        assert plot.day_at(x) == pytest.approx([-1, 5, 10, 11, 11, 12, 43][item.inner or 0])


def test_two_values_of_one_day_are_tied_and_reached_by_dashes_alone() -> None:
    shown = picture(transplant())
    curves = [one for one in all_of(Curve, shown) if one.item == Item(Sort.SERIES, 0)]
    plot = shown.plots[0]
    solid = [{round(plot.day_at(x)) for x, _ in one.points} for one in curves if not one.dashed]
    dashed = [{round(plot.day_at(x)) for x, _ in one.points} for one in curves if one.dashed]
    assert solid == [{-1, 5, 10}, {12, 43}]
    assert sorted(map(sorted, dashed)) == [[10, 11], [10, 11], [11], [11, 12], [11, 12]]


@given(st.permutations(range(7)))
def test_a_curve_follows_time_and_not_the_file(order: list[int]) -> None:
    history = transplant()
    series = history.measurements[0]
    mixed = replace(series, points=tuple(series.points[place] for place in order))
    other = replace(history, measurements=(mixed, *history.measurements[1:]))
    assert all_of(Curve, picture(other)) == all_of(Curve, picture(history))


def test_a_bound_a_range_and_an_open_time_are_drawn_as_such_and_stop_the_curve() -> None:
    days = ("1", "2-4", "3", "<2", "2", ">9")
    points = tuple(value(text, on_day(day)) for day, text in enumerate(days))
    open_time = value("5", Within(Duration(2, Unit.DAY), AnchorPoint("tx")))
    history = TreatmentHistory(
        anchors=(Anchor("tx", "Graft"),),
        measurements=(Series("s", "albumin", "g/L", (*points, open_time)),),
    )
    shown = picture(history)
    assert all_of(Curve, shown) == []
    assert len(all_of(Dots, shown)[0].items) == 3
    (below,) = all_of(Limited, shown, Item(Sort.POINT, 0, 3))
    (above,) = all_of(Limited, shown, Item(Sort.POINT, 0, 5))
    (upright,) = all_of(Reach, shown, Item(Sort.POINT, 0, 1))
    (along,) = all_of(Reach, shown, Item(Sort.POINT, 0, 6))
    assert (below.down, above.down) == (True, False)
    assert upright.start[0] == upright.end[0]
    assert upright.start[1] > upright.end[1]
    assert along.start[1] == along.end[1]
    assert along.start[0] < along.end[0]


def test_a_value_without_a_time_stands_in_words_beside_its_chart() -> None:
    assert "34.9 mg/dL · time not stated, so not on this chart" in texts(picture(transplant()))


def test_a_series_can_be_switched_off() -> None:
    hidden = frozenset({Item(Sort.SERIES, 0)})
    shown = lay_out(transplant(), typewriter, 1280, Options(hidden=hidden))
    assert [dots.series for dots in all_of(Dots, shown)] == [Item(Sort.SERIES, 1)]
    assert shown.height < picture(transplant()).height


# Legibility


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("width", [560, 680, 1000, 1280, 1920])
def test_no_text_touches_another_or_a_mark(name: str, width: float) -> None:
    assert overlapping(picture(EXAMPLES[name](), width)) == []


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("width", [680, 1280])
def test_everything_stays_on_the_page(name: str, width: float) -> None:
    shown = picture(EXAMPLES[name](), width)
    page = Box(0, 0, shown.width, shown.height)
    for drawn in shown.drawn:
        box = extent(drawn)
        assert page.holds(box.left, box.top), drawn
        assert page.holds(box.right, box.bottom), drawn


@pytest.mark.parametrize("width", [680, 1280])
def test_a_long_course_of_twenty_treatments_needs_no_word_shortened(width: float) -> None:
    shown = picture(crowd(), width)
    labels = [text for text in all_of(Text, shown) if text.item and text.face is Face.SMALL]
    assert [text.whole for text in labels if text.whole] == []
    doses = {text.text.partition(" ·")[0] for text in labels}
    assert {f"{number}00 mg/m² every 3 weeks" for number in range(1, 21)} <= doses


@pytest.mark.parametrize("name", ["transplant", "calendar", "crowd"])
@given(factor=st.floats(1, 8), place=st.floats(0, 1), slide=st.floats(-2000, 2000))
def test_zooming_and_panning_keep_lanes_in_place_and_texts_apart(
    name: str, factor: float, place: float, slide: float
) -> None:
    plan = arrange(compose(EXAMPLES[name]()), typewriter, 1280)
    (plot,) = draw(plan).plots
    window = zoomed(plot, plot.box.left + place * plot.box.width, factor)
    (closer,) = draw(plan, {plot.frame: window}).plots
    shown = draw(plan, {plot.frame: panned(closer, slide)})
    whole = draw(plan)
    assert overlapping(shown) == []
    assert shown.height == whole.height
    assert {glyph.y for glyph in all_of(Glyph, shown)} <= {
        glyph.y for glyph in all_of(Glyph, whole)
    }


def test_zooming_keeps_the_day_under_the_pointer_and_stays_inside() -> None:
    (plot,) = picture(transplant()).plots
    x = plot.box.left + plot.box.width / 3
    window = zoomed(plot, x, 4)
    (closer,) = lay_out(
        transplant(), typewriter, 1280, Options(windows={plot.frame: window})
    ).plots
    assert closer.day_at(x) == pytest.approx(plot.day_at(x))
    out = zoomed(closer, x, 1 / 100)
    assert (out.first, out.last) == pytest.approx((plot.whole.first, plot.whole.last))
    far = panned(closer, 1e6)
    assert far.last == pytest.approx(plot.whole.last)


# Reaching everything


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_item_is_drawn_and_has_its_sentence(name: str) -> None:
    history = EXAMPLES[name]()
    shown = picture(history)
    assert list(shown.sentences) == list(every_item(history))
    series = {Item(Sort.SERIES, row) for row in range(len(history.measurements))}
    for item in set(shown.sentences) - series:
        assert boxes_of(shown, item), item
    assert all(boxes_of(shown, item) for item in series if history.measurements[item.row].points)


def test_pointing_at_a_mark_finds_its_item() -> None:
    shown = picture(transplant())
    dots = all_of(Dots, shown)[0]
    for (x, y), item in zip(dots.centres, dots.items, strict=True):
        assert item_at(shown, x, y) == item
    assert item_at(shown, 2, 2) is None


# What a view costs


def test_a_view_of_two_thousand_values_makes_few_shapes_and_measures_nothing_anew() -> None:
    measured: list[str] = []

    def counting(text: str, face: Face) -> tuple[float, float]:
        measured.append(text)
        return typewriter(text, face)

    plan = arrange(compose(crowd(20, 6, 334)), counting, 1280)
    (plot,) = draw(plan).plots
    window = zoomed(plot, 700, 2)
    first = draw(plan, {plot.frame: window})
    seen = len(measured)
    shown = draw(plan, {plot.frame: Window(window.first + 0.5, window.last + 0.5)})
    assert len(measured) == seen
    assert len(shown.drawn) < 300
    assert sum(len(dots.items) for dots in all_of(Dots, first)) < 2004


def test_a_view_holds_only_the_points_it_shows() -> None:
    plan = arrange(compose(crowd(1, 1, 1000)), typewriter, 1280)
    (plot,) = draw(plan).plots
    shown = draw(plan, {plot.frame: Window(100, 200)})
    (dots,) = all_of(Dots, shown)
    days = [item.inner for item in dots.items]
    assert days == [number for number in range(1000) if 100 <= round(number * 1.095) <= 200]
    (curve,) = all_of(Curve, shown)
    assert curve.points[0][0] == pytest.approx(plot.box.left)
    assert curve.points[-1][0] == pytest.approx(plot.box.right)


def test_an_item_told_from_an_anchor_that_could_not_be_read_is_still_drawn() -> None:
    history = TreatmentHistory(
        treatments=(
            Treatment("x", "x", Kind.DRUG, when=on_day(3, "lost")),
            Treatment("y", "y", Kind.DRUG, when=on_day(9, "lost")),
        ),
        outcomes=(Outcome("o", "what", "finding", of=("gone",)),),
    )
    shown = picture(history)
    assert all(boxes_of(shown, item) for item in every_item(history))
    assert "x, drug: on day 3 (counted from the lost); dose not stated; route not stated." in set(
        shown.sentences.values()
    )


def test_a_value_without_a_time_leaves_open_what_lies_between_the_others() -> None:
    curves = all_of(Curve, picture(transplant()), Item(Sort.SERIES, 1))
    assert [curve.dashed for curve in curves] == [True]


def test_an_only_value_takes_a_lane_and_not_a_chart() -> None:
    tx = (Anchor("tx", "Graft"),)
    series = Series("k", "potassium", "mEq/L", (value("3.7", on_day(-1)),))
    compared = replace(series, reference_low=3.5, reference_high=5.1)
    bare, ranged = (
        picture(replace(one_treatment(on_day(9), *tx), measurements=(one,)))
        for one in (series, compared)
    )
    assert "3.7 mEq/L" in texts(bare)
    assert bare.height < ranged.height - 20
    assert len(all_of(Dots, bare)) == len(all_of(Dots, ranged)) == 1


def test_an_unordered_set_shows_the_notes_of_its_members() -> None:
    treatment = Treatment("a", "tacrolimus", Kind.DRUG, note="part of the maintenance")
    shown = texts(picture(TreatmentHistory(treatments=(treatment,))))
    assert "part of the maintenance" in shown


def test_what_is_not_to_scale_is_headed_so() -> None:
    before, after = (
        Treatment(name, name, Kind.DRUG, when=At(AnchorPoint(name))) for name in ("dx", "relapse")
    )
    anchors = (Anchor("dx", "Diagnosis"), Anchor("relapse", "Relapse"))
    shown = texts(picture(TreatmentHistory(anchors, (before, after))))
    assert "Diagnosis · not to scale" in shown
    assert not any("days" in text.casefold() for text in shown)


def test_boxes_that_lie_close_are_framed_as_one() -> None:
    glyph, name, far = Box(0, 0, 10, 10), Box(18, 0, 60, 12), Box(200, 0, 240, 12)
    assert merged((glyph, far, name)) == (far, Box(0, 0, 60, 12))


def test_what_is_dashed_or_goes_on_is_explained_where_it_is_drawn() -> None:
    words = texts(picture(seed()))
    assert ENGLISH.key_open in words
    assert ENGLISH.key_goes_on in words
    assert not {ENGLISH.key_open, ENGLISH.key_goes_on} & set(texts(picture(enteropathy())))


def test_times_between_a_date_and_an_undated_anchor_lie_on_the_calendars_axis() -> None:
    treatments = tuple(
        Treatment(name, name, Kind.OTHER, when=Bounded(dated("2003-05"), end))
        for name, end in (("a", NumberedDay("tx", 0)), ("b", point("tx")))
    )
    shown = picture(TreatmentHistory((Anchor("tx", "Graft"),), treatments))
    assert {Item(Sort.TREATMENT, 0), Item(Sort.TREATMENT, 1)} <= set(shown.sentences)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_signs_are_as_large_beside_their_words_at_any_size_of_text(times: int) -> None:
    def enlarged(text: str, face: Face) -> tuple[float, float]:
        width, height = typewriter(text, face)
        return width * times * 16 / 15, height * times * 16 / 15

    history = transplant()
    usual = sorted(sizes(lay_out(history, typewriter, 900)))
    large = sorted(sizes(lay_out(history, enlarged, 900 * times)))
    assert large == pytest.approx([size * times for size in usual])


def sizes(picture: Picture) -> Iterator[float]:
    """Yield how large what stands for an item is: signs, dots of a curve, arrows of bars."""
    for drawn in picture.drawn:
        match drawn:
            case Glyph(size=size) | Dots(size=size) | Limited(size=size):
                yield size
            case Bar(tail=tail) if drawn.end is End.GOES_ON:
                yield tail
            case _:
                pass
