from viewer.model.case import Abstract, AbstractKind, Case, Section
from viewer.model.sentences import find_excerpt, sentences, sentences_of


def an_abstract(*texts: str) -> Abstract:
    return Abstract(AbstractKind.SUMMARY, tuple(Section("", text) for text in texts))


def test_sentences_are_numbered_across_sections() -> None:
    found = sentences(an_abstract("One is here. Two follows!", "Three."))
    assert [(one.number, one.section, one.text) for one in found] == [
        (1, 0, "One is here."),
        (2, 0, "Two follows!"),
        (3, 1, "Three."),
    ]


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    text = "Given 0.5 mg, e.g. Friday, by Smith et al. The end."
    assert [one.text for one in sentences(an_abstract(text))] == [text]


def test_an_excerpt_is_found_across_a_line_break() -> None:
    abstract = an_abstract("MRA was given\nat 8 mg/kg. It helped.")
    excerpt = find_excerpt(abstract, "given at  8 mg/kg")
    assert excerpt is not None
    assert sentences_of(abstract, excerpt) == (1,)
    assert find_excerpt(abstract, "9 mg/kg") is None
    assert find_excerpt(abstract, " ") is None


def test_the_built_in_summary_has_nine_sentences(case: Case) -> None:
    assert case.abstract is not None
    assert [one.number for one in sentences(case.abstract)] == list(range(1, 10))
