"""Spellings that readers take for the same are the same, others are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.finding.folding import fold, fold_with_places
from viewer.finding.spelling import common_spelling
from viewer.finding.words import Manner, forms

PAIRS = """
haemolytic hemolytic, anaemia anemia, leukaemia leukemia, oesophagus esophagus, oedema edema,
foetal fetal, paediatric pediatric, diarrhoea diarrhea, dyspnoea dyspnea, coeliac celiac,
oestrogen estrogen, aetiology etiology, gynaecology gynecology, orthopaedic orthopedic,
ischaemia ischemia, caecum cecum, faeces feces, homoeostasis homeostasis, amoebic amebic,
anaesthesia anesthesia, haemorrhage hemorrhage, hypoglycaemia hypoglycemia,
phaeochromocytoma pheochromocytoma, gonorrhoea gonorrhea, septicaemia septicemia,
tumour tumor, tumours tumors, colour color, behavioural behavioral, labour labor, humour humor,
centre center, centres centers, centred centered, litre liter, millilitres milliliters,
metre meter, fibre fiber, fibreoptic fiberoptic, titre titer, goitre goiter, calibre caliber,
randomised randomized, randomisation randomization, localised localized, immunisation immunization,
analyse analyze, paralysed paralyzed, dialyser dialyzer, hydrolysing hydrolyzing,
signalling signaling, labelled labeled, modelling modeling, travellers travelers,
counselling counseling,
enrolment enrollment, fulfil fulfill, sulphate sulfate, sulphonamide sulfonamide,
leucocyte leukocyte,
grey gray, programme program, catalogue catalog, defence defense, licence license, mould mold,
manoeuvre maneuver, oestradiol estradiol, ageing aging, skilful skillful, judgement judgment
"""

# Words a clinician keeps apart, each near one of the rules.
DISTINCT = """
hour four pour tour our source course court journal tournament contour detour resource nourish
poet pet poem pem toe te does des shoe she hoe he foe fee coefficient coexist joel noel
aerobic erotic aerosol aerial michael michel israel raphael
acre care genre gene ogre fire fie tire wire wore store sore more mere here hire pure cure
size prize prise price seize maize citizen lizard horizon schizophrenia rhizome bizarre
rise wise raise noise precise exercise disease advise promise surprise
call cal cell cel fall fell full fuel pill pile mill mile will while allele cellular
falling failing filing filling telling selling sailing healing heeling dealing
diet die dye dial dual doe due duel serum sera septum
licensed lice mould-free plough through though
gray gravy graft aging agent again
practice practical fetal fatal facet feces faces face
anemia anomia edema eczema emesis enuresis hemo homo human humoral humeral humerus
celiac cardiac colic color colour-blind colon column cecum
center central cent enter meter matter liter litter later fiber fibril fibrin
titer tighter titter tutor tumor rumor tremor
ileum ilium palpation palpitation mucus mucous perineal peroneal dysphagia dysphasia
"""


@pytest.mark.parametrize("pair", [pair.split() for pair in PAIRS.split(",")])
def test_british_and_american_spellings_are_one_word(pair: list[str]) -> None:
    british, american = pair
    assert common_spelling(british) == common_spelling(american)


def test_no_two_words_of_the_list_become_one() -> None:
    words = sorted(set(DISTINCT.split()) | {pair.split()[1] for pair in PAIRS.split(",")})
    meanings: dict[str, list[str]] = {}
    for word in words:
        meanings.setdefault(common_spelling(word), []).append(word)
    spelled_both_ways = [["color", "colour"], ["mold", "mould"]]
    merged = [group for group in meanings.values() if len(group) > 1]
    assert [group for group in merged if group not in spelled_both_ways] == []


def test_a_name_has_no_other_spelling() -> None:
    assert forms("caesar", Manner.NAME) == ("caesar",)
    assert forms("caesar", Manner.PROSE) == ("caesar", "cesar")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Sjögren", "sjogren"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("İzmir", "izmir"),
        ("TNF-α", "tnf--alpha-"),
        ("TNFα", "tnf-alpha-"),
        ("\u03bd\u03cc\u03c3\u03bf\u03c2", "\u03bd\u03bf\u03c3\u03bf\u03c3"),
        ("life\N{HYPHEN}threatening", "life-threatening"),
        ("Still’s", "still's"),
        ("CO₂", "co2"),
        ("hae\N{SOFT HYPHEN}molytic", "haemolytic"),
    ],
)
def test_letters_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text() | st.text(alphabet="aÆß αβΩ-’ﬁİ"))
def test_folding_with_places_folds_alike_and_leads_back(text: str) -> None:
    folded, origins = fold_with_places(text)
    assert folded == fold(text)
    assert len(origins) == len(folded)
    assert origins == sorted(origins)
    assert all(0 <= place < len(text) for place in origins)
