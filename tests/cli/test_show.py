import json
from pathlib import Path

import pytest

from invented import make_invented


@pytest.fixture(scope="module")
def record(tmp_path_factory) -> str:
    return str(make_invented(tmp_path_factory.mktemp("records") / "record"))


def test_incidents_are_listed_with_ranges_sources_and_grade(tollbook, record) -> None:
    shown = tollbook("incidents", "--record", record)
    assert shown.exit_code == 0
    (line,) = [line for line in shown.stdout.splitlines() if "M10" in line]
    assert "Shelling on M10 hospital, Aleppo" in line
    assert "12 or more" in line
    assert "contested" in line


def test_json_follows_the_incident_contract(tollbook, record) -> None:
    listed = json.loads(
        tollbook("incidents", "--record", record, "--format", "json").stdout
    )
    hospital = next(i for i in listed if i["type"] == "shelling")
    assert hospital["date"] == {
        "start": "2016-10-03",
        "end": "2016-10-03",
        "precision": "day",
    }
    assert hospital["harm"][0]["claims"][0].keys() >= {
        "source",
        "outlet",
        "low",
        "high",
        "report",
        "start",
        "end",
        "text",
        "superseded",
    }
    assert hospital["independent_sources"] == 2
    assert hospital["assessment"]["rule"]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--type", "cluster_remnant"), 1),
        (("--grade", "contested"), 1),
        (("--place", "aleppo"), 2),
        (("--since", "2016-10-04"), 1),
        (("--until", "2016-10-01"), 0),
    ],
)
def test_filters_choose(tollbook, record, words, count) -> None:
    asked = tollbook("incidents", "--record", record, "--format", "json", *words)
    assert len(json.loads(asked.stdout)) == count


def test_an_unknown_grade_is_refused(tollbook, record) -> None:
    asked = tollbook("incidents", "--record", record, "--grade", "certain")
    assert asked.exit_code != 0
    assert "certain" in asked.stderr


def test_the_dossier_says_who_says_what_and_who_denies(tollbook, record) -> None:
    shown = tollbook("show", "--first", "--record", record)
    assert shown.exit_code == 0
    for words in (
        "Shelling on M10 hospital, Aleppo, 3 October 2016",
        "Killed: 12 or more",
        "the mayor",
        "residents, to The Example",
        "the army denies responsibility",
        "“all responsibility for the shelling”",
        "alleged by the mayor",
        "same place, same day",
    ):
        assert words in " ".join(shown.stdout.split()), words


def test_a_victims_name_is_withheld_even_in_quoted_words(tollbook, record) -> None:
    (girl,) = json.loads(
        tollbook(
            "incidents",
            "--record",
            record,
            "--format",
            "json",
            "--type",
            "cluster_remnant",
        ).stdout
    )
    shown = tollbook("show", girl["id"][:6], "--record", record).stdout
    assert "Mina" not in shown
    assert "M…, a six-year-old girl" in shown
    assert "Mina" not in json.dumps(girl)
    named = tollbook("show", girl["id"], "--names", "--record", record)
    assert "Mina" in named.stdout
    assert "do not publish" in named.stderr


def test_show_needs_an_incident(tollbook, record) -> None:
    assert tollbook("show", "--record", record).exit_code == 2
    missing = tollbook("show", "zzz", "--record", record)
    assert missing.exit_code == 1
    assert len(missing.stderr.splitlines()) == 1


def test_tallies_stand_beside_the_incidents(tollbook, record) -> None:
    shown = " ".join(tollbook("tallies", "--record", record).stdout.split())
    assert "450" in shown
    assert "2 incidents" in shown
    assert "no report tells" in shown


@pytest.mark.parametrize(("day", "count"), [("2016-11-30", 0), ("2016-12-01", 1)])
def test_outlooks_fall_due(tollbook, record, day, count) -> None:
    words = ("outlooks", "--due", "--on", day, "--format", "json", "--record", record)
    assert len(json.loads(tollbook(*words).stdout)) == count


def test_outlooks_are_listed_with_their_words(tollbook, record) -> None:
    shown = " ".join(tollbook("outlooks", "--record", record).stdout.split())
    assert "by 2016-12-01 prediction The Example “The town may fall by" in shown


def test_export_by_suffix(tollbook, record, tmp_path: Path) -> None:
    for name in ("a.csv", "a.geojson", "a.jsonl"):
        made = tollbook("export", str(tmp_path / name), "--record", record)
        assert made.exit_code == 0, made.stderr
        assert "Mina" not in (tmp_path / name).read_text()
    about = json.loads((tmp_path / "a.geojson").read_text())["about"]
    assert about["digest_of_book"].startswith("sha256:")
    assert about["period"] == ["2016-10-03", "2016-10-04"]


def test_an_unknown_suffix_is_one_clear_line(tollbook, record, tmp_path: Path) -> None:
    made = tollbook("export", str(tmp_path / "a.docx"), "--record", record)
    assert made.exit_code == 1
    assert len(made.stderr.splitlines()) == 1
    assert ".geojson" in made.stderr
    assert not list(tmp_path.iterdir())


def test_a_record_is_graded_by_the_scheme_that_is_asked_for(tollbook, record) -> None:
    words = ("incidents", "--record", record, "--format", "json", "--scheme", "who")
    listed = json.loads(tollbook(*words).stdout)
    hospital = next(i for i in listed if i["type"] == "shelling")
    assert hospital["assessment"]["scheme"] == "who"
    assert hospital["assessment"]["grade"] == "probable"
    assert {each["scheme"] for each in hospital["assessments"]} == {"airwars", "who"}
    chosen = json.loads(tollbook(*words, "--grade", "probable").stdout)
    assert [i["id"] for i in chosen] == [hospital["id"]]


def test_a_record_chooses_its_scheme_in_its_label(tollbook, tmp_path: Path) -> None:
    made = make_invented(tmp_path / "record")
    label = made / "tollbook.toml"
    label.write_text(label.read_text() + '\n[grades]\nscheme = "who"\n')
    shown = tollbook("show", "--first", "--record", str(made)).stdout
    assert "probable (WHO's levels of certainty)" in " ".join(shown.split())
    # A setting is no part of what the ledger's first entry says.
    assert tollbook("verify", "--record", str(made)).exit_code == 0
    label.write_text(label.read_text().replace('"who"', '"stars"'))
    asked = tollbook("show", "--first", "--record", str(made))
    assert asked.exit_code != 0
    assert "stars" in asked.stderr


def test_show_as_json_carries_what_the_dossier_says(tollbook, record) -> None:
    shown = json.loads(tollbook("show", "--first", "--json", "--record", record).stdout)
    (harm,) = (h for h in shown["harm"] if h["measure"] == "killed")
    assert harm["origins"] == ["residents, to The Example", "the mayor"]
    assert {claim["left_out"] for claim in harm["claims"]} == {None}
    kinds = [contest["kind"] for contest in shown["contested_by"]]
    assert kinds == ["denial", "ranges"]
    (view,) = (v for v in shown["parties"] if v["blamed"])
    assert (view["name"], view["verdict"]) == ("army", "non_credible")
    assert shown["assessment"]["inputs"]["independent_sources"] == 2
    assert {each["scheme"] for each in shown["assessments"]} == {"airwars", "who"}
    assert isinstance(shown["flags"], list)


def test_the_dossier_says_what_each_claim_does_and_why_the_grade(
    tollbook, record
) -> None:
    shown = tollbook("show", "--first", "--record", record).stdout
    said = " ".join(shown.split())
    for words in (
        "2 origins: residents, to The Example; the mayor",
        "makes the low end",
        "contested (Airwars' grades)",
        "2 independent sources; 1 of them first-hand",
        "denied by: the army",
        "probable (WHO's levels of certainty)",
        "army (said to have done it): finds the harm claimed non credible",
    ):
        assert words in said, words
