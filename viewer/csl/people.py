"""Names of people and institutions as data: their parts, particles and initials."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from viewer.csl.characters import SPACED_LETTER, STARTS_SPACED

if TYPE_CHECKING:
    from collections.abc import Mapping

_FAMILY_PARTICLE = re.compile("([^ ]+(?:-|\u02bb|\u2019| |') *)(.+)", re.DOTALL)
_GIVEN_PARTICLE = re.compile("([^ ]+(?:\u02bb |\u2019 | |' ) *)(.+)", re.DOTALL)
_PARTICLE_START = re.compile("[-'\u02bb\u2019\\s]*(.)")
_SUFFIX_COMMA = re.compile(r"\s*,!*\s*")


@dataclass(frozen=True, slots=True)
class Name:
    """One name. A `literal` is printed as it stands: an institution, or a mononym."""

    family: str = ""
    given: str = ""
    dropping: str = ""
    non_dropping: str = ""
    suffix: str = ""
    literal: str = ""
    comma_suffix: bool = False
    static_order: bool = False

    @property
    def is_literal(self) -> bool:
        return bool(self.literal)


def read_names(value: Any) -> tuple[Name, ...]:
    """Give the names of a CSL-JSON name variable; a bare string is one literal name."""
    if not value:
        return ()
    if isinstance(value, (str, int, float)):
        return (Name(literal=str(value)),)
    if isinstance(value, dict):
        value = [value]
    return tuple(name for each in value if (name := read_name(each)) is not None)


def read_name(value: Mapping[str, Any] | str) -> Name | None:
    if isinstance(value, str):
        return Name(literal=value) if value else None
    if value.get("literal"):
        return Name(literal=str(value["literal"]))
    name = Name(
        family=_text(value, "family"),
        given=_text(value, "given"),
        dropping=_text(value, "dropping-particle"),
        non_dropping=_text(value, "non-dropping-particle"),
        suffix=_text(value, "suffix"),
        comma_suffix=bool(value.get("comma-suffix")),
        static_order=bool(value.get("static-ordering")),
    )
    if name.family and not name.given and (value.get("isInstitution") or value.get("institution")):
        return Name(literal=name.family)
    if not name.family and not name.given:
        return None
    if value.get("parse-names", True) in (False, 0, "false", "0"):
        return name
    return _parsed(name, static=bool(value.get("static-particles")))


def _text(value: Mapping[str, Any], key: str) -> str:
    part = value.get(key)
    return "" if part is None else str(part)


def _parsed(name: Name, *, static: bool) -> Name:
    if len(name.family) > 1 and name.family[0] == name.family[-1] == '"':
        return replace(name, family=name.family[1:-1])
    if name.non_dropping or not name.family or not name.given or static:
        return name
    family, non_dropping = _without_leading_particles(name.family)
    name = _with_suffix_from_given(replace(name, family=family, non_dropping=non_dropping))
    given, dropping = _without_trailing_particles(name.given)
    return replace(name, given=given, dropping=dropping or name.dropping)


def _without_leading_particles(family: str) -> tuple[str, str]:
    particles = ""
    while (found := _FAMILY_PARTICLE.fullmatch(family)) and _starts_lower(found[1]):
        particles += found[1]
        family = found[2]
    stripped = particles.strip()
    if particles.endswith(" ") and stripped[-1:] in {"'", "\u2019"}:
        stripped += " "
    return family, stripped


def _without_trailing_particles(given: str) -> tuple[str, str]:
    particles = ""
    while (found := _GIVEN_PARTICLE.fullmatch(given[::-1])) and _starts_lower(found[1][::-1]):
        particles = found[1][::-1] + particles
        given = found[2][::-1]
    return given, particles.strip()


def _starts_lower(particle: str) -> bool:
    found = _PARTICLE_START.match(particle)
    return found is not None and found[1].upper() != found[1]


def _with_suffix_from_given(name: Name) -> Name:
    if name.suffix or not (found := _SUFFIX_COMMA.search(name.given)):
        return name
    return replace(
        name,
        given=name.given[: found.start()],
        suffix=name.given[found.end() :],
        comma_suffix="!" in found.group(),
    )


_INITIAL = re.compile(
    "([A-Z\u0e01-\u0e5b\u00c0-\u017f\u0400-\u042f\u0590-\u05d4\u05d6-\u05ff\u0600-\u06ff"
    "\u0370\u0372\u0376\u0386\u0388-\u03ab\u03e2-\u03ff])"
    "([a-zA-Z\u0e01-\u0e5b\u00c0-\u017f\u0400-\u052f\u0600-\u06ff\u0370-\u03ff\u1f00-\u1fff]*)"
    "(\\.*)",
)
_SEPARATOR = re.compile(r"([-\s]+)")
_TITLES = frozenset(("Lord", "Lady"))


@dataclass(frozen=True, slots=True)
class InitialsRule:
    """`initialize-with`, `initialize` and `initialize-with-hyphen` (CSL 1.0.2, "Name")."""

    mark: str
    shortens: bool
    keeps_hyphen: bool = True

    def apply(self, given: str) -> str:
        if not given or given in _TITLES or not STARTS_SPACED.match(given):
            return given
        if not self.keeps_hyphen:
            given = given.replace("-", " ")
        parts = _name_parts(given)
        text = self._initials(parts) if self.shortens else self._dotted(parts)
        text = re.sub(r"\s*-\s*", "-", text.rstrip(" \t\n\r\v\f\ufeff\u00a0"))
        return re.sub("[ \t\n\r\v]+", " ", text).replace("\u2013", "-")

    def _initials(self, parts: list[str]) -> str:
        for place in range(0, len(parts), 2):
            part = parts[place]
            found = _INITIAL.match(part)
            if found and found[1] == found[1].upper():
                parts[place] = _initial(found[1], found[2], found[3])
                self._end_initial(parts, place)
            elif part and SPACED_LETTER.search(part):
                parts[place] = " " + part
        return "".join(parts)

    def _end_initial(self, parts: list[str], place: int) -> None:
        if place == len(parts) - 1:
            parts[place] += self.mark
        elif "-" in parts[place + 1]:
            parts[place + 1] = self.mark + "-"
        else:
            parts[place + 1] = self.mark

    def _dotted(self, parts: list[str]) -> str:
        """Set off the initials that the given name has already by the style's mark."""
        initials = [False] * len(parts)
        for place in range(0, len(parts), 2):
            part = parts[place]
            if len(part) > 1 and part.endswith("."):
                parts[place] = part[:-1]
                initials[place] = True
            else:
                initials[place] = len(part) == 1 and part == part.upper()
        for place in range(0, len(parts), 2):
            if initials[place]:
                self._set_off(parts, initials, place)
        return "".join(parts)

    def _set_off(self, parts: list[str], initials: list[bool], place: int) -> None:
        if place == len(parts) - 1:
            parts[place] += self.mark
            return
        following, separator = parts[place + 2], parts[place + 1]
        if len(following) > 1:
            gap = "" if initials[place + 2] else " "
            parts[place + 1] = self.mark.rstrip("\ufeff") + separator + gap
        else:
            parts[place + 1] = self.mark + ("-" if "-" in separator else "")


def _name_parts(given: str) -> list[str]:
    given = re.sub(r"\s+", " ", re.sub(r"\s*-\s*", "-", given))
    given = re.sub("-([a-z])", "\u2013\\1", given)
    given = re.sub(r"\.(?=[^ ])", ". ", given)
    parts = _SEPARATOR.split(given)
    if len(parts) == 1 and len(parts[0].split(".")[-1]) == 1 and parts[0][-1].isupper():
        parts[0] += "."
    return parts


def _initial(first: str, rest: str, dots: str) -> str:
    if rest and dots:
        return first + rest
    capitals = rest[: len(rest) - len(rest.lstrip("".join({c for c in rest if c == c.upper()})))]
    return first + (capitals.lower() if len(capitals) < len(rest) else "")
