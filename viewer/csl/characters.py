"""Classes of characters that CSL's rules turn on."""

from __future__ import annotations

import re

# Letters of alphabets that separate words with spaces and write names given-first:
# Latin, Greek, Cyrillic, Hebrew, Arabic and Thai, with the marks that steer direction.
_SPACED = (
    "a-zA-Z\u0e01-\u0e5b\u00c0-\u017f\u0218-\u021b\u0370-\u03ff\u0400-\u052f"
    "\u0590-\u05d4\u05d6-\u05ff\u1e00-\u1fff\u0600-\u06ff\u200c-\u200e\u202a-\u202e"
)
SPACED_LETTER = re.compile(f"[-0-9{_SPACED}]")
STARTS_SPACED = re.compile(f"[&{_SPACED}]")
ENDS_SPACED = re.compile(f"[.;:&{_SPACED}]$")
NOT_SPACED = re.compile(f"[^{_SPACED}]")
APOSTROPHE_IN_WORD = re.compile(f"([-0-9{_SPACED}])\u2019(?=[-0-9{_SPACED}])")
