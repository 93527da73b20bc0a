"""How the HTML handout looks, on screen in the reader's theme and on paper."""

from viewer.handout.paper import Paper

_SHEET = """\
:root { color-scheme: light dark; --ink: #1c2127; --quiet: #59636e; --ground: #ffffff;
  --line: #dfe2e6; --accent: #1f5f8b; --caution: #8a5a00; --caution-ground: #fdf3dd; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --quiet: #a3acb6;
  --ground: #23272c; --line: #383e45; --accent: #7db8e0; --caution: #e9c37a;
  --caution-ground: #3d3320; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .25rem 0 1rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; padding-top: 1rem;
  border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p { margin: .5rem 0; }
a { color: var(--accent); }
sup, sub { font-size: .7em; line-height: 0; }
small { font-size: .85em; color: var(--quiet); }
.over, .fine { font-size: .875rem; color: var(--quiet); margin: .25rem 0; }
.byline { font-size: 1.05rem; }
.caution { font-size: .875rem; color: var(--caution); background: var(--caution-ground);
  padding: .25rem .6rem; border-radius: 4px; }
ul { margin: .5rem 0; padding-left: 1.2rem; }
li { margin: .3rem 0; }
.places, .entries, .notes { list-style: none; padding: 0; }
.places, .notes { font-size: .875rem; color: var(--quiet); }
.places ul { list-style: none; margin: 0; padding-left: 1.2rem; }
.entries > li { padding-left: 1.6rem; text-indent: -1.6rem; }
dl { margin: .5rem 0; font-size: .875rem; }
dl > div { margin: .15rem 0; }
dt, dd { display: inline; margin: 0; }
dt { color: var(--quiet); }
dt::after { content: ":"; }
dd + dd::before { content: "; "; }
figure { margin: 1rem 0; padding: .5rem; background: #ffffff; border: 1px solid var(--line);
  border-radius: 8px; overflow-x: auto; }
figure > svg { display: block; width: 100%; min-width: 36rem; height: auto; }
@page { SIZEmargin: 18mm 18mm 20mm;
  @bottom-left { content: "SHORT"; font: 8pt system-ui, sans-serif; color: #59636e; }
  @bottom-right { content: counter(page) " / " counter(pages);
    font: 8pt system-ui, sans-serif; color: #59636e; } }
@media print {
  :root { color-scheme: light; --ink: #000000; --quiet: #444444; --ground: #ffffff;
    --line: #bbbbbb; --accent: #000000; --caution: #000000; --caution-ground: #ffffff; }
  :root { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  h1 { font-size: 15pt; } h2 { font-size: 12pt; } h3 { font-size: 10pt; }
  li, figure { break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
  .caution { padding: 0; font-style: italic; }
  figure { border: none; padding: 0; overflow: visible; }
  figure > svg { min-width: 0; max-height: 24cm; }
}
"""
_SHORT = 70


def sheet(title: str, paper: Paper | None = None) -> str:
    """Return the style sheet, with a short title for the foot of printed pages."""
    size = "" if paper is None else f"size: {paper.value}; "
    return _SHEET.replace("SIZE", size).replace("SHORT", _in_css(shortened(title)))


def shortened(title: str, length: int = _SHORT) -> str:
    """Return a title cut between words to a length, and marked where it is."""
    if len(title) <= length:
        return title
    kept = title[: length - 1].rpartition(" ")[0] or title[: length - 1]
    return kept.rstrip(" ,;:–—-") + "…"


def _in_css(text: str) -> str:
    """Return a text for a CSS string: all but letters and digits as escapes, with a space
    that ends each (CSS Syntax 3, 4.3.7).
    """
    return "".join(one if one.isalnum() else f"\\{ord(one):x} " for one in text)
