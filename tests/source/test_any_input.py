"""Whatever the input: a case or problems, and never another exception."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz_case import fuzz
from tests.source.building import FILE, HEAD
from tests.source.promises import assert_promises_kept
from viewer.source import read_case_text
from viewer.source.composer import FASTEST_PARSER, PythonParser
from viewer.source.layout import TOP_LEVEL
from viewer.source.vocabulary import DATES, NAMES, TEXTS

YAML_PIECES = st.sampled_from(
    [
        *("\n", "\n  ", "\r\n", "\u2028", "- ", ": ", ", ", "[", "]", "{", "}", "'", '"', "|"),
        *("&a ", "*a ", "!t ", "#", "\t", "~", "---\n", "id: ", "type: book", "title: T"),
        *("when: ", "mra + 2 weeks", "2004-10", "anchors: ", "custom: "),
        *("references:\n- ", "authors:\n- ", "treatment-history:\n  "),
    ]
)
KEYS = st.sampled_from(
    [*TOP_LEVEL, *TEXTS, *NAMES, *DATES, "id", "type", "custom", "treatments", "anchors", "points"]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["mra", "2004-10", "day 3 of mra", "drug", "book", "8.7", "<0.2"]),
)
# Hypothesis is slow to draw its first texts, when it builds its tables of characters.
patiently = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


def spelled(tree: object) -> str:
    """Spell a tree as JSON does, which YAML takes too."""
    match tree:
        case dict():
            pairs = ", ".join(f"{spelled(key)}: {spelled(value)}" for key, value in tree.items())
            return f"{{{pairs}}}"
        case list():
            return f"[{', '.join(map(spelled, tree))}]"
        case str():
            return "'" + tree.replace("'", "''") + "'"
        case _:
            return str(tree)


@patiently
@given(st.binary(max_size=200))
def test_any_bytes_give_a_case_or_problems(data: bytes) -> None:
    assert_promises_kept(read_case_text(FILE, data), data)


@patiently
@given(st.lists(YAML_PIECES, max_size=40).map("".join))
def test_any_pieces_of_yaml_give_a_case_or_problems(text: str) -> None:
    data = (HEAD + text).encode()
    assert_promises_kept(read_case_text(FILE, data), data)


@patiently
@given(st.dictionaries(st.sampled_from(list(TOP_LEVEL)), TREES, max_size=5))
def test_any_tree_gives_a_case_or_problems(tree: dict[str, object]) -> None:
    data = "".join(f"{key}: {spelled(value)}\n" for key, value in tree.items()).encode(
        errors="surrogatepass"
    )
    assert_promises_kept(read_case_text(FILE, data), data)


@patiently
@given(st.dictionaries(st.sampled_from(list(TOP_LEVEL)), TREES, max_size=5))
def test_both_parsers_give_the_same_of_any_tree(tree: dict[str, object]) -> None:
    text = "".join(f"{key}: {spelled(value)}\n" for key, value in tree.items())
    data = text.encode(errors="replace")
    fast, slow = (read_case_text(FILE, data, parser=p) for p in (FASTEST_PARSER, PythonParser))
    if fast.is_yaml and slow.is_yaml:
        assert fast == slow


def test_broken_cases_give_a_case_or_problems() -> None:
    tally = fuzz(1_000, seed=20_041_001)
    assert tally.inputs == 1_000
    assert tally.cases > 100
    assert tally.problems > 100
