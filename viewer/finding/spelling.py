"""British and American spellings made one, by rules rather than by a list of words.

The common form is nobody's spelling and is never shown: American but for ``-is-``. The rules
are those in which medical English differs by region (New Oxford Dictionary for Writers
and Editors, "US spelling"). Each is bound to stems where letting it run free would make
one word of two ("poet" and "pet", "hour" and "hor").
"""

import re

_OUR = (
    "(arb|ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|misdemean|"
    "neighb|od|parl|ranc|rig|rum|sav|savi|splend|tum|val|vap|vig)our"
)
_RE = "(calib|cent|fib|goit|lit|lust|meag|met|mit|nit|och|sab|scept|somb|spect|theat|tit)re"
_OE = (
    "oesoph|oedem|oedip|oestr|oenol|foet|foec|rrhoe|pnoe|coeli|coelo|homoe|manoeuv|phoeo|amoeb|"
    "poeci"
)

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # haemolytic, anaemia, aetiology; not Michael, Israel; not aerobic, aerosol
    (re.compile(r"ae(?!l$|ls$|ro)"), "e"),
    # oedema, oesophagus, foetal, diarrhoea; the rest of "oe" is kept (toe, does, poem)
    (re.compile(rf"(?={_OE})([a-z]*?)oe"), r"\1e"),
    # tumour, behavioural; not hour, source, tournament
    (re.compile(_OUR), r"\1or"),
    # centre, centres, centred, fibreoptic; not genre, acre
    (re.compile(rf"{_RE}(?=s?$)"), r"\1er"),
    (re.compile(rf"{_RE}d$"), r"\1ered"),
    (re.compile(r"fibre(?=[os])"), "fiber"),
    (re.compile(r"maneuvre"), "maneuver"),
    # randomize, randomization, randomiz(e; not size, prize, seizure
    (re.compile(r"(?<=[a-z]{3})iz(?=e|ing|at|ab)|(?<=[a-z]{4})iz(?=$|a$|in$)"), "is"),
    # analyze, dialyzer
    (re.compile(r"lyz(?=e|i)"), "lys"),
    # signalling, labelled, modeller; not falling, cellular, Keller
    (re.compile(r"([aeiouy][^aeiouy]+[ae]l)l(?=(?:ed|ing|ings|er|ers|or|ors)$)"), r"\1"),
    # enrolment, fulfilled, distil
    (re.compile(r"(enrol|fulfil|instil|distil)l"), r"\1"),
    (re.compile(r"(skil|wil)ful"), r"\1lful"),
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"aluminium"), "aluminum"),
    (re.compile(r"^grey"), "gray"),
    (re.compile(r"programme(?=s?$)"), "program"),
    (re.compile(r"catalogue(?=s?$)"), "catalog"),
    (re.compile(r"^(judg|acknowledg|abridg)ement"), r"\1ment"),
    (re.compile(r"(ag)eing$"), r"\1ing"),
    (re.compile(r"(def|off)ence"), r"\1ense"),
    (re.compile(r"^(licen|practi)(?:c|s)(?=e|ing)"), r"\1c"),
    (re.compile(r"mould"), "mold"),
    (re.compile(r"plough"), "plow"),
    (re.compile(r"leucocyt"), "leukocyt"),
    (re.compile(r"leucop"), "leukop"),
)

# Most words have none of the letters that the rules look for.
_SUSPECT = re.compile(
    "[ao]e|our|re$|re[dos]|iz|yz|ll|[lw]ful|lph|nium|grey|mme|gue|gem|gei|nce|lic|pra|ould|ugh|leuc"
)


def common_spelling(word: str) -> str:
    """Return what a folded word and its sister across the Atlantic have in common."""
    if _SUSPECT.search(word) is None:
        return word
    for pattern, replacement in _RULES:
        # Most rules change nothing, and to look is cheaper than to replace: for each
        # replacement with a group in it, Python looks its module up and its template.
        if pattern.search(word) is not None:
            word = pattern.sub(replacement, word)
    return word
