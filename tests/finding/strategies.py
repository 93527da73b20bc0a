"""References and what is typed to find them, made of few words so that they meet."""

from hypothesis import strategies as st

from tests.builders import a_reference
from viewer.model.work import Addition, Correction, Index, Name, Reference

WORDS = """
    haemolytic hemolytic anaemia anemia tumour tumor TNF-α TNFα alpha life-threatening
    lifethreatening interleukin-6 interleukin 6 Crohn’s crohn Sjögren Łódź of in the
    randomised randomized oesophageal esophageal anti-TNF-α-antibody signalling signaling
""".split()
FAMILIES = ["Hirano", "La Manna", "O’Brien", "Köppler", "Michael", "Michel", "Van Offel"]
GIVEN = ["T.", "T. A.", "Toshio", "A.", "É."]
JOURNALS = ["British Journal of Haematology", "American Journal of Hematology", "Blood", ""]

names = st.builds(Name, family=st.sampled_from(FAMILIES), given=st.sampled_from(GIVEN))
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


@st.composite
def references(draw: st.DrawFn) -> tuple[Reference, ...]:
    count = draw(st.integers(0, 12))
    return tuple(draw(a_random_reference(number)) for number in range(1, count + 1))


@st.composite
def a_random_reference(draw: st.DrawFn, number: int) -> Reference:
    journal = draw(st.sampled_from(JOURNALS))
    identifiers = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "DOI": st.sampled_from(["10.1002/ajh.10062", "10.1038/75068"]),
                "PMID": st.sampled_from(["2127356", "11841453"]),
                "page": st.sampled_from(["258-271", "109–113", "e12"]),
                "volume": st.sampled_from(["16", "S2"]),
            },
        )
    )
    known = a_reference(
        draw(st.sampled_from([number, None])),
        authors=tuple(draw(st.lists(names, max_size=3))),
        title=draw(texts),
        text={**({"container-title": journal} if journal else {}), **identifiers},
        issued=draw(st.sampled_from(["1998", "2002", "2002-10", ""])),
        printed="",
        authors_truncated=draw(st.booleans()),
        corrections=draw(st.sampled_from([(), (Correction("title", "a", "b", "c"),)])),
        links=draw(st.sampled_from([(), (Index.PUBMED,)])),
    )
    added = draw(st.sampled_from([(), (Addition("DOI", "a record"),)]))
    return Reference(
        **{
            **{key: getattr(known, key) for key in Reference.__dataclass_fields__},
            "id": f"ref-{number}",
            "added": added,
        }
    )


@st.composite
def chunks(draw: st.DrawFn) -> str:
    """Draw a word as it is typed, often not to its end."""
    word = draw(st.sampled_from([*WORDS, *" ".join(FAMILIES).split(), "10.1002/ajh", "2127", "2"]))
    return word[: draw(st.integers(1, len(word)))]
