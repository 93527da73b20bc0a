"""The top level of a case file: its keys, and the whole as JSON Schema."""

from viewer.source.abstracts import ABSTRACT_TABLE, SOURCE_TABLE
from viewer.source.kinds import Schema, list_of
from viewer.source.people import AFFILIATION_SCHEMA, AUTHORS
from viewer.source.treatments import HISTORY_TABLE
from viewer.source.works import ARTICLE, REFERENCE

VERSION_KEY = "case-report"
FORMAT_VERSION = "1"
START_HINT = f"Start it with “{VERSION_KEY}: {FORMAT_VERSION}”."

TOP_LEVEL: dict[str, Schema] = {
    VERSION_KEY: {"const": int(FORMAT_VERSION), "description": "The format's version."},
    "source": {
        **SOURCE_TABLE.schema,
        "description": "Where the content of this file comes from, and what that source lacks.",
    },
    "article": {**ARTICLE.schema, "description": "The case report itself, as a CSL item."},
    "authors": {**AUTHORS.schema, "description": "The article's authors, in order."},
    "affiliations": {
        **AFFILIATION_SCHEMA,
        "description": "The authors' affiliations, by ids of your own.",
    },
    "abstract": {
        **ABSTRACT_TABLE.schema,
        "description": "The article's abstract, or a summary written for this file.",
    },
    "treatment-history": {
        **HISTORY_TABLE.schema,
        "description": "What was done to the patient, what was found, and what came of it.",
    },
    "references": {
        **list_of(REFERENCE).schema,
        "description": "The works cited, in the article's order: CSL items.",
    },
}
