"""Every word the treatment history adds to the file's own, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The program's words, English by default.

    A translation is another ``Words``. Names in braces are filled in and may stand in
    any order; nothing else is put together from pieces that a language could not turn.
    ``language`` is the words' own, as a tag (BCP 47).
    """

    language: str = "en"
    hour: str = "hour"
    hours: str = "hours"
    day: str = "day"
    days: str = "days"
    week: str = "week"
    weeks: str = "weeks"
    month: str = "month"
    months: str = "months"
    year: str = "year"
    years: str = "years"
    duration: str = "{count} {unit}"

    month_names: tuple[str, ...] = (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
    season_names: tuple[str, ...] = ("spring", "summer", "autumn", "winter")
    date_of_day: str = "{day} {month} {year}"
    date_of_month: str = "{month} {year}"
    date_of_year: str = "{year}"
    approximate: str = "about {date}"
    uncertain: str = "{date} (uncertain)"
    on_date: str = "on {date}"
    in_date: str = "in {date}"

    # {anchor} is the label as it stands in an English sentence, {label} as the file has it.
    the_anchor: str = "the {anchor}"
    after_anchor: str = "{length} after {anchor}"
    before_anchor: str = "{length} before {anchor}"
    numbered_day_short: str = "day {number}"
    numbered_day: str = "day {number} (counted from {anchor})"
    at: str = "at {point}"
    on: str = "on {point}"
    starting: str = "from {point}"
    starting_and_lasting: str = "{start} {length}"
    lasting: str = "for {length}"
    lasting_at_least: str = "for at least {length}"
    until: str = "until {point}"
    within: str = "within {length} of {point}"
    within_short: str = "within {length}"
    after: str = "after {point}"
    before: str = "before {point}"
    after_and_before: str = "after {after} and before {before}"

    drug: str = "drug"
    procedure: str = "procedure"
    radiation: str = "radiation"
    transfusion: str = "transfusion"
    other: str = "other treatment"
    step: str = "change of dose"
    finding: str = "finding"
    outcome: str = "outcome"
    measurement: str = "measurement"
    measured_value: str = "value"
    anchor: str = "reference point"

    named: str = "{name}, {kind}: {stated}."
    named_outcome: str = "{name}, outcome of {treatments}: {stated}."
    named_joint_outcome: str = "{name}, outcome of {treatments} together: {stated}."
    with_note: str = "{sentence} {note}."
    together: str = "together"
    unplaced_change: str = "change of dose, time not stated"
    concerning: str = "of {treatments}"
    what_and_finding: str = "{what}: {finding}"
    value_with_unit: str = "{value} {unit}"
    below: str = "below {value}"
    above: str = "above {value}"
    reference_between: str = "reference range {low} to {high}"
    reference_from: str = "reference range from {low}"
    reference_to: str = "reference range up to {high}"
    in_unit: str = "in {unit}"
    off_the_chart: str = "{value} · {when}, so not on this chart"

    unstated_dose: str = "dose not stated"
    unstated_route: str = "route not stated"
    unstated_time: str = "time not stated"
    unstated_start: str = "start not stated"
    unstated_end: str = "end not stated"
    unstated_date: str = "date not stated"
    unstated_reference: str = "reference range not stated"
    unstated_order: str = "order and times not stated"
    unstated_details: str = "no details stated"
    continued: str = "continued at {length}, end not stated"

    treatments: str = "Treatments"
    outcomes: str = "Outcomes"
    findings: str = "Findings"
    measurements: str = "Measurements"
    moments: str = "Reference points"
    time_heading: str = "Time not stated"
    start_heading: str = "Start not stated"
    dot: str = " · "

    axis_from: str = "{unit} · 0 = {anchor}"
    axis_numbered: str = "{unit}, counted from {anchor}"
    axis_dates: str = "calendar dates"
    key_open: str = "dashed: within this time, order or place left open"
    key_goes_on: str = "arrow: still going on, end not stated"
    axis_none: str = "{anchor} · not to scale"

    column_what: str = "What"
    column_kind: str = "Kind"
    column_when: str = "When"
    column_stated: str = "What is stated"
    column_evidence: str = "Evidence"
    evidence_sentence: str = "abstract, sentence {number}"
    evidence_sentences: str = "abstract, sentences {numbers}"
    evidence_none: str = "none given"
    table_caption: str = "Treatment history"
    table_of: str = "{caption}: {article}"
    nothing_stated: str = "The case file states no treatment history."
    picture_scale: str = "The axis: {scale}."
    picture_unscaled: str = "Nothing is drawn to scale: too few times are stated for an axis."
    picture_unrelated: str = "How the times on the several axes relate is not stated."
    picture_set: str = "{heading}: {names}."
    picture_outcome: str = "Outcome: {outcome}."

    care: tuple[tuple[str, str], ...] = (
        ("Title", "The words “case report” and what the report is mostly about"),
        ("Key words", "A few terms by which the report is found"),
        ("Abstract", "The report in short: why told, findings, treatment, result, lesson"),
        ("Introduction", "Why this case is worth telling, and what was known before"),
        ("Patient information", "Who the patient is, complaints, and relevant histories"),
        ("Clinical findings", "What examination found"),
        ("Timeline", "What happened when, as a table or a figure"),
        ("Diagnostic assessment", "Tests and their results, difficulties, reasoning, prognosis"),
        ("Therapeutic intervention", "Treatments, how they were given, and how they were changed"),
        ("Follow-up and outcomes", "The course afterwards, benefit, harm, adherence"),
        ("Discussion", "Strengths, limits, other literature, and what the case teaches"),
        ("Patient perspective", "The patient's own account of the treatment"),
        ("Informed consent", "Whether the patient agreed to publication"),
    )

    comma: str = ", "
    semicolon: str = "; "
    last_and: str = " and "
    ellipsis: str = "…"


ENGLISH = Words()

# A label may begin with a name ("Coombs test"), whose capital must stay. These do not.
UNCAPITALISED = frozenset(
    {
        "admission",
        "allogeneic",
        "autologous",
        "biopsy",
        "birth",
        "bone",
        "chemotherapy",
        "conception",
        "day",
        "delivery",
        "diagnosis",
        "discharge",
        "end",
        "first",
        "haemolysis",
        "hospital",
        "hospitalisation",
        "induction",
        "infusion",
        "initial",
        "injury",
        "kidney",
        "last",
        "liver",
        "onset",
        "operation",
        "presentation",
        "radiotherapy",
        "relapse",
        "remission",
        "second",
        "small",
        "splenectomy",
        "start",
        "stem",
        "surgery",
        "symptom",
        "symptoms",
        "therapy",
        "third",
        "transfusion",
        "transplant",
        "transplantation",
        "treatment",
    }
)


def filled(template: str, **parts: str) -> str:
    """Fill a template whose parts may themselves hold braces."""
    return template.format_map(parts)


def listed(words: Words, names: tuple[str, ...]) -> str:
    """Return names in a row: ``a``, ``a and b``, ``a, b and c``."""
    if len(names) < 2:  # noqa: PLR2004 - a row of one has no joint
        return "".join(names)
    return words.comma.join(names[:-1]) + words.last_and + names[-1]


def capitalised(text: str) -> str:
    """Raise the first letter of the program's own phrase."""
    return text[:1].upper() + text[1:]


def joined(words: Words, *texts: str) -> str:
    """Return the texts that are not empty, a dot between them."""
    return words.dot.join(filter(None, texts))
