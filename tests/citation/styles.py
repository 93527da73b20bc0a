"""The styles that tests name."""

AMA = "american-medical-association"
APA = "apa"
NAMED = (
    AMA,
    "nlm-citation-sequence",
    APA,
    "chicago-author-date",
    "ieee",
    "nature",
    "harvard-cite-them-right",
    "modern-language-association",
    "bmj",
    "the-lancet",
    "elsevier-vancouver",
    "springer-vancouver",
    "springer-vancouver-brackets",
    "springer-basic-brackets",
    "cell",
    "plos",
)
