"""The JSON Schema of the case file, from the same tables as the reader."""

import json
import re
from typing import Any

from viewer.source.kinds import Schema
from viewer.source.layout import TOP_LEVEL, VERSION_KEY

# Draft 7 is the newest that yaml-language-server checks and completes by.
_DRAFT = "http://json-schema.org/draft-07/schema#"


def schema_text() -> str:
    """Return the schema as the JSON text of ``resources/case.schema.json``."""
    return json.dumps(case_schema(), ensure_ascii=False, indent=1) + "\n"


def case_schema() -> Schema:
    """Return the schema of a whole case file; what has a title is a definition of its own."""
    definitions: dict[str, Any] = {}
    properties = _shared(TOP_LEVEL, definitions)
    return {
        "$schema": _DRAFT,
        "title": "A case report",
        "description": "The case file of Case Viewer, format version 1.",
        "type": "object",
        "properties": properties,
        "required": [VERSION_KEY, "article"],
        "additionalProperties": False,
        "definitions": definitions,
    }


def _shared(schema: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(schema, list):
        return [_shared(part, definitions) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: _shared(part, definitions) for key, part in schema.items()}
    # A variable of CSL is called "title" too: it is a mapping there, never a text.
    if not isinstance(schema.get("title"), str):
        return parts
    name = _slug(schema["title"])
    definitions[name] = parts
    return {"$ref": f"#/definitions/{name}"}


def _slug(title: str) -> str:
    return "-".join(re.findall(r"[a-z]+", re.sub(r"^(a|an|the) ", "", title.lower())))
