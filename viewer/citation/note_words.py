"""The words of the notes that come before a paste."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoteWords:
    """The words of notes, English by default. A translation is another ``NoteWords``; names
    in braces are filled in and may stand in any order.

    ``counted`` are the words for 0, 1, 2 …; higher counts are written in digits.
    """

    cut: str = "The source cuts {lists}; {style} would list {most}."
    cut_after: str = "The source cuts {lists} after {names}; {style} would list {most}."
    the_list: str = "the author list"
    both_lists: str = "both author lists"
    all_lists: str = "all author lists"
    list_of: str = "the author list of {numbers}"
    lists_of: str = "the author lists of {numbers}"
    up_to: str = "up to {count}"
    all_of_them: str = "all of them"
    one_name: str = "one name"
    names: str = "{count} names"

    no_journal: str = "{style} prints full names of journals; {which} only the abbreviation."
    no_issue: str = "{style} prints issues; {which} none."
    no_doi: str = "{style} prints DOIs; {which} none."
    this_has: str = "this reference has"
    these_have: str = "these references have"
    one_has: str = "{numbers} has"
    several_have: str = "{numbers} have"

    corrected: str = "Misprints of the source are corrected in {numbers}."
    kept: str = "Misprints of the source are kept in {numbers}."
    no_printed_form: str = "The file has no printed form of {numbers}."

    counted: tuple[str, ...] = (
        *("no", "one", "two", "three", "four", "five", "six"),
        *("seven", "eight", "nine", "ten", "eleven", "twelve"),
    )
    range: str = "{first}–{last}"
    comma: str = ", "
    last_and: str = " and "


ENGLISH = NoteWords()
