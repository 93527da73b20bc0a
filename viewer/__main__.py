"""Run as ``python -m viewer`` or ``case-viewer``."""
