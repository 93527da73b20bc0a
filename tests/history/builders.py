"""Histories to test with, and the metrics of a font that every machine has."""

from viewer.history.picture import Face
from viewer.model.edtf import Date, Interval, parse_edtf
from viewer.model.treatment import (
    Bound,
    DoseStep,
    Kind,
    Measurement,
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
    When,
    Within,
)

SIZES = {Face.HEADING: (7.6, 17.0), Face.LABEL: (7.2, 17.0), Face.SMALL: (6.4, 15.0)}


def typewriter(text: str, face: Face) -> tuple[float, float]:
    """Measure a text in letters of one width."""
    width, height = SIZES[face]
    return len(text) * width, height


def anchor_at(anchor: str, count: float = 0, unit: Unit = Unit.DAY) -> At:
    return At(point(anchor, count, unit))


def point(anchor: str, count: float = 0, unit: Unit = Unit.DAY) -> AnchorPoint:
    if not count:
        return AnchorPoint(anchor)
    side = Side.AFTER if count > 0 else Side.BEFORE
    return AnchorPoint(anchor, Duration(abs(count), unit), side)


def on_day(day: int, anchor: str = "tx") -> At:
    return At(NumberedDay(anchor, day))


def date(text: str) -> Date:
    parsed = parse_edtf(text)
    assert not isinstance(parsed, Interval)
    return parsed


def dated(text: str) -> DatePoint:
    return DatePoint(date(text))


def value(text: str, when: When | None = None, note: str = "") -> Measurement:
    """Build a measurement from its spelling: ``8.7``, ``10-15``, ``<0.2``, ``>100``."""
    bound = {"<": Bound.BELOW, ">": Bound.ABOVE}.get(text[0], Bound.EXACT)
    low, _, high = text.lstrip("<>").partition("-")
    return Measurement(text, float(low), float(high or low), bound, when, note)


def seed(*, order: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)) -> TreatmentHistory:
    """Build the history of the case the viewer was made for."""
    before = Bounded(before=AnchorPoint("mra"))
    earlier = (
        ("corticosteroids", Kind.DRUG),
        ("azathioprine", Kind.DRUG),
        ("cyclophosphamide", Kind.DRUG),
        ("cyclosporin A", Kind.DRUG),
        ("melphalan", Kind.DRUG),
        ("plasma exchange", Kind.PROCEDURE),
        ("irradiation of the spleen", Kind.RADIATION),
    )
    conventional = tuple(
        Treatment(earlier[place][0], *earlier[place], when=before) for place in order
    )
    mra = Treatment(
        "mra",
        "MRA",
        Kind.DRUG,
        dose="8 mg/kg",
        schedule="every 2 weeks",
        when=Span(AnchorPoint("mra"), AtLeast(Duration(2, Unit.YEAR))),
    )
    return TreatmentHistory(
        anchors=(Anchor("mra", "First dose of MRA"),),
        treatments=(*conventional, mra),
        observations=(
            Observation("il6", "serum IL-6", "elevated", when=before),
            Observation(
                "hb",
                "haemoglobin",
                "rose gradually, normal",
                when=Within(Duration(4, Unit.MONTH), AnchorPoint("mra")),
            ),
        ),
        outcomes=(
            Outcome(
                "insufficient",
                "symptoms and laboratory data",
                "did not improve enough",
                of=tuple(name for name, _ in earlier),
            ),
            Outcome(
                "controlled",
                "disease activity",
                "well controlled, no adverse reactions",
                of=("mra",),
                when=anchor_at("mra", 2, Unit.YEAR),
            ),
        ),
    )


def transplant() -> TreatmentHistory:
    """Build a history told in post-operative days, with a haemoglobin series."""
    tx = AnchorPoint("tx")
    haemoglobin = (
        (-1, "12.9"),
        (5, "9"),
        (10, "7.2"),
        (11, "6.2"),
        (11, "8"),
        (12, "6"),
        (43, "8.7"),
    )
    return TreatmentHistory(
        anchors=(Anchor("tx", "Small intestine transplantation"),),
        treatments=(
            Treatment("graft", "small intestine transplantation", Kind.PROCEDURE, when=At(tx)),
            Treatment(
                "nutrition",
                "parenteral nutrition",
                Kind.OTHER,
                when=Span(None, Exactly(Duration(227, Unit.DAY))),
            ),
            Treatment(
                "steroid",
                "methylprednisolone",
                Kind.DRUG,
                dose="1 g",
                when=Span(None, Exactly(Duration(3, Unit.DAY))),
            ),
            Treatment(
                "atg",
                "thymoglobulin",
                Kind.DRUG,
                dose="60 mg daily",
                when=Span(None, Exactly(Duration(5, Unit.DAY))),
            ),
            Treatment(
                "rtx0", "rituximab", Kind.DRUG, dose="500 mg", route="infusion", when=on_day(0)
            ),
            Treatment(
                "rtx5", "rituximab", Kind.DRUG, dose="500 mg", route="infusion", when=on_day(5)
            ),
            Treatment("tac", "tacrolimus", Kind.DRUG),
            Treatment("mmf", "mycophenolate mofetil", Kind.DRUG),
            Treatment("pred", "prednisolone", Kind.DRUG),
            Treatment(
                "rbc10",
                "red cells, group AB+",
                Kind.TRANSFUSION,
                dose="2 units",
                when=on_day(10),
            ),
            Treatment("rbc11", "red cells, group AB+", Kind.TRANSFUSION, when=on_day(11)),
            Treatment("laparotomy", "exploratory laparotomy", Kind.PROCEDURE, when=on_day(12)),
            Treatment(
                "rbco",
                "red cells, group O+",
                Kind.TRANSFUSION,
                schedule="repeated",
                when=Bounded(after=NumberedDay("tx", 12)),
            ),
            Treatment("ivig", "immunoglobulin", Kind.DRUG, route="intravenous"),
            Treatment("pp", "plasmapheresis", Kind.PROCEDURE, schedule="7 cycles"),
        ),
        observations=(
            Observation("dat12", "direct Coombs test", "negative", when=on_day(12)),
            Observation("dat14", "direct Coombs test", "positive", when=on_day(14)),
            Observation(
                "hernia",
                "laparotomy",
                "internal hernia reduced; no bleeding",
                when=on_day(12),
            ),
        ),
        measurements=(
            Series(
                "hb",
                "haemoglobin",
                "g/dL",
                tuple(value(text, on_day(day)) for day, text in haemoglobin),
            ),
            Series(
                "bili",
                "total bilirubin",
                "mg/dL",
                (value("22", on_day(12)), value("34.9"), value("11", on_day(18))),
            ),
            Series("ldh", "LDH", "U/L", (value("935"),), 140, 280),
            Series("hapto", "haptoglobin", "g/L", (value("0.149"),), 0.334, 1.532),
        ),
        outcomes=(
            Outcome("lessened", "haemolysis", "lessened", of=("ivig", "pp")),
            Outcome("home", "course", "discharged", when=on_day(43)),
            Outcome(
                "death",
                "death",
                "sepsis after a neck abscess, judged unrelated",
                when=Bounded(after=NumberedDay("tx", 43)),
            ),
        ),
    )


def enteropathy() -> TreatmentHistory:
    """Build a history without any time."""
    return TreatmentHistory(
        treatments=(
            Treatment("diet", "gluten-free diet", Kind.OTHER, schedule="strict"),
            Treatment("bud", "budesonide", Kind.DRUG),
            Treatment("mes", "mesalamine", Kind.DRUG),
            Treatment("pred", "prednisone", Kind.DRUG, dose="high dose"),
            Treatment(
                "mp",
                "6-mercaptopurine",
                Kind.DRUG,
                dose="75 mg",
                schedule="daily",
                steps=(DoseStep(dose="50 mg", schedule="daily"),),
            ),
            Treatment(
                "vdz",
                "vedolizumab",
                Kind.DRUG,
                dose="300 mg",
                route="infusion",
                schedule="every 8 weeks",
                steps=(DoseStep(schedule="every 4 weeks"),),
            ),
        ),
        observations=(
            Observation("leuko", "leukocytes", "leukopenia on 6-mercaptopurine"),
            Observation("colon", "colonoscopy", "less inflamed"),
        ),
        measurements=(
            Series("bmi", "body mass index", "kg/m²", (value("14"), value("30"))),
            Series("alb", "albumin", "g/dL", (value("2.7"), value("4.2"))),
            Series("stools", "watery stools", "per day", (value("10-15"), value("5-7"))),
        ),
        outcomes=(
            Outcome("no", "diarrhoea", "no relief", of=("diet",)),
            Outcome("min", "diarrhoea", "minimal improvement", of=("bud", "mes")),
            Outcome("half", "stool frequency", "about halved", of=("vdz",)),
        ),
    )


def calendar() -> TreatmentHistory:
    """Build a history told in dates, some of them doubtful."""
    return TreatmentHistory(
        anchors=(
            Anchor("dx", "Diagnosis", date=date("2003-02-10")),
            Anchor("relapse", "Relapse", date=date("2004-05")),
        ),
        treatments=(
            Treatment(
                "pred",
                "prednisolone",
                Kind.DRUG,
                dose="60 mg",
                schedule="daily",
                when=Span(dated("2003-02-12"), Until(dated("2004-03"))),
                steps=(
                    DoseStep("30 mg", "daily", when=At(dated("2003-06-01"))),
                    DoseStep("10 mg", "daily", when=At(dated("2003-09"))),
                    DoseStep("5 mg", "daily", when=Span(dated("2003-11-20"))),
                ),
            ),
            Treatment(
                "rtx",
                "rituximab",
                Kind.DRUG,
                dose="375 mg/m²",
                schedule="weekly",
                when=Span(dated("2004-06-01"), Exactly(Duration(4, Unit.WEEK))),
            ),
            Treatment("spleen", "splenectomy", Kind.PROCEDURE, when=At(dated("2003-05"))),
            Treatment(
                "rt", "splenic irradiation", Kind.RADIATION, "10 Gy", when=At(dated("2004~"))
            ),
            Treatment("aza", "azathioprine", Kind.DRUG, "100 mg", when=Span(dated("2003-07-01"))),
            Treatment(
                "rbc", "red cells", Kind.TRANSFUSION, dose="2 units", when=At(dated("2003-02-14"))
            ),
            Treatment(
                "rbc2", "red cells", Kind.TRANSFUSION, dose="4 units", when=At(dated("2003-02-20"))
            ),
        ),
        measurements=(
            Series(
                "hb",
                "haemoglobin",
                "g/dL",
                (
                    value("5.4", At(dated("2003-02-10"))),
                    value("8.1", At(dated("2003-02-21"))),
                    value("11.9", At(dated("2003-04-02"))),
                    value("12-13", At(dated("2003-10-02"))),
                    value("13.4", At(dated("2004-02"))),
                    value("7.0", At(dated("2004-05-30"))),
                    value("12.8", At(dated("2004-09-01"))),
                ),
                12,
                16,
            ),
            Series(
                "hapto",
                "haptoglobin",
                "g/L",
                (
                    value("<0.2", At(dated("2003-02-10"))),
                    value("0.9", At(dated("2003-10-02"))),
                    value("<0.2", At(dated("2004-05-30"))),
                    value("1.1", At(dated("2004-09-01"))),
                ),
                0.3,
                2,
            ),
        ),
        outcomes=(
            Outcome(
                "remission",
                "haemolysis",
                "complete remission",
                of=("pred", "rtx"),
                when=At(dated("2004-09-01")),
            ),
        ),
    )


def crowd(
    treatments: int = 20, series: int = 6, points: int = 60, years: int = 3
) -> TreatmentHistory:
    """Build a long course: many treatments and measurements over some years."""
    whole = years * 365
    kinds = tuple(Kind)
    return TreatmentHistory(
        anchors=(
            Anchor("tx", "Allogeneic stem cell transplantation"),
            Anchor("relapse", "Relapse", when=on_day(400)),
        ),
        treatments=tuple(_of_crowd(number, kinds, whole) for number in range(treatments)),
        measurements=tuple(
            Series(
                f"s{number}",
                ("haemoglobin", "platelets", "leukocytes", "LDH", "bilirubin", "creatinine")[
                    number % 6
                ],
                "g/dL",
                tuple(
                    value(f"{(number + 1) * (5 + (place * 7 + number) % 11)}", on_day(day))
                    for place, day in enumerate(
                        round(part * whole / points) for part in range(points)
                    )
                ),
                (number + 1) * 7,
                (number + 1) * 12,
            )
            for number in range(series)
        ),
        outcomes=(
            Outcome("cr", "remission", "complete", of=("t0", "t1"), when=on_day(30)),
            Outcome("rel", "remission", "lost", when=on_day(400)),
        ),
    )


def _of_crowd(number: int, kinds: tuple[Kind, ...], whole: int) -> Treatment:
    begin = number * 53 % whole
    when: When = Span(NumberedDay("tx", begin), Exactly(Duration(20 + number * 17, Unit.DAY)))
    if number % 5 == 1:
        when = on_day(begin)
    if number % 5 == 2:
        when = Span(NumberedDay("tx", begin), AtLeast(Duration(3, Unit.MONTH)))
    if number % 5 == 3:
        when = Within(Duration(6, Unit.WEEK), NumberedDay("tx", begin))
    steps: tuple[DoseStep, ...] = ()
    if number % 5 == 0:
        steps = (
            DoseStep("half dose", "daily", on_day(begin + 6)),
            DoseStep("quarter dose", "every 2 days", on_day(begin + 15 + number)),
        )
    return Treatment(
        f"t{number}",
        f"treatment with agent {chr(65 + number)}",
        kinds[number % len(kinds)],
        dose=f"{number + 1}00 mg/m²",
        schedule="every 3 weeks",
        when=when,
        steps=steps,
    )
