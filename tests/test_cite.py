"""``case-viewer cite`` and ``styles`` from the outside, as a process."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import ROOT
from tests.source.building import a_case
from viewer import cli

AMA = "american-medical-association"


def _run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "viewer", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _error(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that must fail, and return its one sentence."""
    status = cli.run(arguments)
    captured = capsys.readouterr()
    assert (status, captured.out) == (2, "")
    assert captured.err.count("\n") == 1
    return captured.err


def test_entries_are_printed_as_they_would_be_copied() -> None:
    run = _run("cite", "case.yaml", "--style", AMA, "--refs", "9,gehrs-2002")
    assert run.returncode == 0
    assert run.stdout.splitlines() == [
        (
            "2. Gehrs BC, Friedberg RC. Autoimmune hemolytic anemia. Am J Hematol. "
            "2002;69:258-271. doi:10.1002/ajh.10062"
        ),
        (
            "9. Iwamoto M, Nara H, Hirata D, Minota S, Nishimoto N, Yoshizaki K. Humanized "
            "monoclonal anti-interleukin-6 receptor antibody for treatment of intractable "
            "adult-onset Still’s disease. Arthritis Rheum. 2002;46:3388-3389."
        ),
    ]
    assert run.stderr == ""


def test_without_a_style_the_source_is_printed_letter_by_letter() -> None:
    run = _run("cite", "case.yaml", "--refs", "12")
    assert run.stdout == (
        "12. Lapierre Y, et al.The gel test: a new way to detect red cell antigenantibody "
        "reactions. Transfusion. 1990;30:109–113."
    )


def test_a_cluster_is_printed_with_in_text() -> None:
    run = _run("cite", "case.yaml", "--style", "ieee", "--refs", "3,7-9", "--in-text")
    assert run.stdout == "[3], [7], [8], [9]"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["none.yaml"], "none.yaml"),
        (["case.yaml", "--style", "amercan-medical-association"], f"nearest id is “{AMA}”"),
        (["case.yaml", "--style", "none.csl"], "none.csl"),
        (["case.yaml", "--style", "case.yaml"], "case.yaml"),
        (["case.yaml", "--style", "apa", "--locale", "xx"], "no language “xx”"),
        (["case.yaml", "--refs", "gupta-2003"], "nearest id is “gupta-2002”"),
        (["case.yaml", "--refs", "19"], "1 to 18"),
        (["case.yaml", "--refs", ""], "names no reference"),
        (["case.yaml", "--in-text"], "choose a style"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(ROOT)
    assert words in _error(capsys, "cite", *arguments)


def test_an_unknown_format_is_wrong_usage() -> None:
    run = _run("cite", "case.yaml", "--format", "docx")
    assert run.returncode == 2
    assert "docx" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_broken_style_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "mine.csl").write_text("<style>\n<info></style>", encoding="utf-8")
    run = _run("cite", str(ROOT / "case.yaml"), "--style", str(tmp_path / "mine.csl"))
    assert run.returncode == 2
    assert "mine.csl:2" in run.stderr
    assert "Traceback" not in run.stderr


def test_references_that_cannot_be_read_are_not_passed_over_in_silence(tmp_path: Path) -> None:
    text = (ROOT / "case.yaml").read_text(encoding="utf-8")
    (tmp_path / "case.yaml").write_text(
        text.replace("issued: 1998", "issued: soon"), encoding="utf-8"
    )
    run = _run("cite", "case.yaml", "--style", AMA, cwd=ROOT)
    assert run.stderr == ""
    damaged = _run("cite", str(tmp_path / "case.yaml"), "--style", AMA)
    assert damaged.returncode == 1
    assert len(damaged.stdout.splitlines()) == 17
    assert "some references" in damaged.stderr


def test_a_reference_without_a_printed_form_is_not_left_out_in_silence(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(a_case("references: [{id: b, type: book, title: T}]"), encoding="utf-8")
    bare = _run("cite", str(path))
    assert (bare.returncode, bare.stdout) == (1, "")
    assert bare.stderr == (
        f"case-viewer: {path} has no printed form of b; name a style with --style.\n"
    )
    assert _run("cite", str(path), "--style", AMA).returncode == 0
    data = _run("cite", str(path), "--format", "ris")
    assert (data.returncode, data.stderr) == (0, "")


def test_styles_are_found_by_title_and_by_id() -> None:
    run = _run("styles", "int", "j", "hem")
    assert run.stdout.splitlines()[0] == (
        "international-journal-of-hematology\tInternational Journal of Hematology "
        "(follows springer-vancouver-brackets)"
    )
    assert _run("styles", "xyzzy").returncode == 1


def test_the_window_is_not_loaded_to_cite() -> None:
    script = (
        "import sys; from viewer import cli; "
        "cli.run(['cite', 'case.yaml', '--style', 'apa']); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False
    )
    assert run.returncode == 0


def test_a_reader_that_has_had_enough_sees_no_traceback() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "viewer", "styles"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
