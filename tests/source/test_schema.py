"""The JSON Schema says what the reader does."""

import json
import re
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.source.building import a_case, a_history, a_reference
from tests.source.test_problems import BROKEN, place_of
from viewer.installed import built_in_case, resource
from viewer.source.layout import TOP_LEVEL
from viewer.source.schema import schema_text
from viewer.source.vocabulary import DATES, NAMES, TEXTS, TYPES

# These need more than a schema can say: what other entries hold, what a check digit is,
# which texts stand in the abstract, or how the text itself is written.
BEYOND_A_SCHEMA = {
    "a duplicate key",
    "a duplicate part",
    "a duplicate affiliation",
    "a duplicate id of a work",
    "a duplicate id of a treatment",
    "a duplicate number",
    "a merge key",
    "a key that is a list",
    "a dangling affiliation",
    "a dangling anchor",
    "a dangling anchor of a relation",
    "a dangling treatment",
    "a dangling reference",
    "an anchor told from itself",
    "an anchor's id that looks like a date",
    "a day that is none",
    "a length of nothing",
    "a range that falls",
    "a time that ends before it starts",
    "bounds that fall",
    "days that fall",
    "reference limits that fall",
    "evidence not found",
    "evidence with other quotes",
    "evidence without an abstract",
    "an ORCID with a wrong digit",
    "a type in YAML's sense",
    "a second document",
}
SAID_BY_THE_SCHEMA = {name: b for name, b in BROKEN.items() if name not in BEYOND_A_SCHEMA}


class _PlainLoader(yaml.SafeLoader):
    """Reads as editors do (YAML 1.2): dates are texts, and so are yes and no."""


_PlainLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def tree_of(text: str) -> Any:
    return yaml.load(text, Loader=_PlainLoader)  # noqa: S506 - it is a SafeLoader


def errors_of(text: str) -> list[str]:
    validator = Draft7Validator(json.loads(schema_text()))
    return [error.message for error in validator.iter_errors(tree_of(text))]


def test_the_schema_that_is_kept_is_the_one_the_tables_give() -> None:
    # To renew it: python -m viewer schema > resources/case.schema.json
    assert resource("case.schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_a_sound_draft_7() -> None:
    Draft7Validator.check_schema(json.loads(schema_text()))


@pytest.mark.parametrize(
    "text",
    [
        built_in_case().read_text(encoding="utf-8"),
        a_case(),
        a_reference("issued: 2004, volume: 80, issue: 1e3, page: 0080, PMID: 15540899"),
        a_reference("issued: 2004-10-31, author: [{family: A}, {literal: WHO}]"),
        a_reference("issued: {date-parts: [[2004, 10]], circa: true}"),
        a_history("treatments: [{name: T, kind: drug, when: 2003-05/.., evidence: She}]"),
        a_history("anchors: {m: {label: M}}, measurements: [{what: Hb, points: [[m, 8.7]]}]"),
        a_history(
            "anchors: {初回: {label: M}}, treatments: [{name: T, kind: drug, when: 初回 + 2 days}]"
        ),
        a_history(
            "anchors: {m: {label: M}}, treatments: [{name: T, kind: drug, when: day -1 of m}]"
        ),
        a_case("authors: [{given: Madonna}, {literal: WHO}, {family: A, given: B}]"),
        a_case("abstract: {kind: summary, sections: [{text: X}]}"),
        a_reference("issued: {literal: in press}, accessed: -0400-03/.., submitted: 2003-21~"),
        a_history("treatments: [{name: T, kind: drug, when: {from: 2003, for: 2 weeks}}]"),
        a_history("treatments: [{name: T, kind: drug, when: {within: 2 weeks, of: 2003}}]"),
        a_history("measurements: [{what: Hb, points: [{value: <0.2, when: {before: 2003}}]}]"),
    ],
)
def test_what_the_reader_takes_is_valid(text: str) -> None:
    assert errors_of(text) == []


@pytest.mark.parametrize("name", SAID_BY_THE_SCHEMA)
def test_what_the_reader_rejects_is_invalid(name: str) -> None:
    text, _, _ = place_of(SAID_BY_THE_SCHEMA[name].text)
    assert errors_of(text) != []


def test_the_exceptions_are_problems_that_exist() -> None:
    assert BROKEN.keys() >= BEYOND_A_SCHEMA


def test_every_key_has_a_description_to_hover_over() -> None:
    schema = json.loads(schema_text())
    tables = [schema, *schema["definitions"].values()]
    keys = [(key, each) for table in tables for key, each in table.get("properties", {}).items()]
    assert len(keys) > 200
    assert [key for key, each in keys if not each.get("description", "").strip()] == []


def test_every_top_level_key_and_csl_variable_is_in_the_schema() -> None:
    schema = json.loads(schema_text())
    reference = schema["definitions"]["reference"]["properties"]
    assert schema["properties"].keys() == TOP_LEVEL.keys()
    assert reference.keys() >= TEXTS.keys() | NAMES.keys() | DATES.keys()
    assert reference["type"]["enum"] == list(TYPES)
