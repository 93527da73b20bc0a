"""Every word that a handout adds to the file's own, in one place."""

from dataclasses import dataclass

from viewer.history.words import ENGLISH as HISTORY
from viewer.history.words import Words as HistoryWords


@dataclass(frozen=True, slots=True)
class Words:
    """The program's words, English by default; names in braces are filled in. ``told`` are
    those of the treatment history.
    """

    language: str = "en"
    told: HistoryWords = HISTORY

    untitled: str = "The file states no title"
    authors: str = "Authors and affiliations"
    about: str = "About the article"
    abstract: str = "Abstract"
    history: str = "Treatment history"
    references: str = "References"
    source: str = "Where this comes from"

    no_authors: str = "This file states no authors."
    no_affiliations: str = "This file states no affiliations."
    no_abstract: str = "This file states no abstract."
    no_history: str = "This file states no treatment history."
    no_references: str = "This file states no references."
    no_source: str = "This file does not say where its content comes from."
    not_stated: str = "not stated"
    damaged_authors: str = "Some authors could not be read from the file and are missing here."
    damaged_affiliations: str = (
        "Some affiliations could not be read from the file and are missing here."
    )
    damaged_abstract: str = "Part of the abstract could not be read from the file."
    damaged_history: str = (
        "Part of the treatment history could not be read from the file, so it is left out here."
    )
    damaged_references: str = (
        "Some references could not be read from the file; this list is not complete."
    )
    damaged_article: str = "Part of what the file says of the article could not be read."
    damaged_source: str = "Part of what the file says of its source could not be read."

    summary: str = "A summary written for this file, not the published abstract"
    published: str = "The abstract as published"
    key_words: str = "Key words"

    corresponding: str = "Corresponding author"
    email: str = "e-mail"
    roles: str = "Roles of {name}"
    added: str = "{label} (added)"
    copyright: str = "Copyright"
    licence: str = "Licence"

    evidence: str = "Evidence: {evidence}"
    cited_one: str = "reference {names}"
    cited_more: str = "references {names}"

    in_style: str = "In the style {style}, {wording}"
    corrected: str = "misprints of the source corrected"
    misprints_kept: str = "with the words as printed"
    as_printed: str = "As the source prints them"
    short_form: str = "{entry} (Short form: the file holds no printed one.)"
    et_al: str = "et al."

    changes: str = "Corrected and added in the references"
    misprints: str = "Misprints of the references"
    change: str = "{number}, {who}: {changes}"
    correction: str = "{field}: “{printed}” corrected to “{corrected}” ({basis})"
    misprint: str = "{field}: “{printed}” is printed, a misprint of “{corrected}” ({basis})"
    addition: str = "{field} added ({basis})"
    fields: tuple[tuple[str, str], ...] = (
        ("author", "authors"),
        ("container-title", "name of the journal"),
        ("container-title-short", "abbreviation of the journal"),
        ("issued", "date"),
        ("page", "pages"),
    )
    article_changes: str = "Corrected and added in the article’s own data"

    source_has: str = "The source has"
    source_lacks: str = "It lacks"
    address: str = "Address"
    left_out: str = "This handout leaves out: {parts}."

    comma: str = ", "
    semicolon: str = "; "


ENGLISH = Words()
