"""The tables of docs/law are read whole or not at all."""

import pytest

from parta import legal

COLUMNS = ("id", "title", "sentence")
WHOLE = "id,title,sentence\nWET 9,Bewaartermijn,Eén zin.\n"


@pytest.fixture
def table(tmp_path, monkeypatch):
    monkeypatch.setattr(legal, "LAW", tmp_path)
    return tmp_path / "articles.csv"


def test_a_whole_table_is_read(table):
    table.write_text(WHOLE, encoding="utf-8")
    assert legal._rows("articles.csv", COLUMNS) == [{"id": "WET 9", "title": "Bewaartermijn", "sentence": "Eén zin."}]


def test_a_missing_table_stops_the_start(table):
    with pytest.raises(FileNotFoundError, match=r"articles\.csv"):
        legal._rows(table.name, COLUMNS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the columns are"),
        ("id,sentence,title\nWET 9,x,y\n", "the columns are"),
        ("id,title,sentence\n", "holds no row"),
        (WHOLE + "WET 10,Correctie\n", "line 3"),
        (WHOLE + "WET 10,Correctie,Een zin,nog een.\n", "line 3"),
        (WHOLE + "WET 10,,Eén zin.\n", "line 3"),
        (WHOLE + "WET 10,Correctie, Eén zin.\n", "line 3"),
        (WHOLE + "WET 9,Bewaartermijn,Nog een zin.\n", "line 3"),
        (WHOLE + "\n", "line 3"),
        (WHOLE + 'WET 10,Correctie,"Eén" zin.\n', "expected after"),
    ],
)
def test_a_table_that_is_not_whole_stops_the_start(table, text, said):
    table.write_text(text, encoding="utf-8")
    with pytest.raises((ValueError, legal.csv.Error), match=said):
        legal._rows(table.name, COLUMNS)


def test_a_column_that_may_be_empty_is_named():
    with pytest.raises(ValueError, match=r"glossary\.csv, line"):
        legal._rows("glossary.csv", ("code", "dutch", "also", "english", "section", "note"))
