"""A JSON Schema of CSL-JSON, made from the lists of variables of CSL 1.0.2, appendix IV, and
the rules of the official csl-data.json: these names and no others, these kinds of values.
"""

from typing import Any

from viewer.source.vocabulary import DATES, NAMES, TEXTS, TYPES

_SPELLED = {"type": ["string", "number"]}
_TEXT = {"type": "string"}
_PARTS_OF_NAMES = (
    "family",
    "given",
    "dropping-particle",
    "non-dropping-particle",
    "suffix",
    "literal",
)
_LOOSE = {"type": ["string", "number", "boolean"]}
_NUMBERS = {
    "chapter-number",
    "collection-number",
    "edition",
    "issue",
    "number",
    "number-of-pages",
    "number-of-volumes",
    "page",
    "page-first",
    "volume",
}
_NAME = {
    "type": "object",
    "properties": {
        **{part: dict(_TEXT) for part in _PARTS_OF_NAMES},
        **{part: dict(_LOOSE) for part in ("comma-suffix", "static-ordering", "parse-names")},
    },
    "additionalProperties": False,
}
_PARTS = {
    "type": "array",
    "minItems": 1,
    "maxItems": 2,
    "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": _SPELLED},
}
_DATE = {
    "anyOf": [
        {"type": "string", "pattern": r"^[-0-9%~X?./]+$"},
        {
            "type": "object",
            "properties": {
                "date-parts": _PARTS,
                "season": _SPELLED,
                "circa": _LOOSE,
                "literal": {"type": "string"},
                "raw": {"type": "string"},
            },
            "additionalProperties": False,
        },
    ]
}


def schema() -> dict[str, Any]:
    texts: dict[str, Any] = {
        name: _SPELLED if name in _NUMBERS else {"type": "string"} for name in TEXTS
    }
    return {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "id": _SPELLED,
                "type": {"enum": list(TYPES)},
                "custom": {"type": "object"},
                **texts,
                **{name: {"type": "array", "items": _NAME} for name in NAMES},
                **{name: dict(_DATE) for name in DATES},
            },
            "required": ["type", "id"],
            "additionalProperties": False,
        },
    }
