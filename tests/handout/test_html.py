"""The HTML handout, read by a parser of its own: whole, safe, and nothing but itself."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from lxml import html

from tests.handout.reading import (
    EXAMPLES,
    an_example,
    cases,
    entries_of,
    made,
    sentences_of,
    stands_in_order,
    texts_of,
)
from viewer.handout.html import page
from viewer.handout.paper import Paper
from viewer.handout.sheet import shortened
from viewer.model.case import Case
from viewer.model.work import Article
from viewer.override import override

SVG = (
    '<?xml version="1.0"?>\n<svg width="9mm" height="9mm" viewBox="0 0 90 90">\n'
    "<title>T</title>\n<desc>D</desc>\n<g><text>drawn</text></g></svg>"
)
_VOID = {"meta", "br"}
_LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "style"}


class Strict(HTMLParser):
    """Fails on a tag that is not closed in its turn, and gathers what there is."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def parsed(text: str) -> Strict:
    parser = Strict()
    parser.feed(text)
    parser.close()
    assert parser.open == []
    return parser


def words_of(text: str) -> list[str]:
    """Return the text of a page as an independent reader of HTML has it, line by line."""
    body = html.document_fromstring(text).find("body")
    assert body is not None
    blocks = body.iter("h1", "h2", "h3", "p", "li", "div", "dd")
    return [one_line("".join(map(str, block.itertext()))) for block in blocks]


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["case.yaml", *EXAMPLES])
def test_the_page_holds_every_sentence_and_every_reference(name: str) -> None:
    case = an_example(name)
    wanted = [one_line(text) for text in (*sentences_of(case), *entries_of(case))]
    assert stands_in_order(wanted, words_of(page(made(case), SVG)))


@given(case=cases())
def test_strings_of_the_file_are_text_and_never_markup(case: Case) -> None:
    handout = made(case)
    text = page(handout, SVG)
    tags = {tag for tag, _ in parsed(text).seen}
    assert tags <= set(
        "html head meta title style body main header section h1 h2 h3 p ul li dl div dt dd "
        "figure svg g text small sup i b a br".split()
    )
    # A fact's label and its text are two elements on the page, with no colon between them.
    whole = _without_colons(" ".join(words_of(text)))
    assert all(_without_colons(each) in whole for each in texts_of(handout) if "abc" in each)


def _without_colons(text: str) -> str:
    return one_line(text.replace(":", " "))


def test_nothing_is_loaded_and_nothing_runs(case: Case) -> None:
    text = page(made(case), SVG)
    for tag, attributes in parsed(text).seen:
        assert tag not in {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
        assert not any(name.startswith("on") or name in _LOADING for name in attributes)
        assert "http-equiv" not in attributes
    style = text[text.index("<style>") : text.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_links_lead_to_the_web_and_to_mail_alone() -> None:
    article = Article(
        "a", "article-journal", {"title": "T", "DOI": 'x"><script>', "PMID": "1"}, {}, {}
    )
    case = Case(article=article)
    addresses = [
        attributes["href"] for tag, attributes in parsed(page(made(case))).seen if tag == "a"
    ]
    assert len(addresses) == 2
    assert all(str(one).startswith("https://") for one in addresses)


def test_a_reader_that_speaks_finds_language_title_and_headings_in_steps(case: Case) -> None:
    seen = parsed(page(made(case), SVG)).seen
    assert seen[0] == ("html", {"lang": "en"})
    levels = [int(tag[1]) for tag, _ in seen if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    labelled = [attributes for tag, attributes in seen if tag == "section"]
    ids = {attributes.get("id") for _, attributes in seen}
    assert all(each.get("aria-label") or each.get("aria-labelledby") in ids for each in labelled)


def test_the_picture_has_a_role_and_a_name_and_one_title(case: Case) -> None:
    text = page(made(case), SVG)
    root = html.document_fromstring(text)
    (svg,) = root.iter("svg")
    assert svg.get("role") == "img"
    named = [one for one in root.iter("title") if one.get("id") == svg.get("aria-labelledby")]
    assert [one.text for one in named] == [
        f"Treatment history: {case.article.title}" if case.article else ""
    ]
    assert svg.get("viewbox") == "0 0 90 90"
    assert "<desc>" not in text
    assert "drawn" in "".join(map(str, svg.itertext()))


def test_a_page_without_a_history_has_no_picture() -> None:
    assert "<figure>" not in page(made(Case()))


def test_browsers_print_page_numbers_and_a_short_title(case: Case) -> None:
    text = page(made(case), SVG, Paper.LETTER)
    assert 'counter(page) " / " counter(pages)' in text
    assert "@page { size: letter; margin" in text
    assert "Humanized\\20 Anti\\2d Interleukin\\20 6" in text


def test_a_title_cannot_end_the_style_sheet() -> None:
    article = Article("a", "article-journal", {"title": '"} </style><script>x'}, {}, {})
    text = page(made(Case(article=article)))
    assert text.count("</style>") == 1
    assert "<script>" not in text


@pytest.mark.parametrize(
    ("title", "short"),
    [("Short", "Short"), ("a" * 80, "a" * 69 + "…"), ("word, " * 20, "word, " * 10 + "word…")],
)
def test_a_long_title_is_cut_between_words_and_says_so(title: str, short: str) -> None:
    assert shortened(title) == short
