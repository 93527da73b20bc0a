import io
from pathlib import Path

import pytest
from lxml import etree

from viewer.csl.catalogue import (
    Catalogue,
    StyleEntry,
    cache_folder,
    describe,
    installed_styles,
    languages,
    load_catalogue,
    style_ids,
)
from viewer.csl.errors import StyleError

_CSL = "{http://purl.org/net/xbiblio/csl}"
_ALL = 10_844


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def catalogue(cache: Path) -> Catalogue:
    return load_catalogue(cache=cache)


def _ids(entries: list[StyleEntry]) -> list[str]:
    return [entry.id for entry in entries]


def test_all_styles_are_listed_with_the_journals_that_follow_one(catalogue: Catalogue) -> None:
    assert len(catalogue.entries) == len(style_ids()) == _ALL
    journal = catalogue.get("international-journal-of-hematology")
    assert journal is not None
    assert (journal.title, journal.parent) == (
        "International Journal of Hematology",
        "springer-vancouver-brackets",
    )


def test_titles_are_what_an_xml_parser_finds(catalogue: Catalogue) -> None:
    for entry in catalogue.entries[::40]:
        folder = installed_styles() / ("dependent" if entry.parent else "")
        root = etree.parse(folder / f"{entry.id}.csl").getroot()
        info = root.find(f"{_CSL}info")
        assert info is not None
        assert entry.title == " ".join((info.findtext(f"{_CSL}title") or "").split())
        assert entry.short_title == " ".join((info.findtext(f"{_CSL}title-short") or "").split())
        assert entry.locale == root.get("default-locale", "")
        kinds = [each.get("citation-format") for each in info.findall(f"{_CSL}category")]
        assert entry.kind == next(filter(None, kinds), "")
        parents = info.findall(f"{_CSL}link[@rel='independent-parent']")
        assert [entry.parent] == [(each.get("href") or "").split("/")[-1] for each in parents] or (
            entry.parent == "" and not parents
        )


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ama", "american-medical-association"),
        ("American Medical", "american-medical-association-10th-edition"),
        ("american-medical-association", "american-medical-association"),
        ("Int J Hem", "international-journal-of-hematology"),
        ("societe FRANÇAISE egypt", "societe-francaise-degyptologie"),
        ("Société francaise d’égypt", "societe-francaise-degyptologie"),
        ("bmj", "bmj"),
    ],
)
def test_words_begin_words_without_case_or_accents(
    catalogue: Catalogue, text: str, first: str
) -> None:
    assert _ids(catalogue.find(text, 5))[0] == first


def test_a_word_inside_a_word_is_not_found(catalogue: Catalogue) -> None:
    assert catalogue.find("ematology xyzzy") == []
    assert all("hemato" in each.title.lower() for each in catalogue.find("j hemato"))


def test_independent_styles_come_before_journals(catalogue: Catalogue) -> None:
    found = catalogue.find("vancouver")
    followers = [bool(entry.parent) for entry in found]
    starting = [entry.title.lower().startswith("vancouver") for entry in found]
    assert starting[0]
    assert followers == sorted(followers) or starting.count(True) > 1


def test_no_words_list_everything_and_a_limit_holds(catalogue: Catalogue) -> None:
    assert len(catalogue.find("")) == _ALL
    assert len(catalogue.find("", 7)) == 7


def test_the_index_is_read_back_the_same(catalogue: Catalogue, cache: Path) -> None:
    assert [path.suffix for path in cache.iterdir()] == [".json"]
    assert load_catalogue(cache=cache).entries == catalogue.entries


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "[",
        "{}",
        "1",
        "0\n[]",
        '1\n[["a"]]',
        "1\n[[1,2,3,4,5,6]]",
        "1\n[null]",
        "1\n7",
        '2\n[["a","A","","","",""]]\n',
        '["a"]\n[["a","A","","","",""]]\n',
    ],
)
@pytest.mark.usefixtures("catalogue")  # it fills the cache
def test_a_spoilt_index_is_made_anew(spoilt: str, tmp_path: Path, cache: Path) -> None:
    (kept,) = cache.iterdir()
    (tmp_path / kept.name).write_text(spoilt, encoding="utf-8")
    folder = _three_styles(tmp_path / "styles")
    whole = load_catalogue(styles=folder)
    assert _ids(list(whole.entries)) == ["apa", "nature", "bmj-open"]
    from viewer.csl import catalogue as room  # noqa: PLC0415

    assert room._read(tmp_path / kept.name) is None  # noqa: SLF001 - the trap itself


def test_listing_pauses_again_and_again_however_it_goes(tmp_path: Path) -> None:
    pauses: list[int] = []
    for _ in range(2):  # from the files, then from the index
        pauses.append(0)

        def pause() -> None:
            pauses[-1] += 1

        load_catalogue(cache=tmp_path, pause=pause)
    assert pauses[0] > 2 * _ALL
    assert pauses[1] > _ALL


def test_an_index_that_cannot_be_kept_does_no_harm(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    assert len(load_catalogue(cache=blocked / "case-viewer").entries) == _ALL


def _three_styles(folder: Path) -> Path:
    (folder / "dependent").mkdir(parents=True)
    for name in ("apa", "nature"):
        text = (installed_styles() / f"{name}.csl").read_text(encoding="utf-8")
        (folder / f"{name}.csl").write_text(text, encoding="utf-8")
    journal = (installed_styles() / "dependent" / "bmj-open.csl").read_text(encoding="utf-8")
    (folder / "dependent" / "bmj-open.csl").write_text(journal, encoding="utf-8")
    return folder


def test_one_style_is_described_without_the_others(tmp_path: Path) -> None:
    assert describe("american-medical-association").name == "AMA"
    assert describe("international-journal-of-hematology").parent
    assert describe(_three_styles(tmp_path) / "apa.csl").name == "APA"
    with pytest.raises(StyleError, match="no such style"):
        describe("no-such-style")
    with pytest.raises(StyleError, match="cannot be read"):
        describe(tmp_path / "none.csl")


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (StyleEntry("x", "Long title (numeric)", "LT"), "LT"),
        (StyleEntry("x", "Long title (numeric)", "Not so very short a title"), "Long title"),
        (StyleEntry("x", "(bare)"), "(bare)"),
    ],
)
def test_a_style_is_called_what_people_say(entry: StyleEntry, name: str) -> None:
    assert entry.name == name


def test_languages_are_known_by_tag_and_by_their_own_name() -> None:
    known = languages()
    assert known["de-CH"].startswith("Deutsch")
    assert "en-US" in known


def test_the_cache_lies_where_the_platform_keeps_such_things() -> None:
    home = Path("/home/me")
    assert cache_folder({}, "linux", home) == home / ".cache/case-viewer"
    assert cache_folder({"XDG_CACHE_HOME": "/c"}, "linux", home) == Path("/c/case-viewer")
    assert cache_folder({}, "darwin", home) == home / "Library/Caches/case-viewer"
    assert cache_folder({"LOCALAPPDATA": "L"}, "win32", home) == Path("L/case-viewer")


def test_a_keystroke_opens_no_file(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_given: object, **_named: object) -> None:
        pytest.fail("a keystroke opened a file")

    monkeypatch.setattr("builtins.open", never)
    monkeypatch.setattr(io, "open", never)
    found = {text: len(catalogue.find(text, 50)) for text in ("", "a", "journal of", "zzzz")}
    assert found == {"": 50, "a": 50, "journal of": 50, "zzzz": 0}
