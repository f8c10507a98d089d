"""The law as data is whole: articles, literal texts, closed lists, glossary and parameters."""

import ast
import json
import re
import sys
from datetime import date
from pathlib import Path

import pytest

from parta import legal
from parta.parameters import defaults
from tests.support import rule

ROOT = Path(__file__).resolve().parents[2]
LID, ONDERDEEL = r"\(\d+\)", r"\([a-z]\)"
ID = re.compile(
    rf"(?:(?:WET|BESL|AVG|UAVG) \d+(?:{LID})?(?:{ONDERDEEL})?"
    rf"|AVG recital \d+|Awb \d+:\d+|Wpg \d+(?:{LID})?|Wjsg \d+[a-z]*(?:{LID})?|WGS \d+\.\d+(?:{LID})?"
    r"|BIO2 \d\.\d\d(?:\.\d\d)?|Archiefbesluit 1995, 8|Regulation 1182/71, 3)"
)


def numbered(article: str, last: int) -> list[str]:
    return [f"{article}({number})" for number in range(1, last + 1)]


def lettered(article: str, letters: str) -> list[str]:
    return [f"{article}({letter})" for letter in letters]


LIDS = {
    "WET": {2: 2, 3: 4, 5: 7, 6: 3, 7: 2, 8: 2, 12: 4, 13: 2, 14: 3, 16: 5, 18: 2},
    "BESL": {2: 2, 3: 4, 4: 3, 5: 2, 7: 2, 13: 6, 14: 4, 15: 2, 18: 5},
}
PARTS = {
    "WET": {"1": "ab", "3(1)": "abcdef", "4": "abcdefgh", "12(4)": "ab", "13(1)": "abc"},
    "BESL": {"12": "ab", "16": "ab", "17": "abcdef"},
}
CITED = """
AVG 5(1)(b)|AVG 5(1)(c)|AVG 5(1)(d)|AVG 5(1)(e)|AVG 5(1)(f)|AVG 5(2)|AVG 6(3)|AVG 9(1)|AVG 9(2)(g)|AVG 10
AVG 12(1)|AVG 12(3)|AVG 12(4)|AVG 12(5)|AVG 12(6)|AVG 13|AVG 14|AVG 14(1)|AVG 14(2)|AVG 14(3)|AVG 14(5)(b)
AVG 15|AVG 15(1)|AVG 15(3)|AVG 15(4)|AVG 16|AVG 17(1)|AVG 17(3)(b)|AVG 17(3)(e)|AVG 18|AVG 18(1)(a)|AVG 18(1)(c)
AVG 19|AVG 20(3)|AVG 21(1)|AVG 22|AVG 25|AVG 25(2)|AVG 26|AVG 26(1)|AVG 26(2)|AVG 26(3)|AVG 28|AVG 28(3)|AVG 30
AVG 30(1)|AVG 32|AVG 32(1)(a)|AVG 33|AVG 33(1)|AVG 33(2)|AVG 33(3)|AVG 33(4)|AVG 33(5)|AVG 34|AVG 34(1)|AVG 35
AVG 35(1)|AVG 35(2)|AVG 35(3)(b)|AVG 35(11)|AVG 36(1)|AVG 37(1)(a)|AVG 37(7)|AVG 38(3)|AVG 38(6)|AVG 39|AVG 44
AVG recital 26|AVG recital 38|UAVG 5(4)|UAVG 22|UAVG 30(4)|UAVG 31|UAVG 34|UAVG 36(1)|UAVG 39|UAVG 40|UAVG 41
UAVG 41(1)|UAVG 41(1)(i)|UAVG 41(2)(h)|UAVG 46|Awb 2:5|Awb 3:45|Awb 3:46|Awb 6:7|Awb 6:8|Awb 10:1|Wpg 7|Wpg 7(2)
Wpg 20(4)|Wjsg 8a|Wjsg 8a(1)|Wjsg 39fb|Wjsg 39j|Wjsg 51cb|Wjsg 52|WGS 2.31(13)|BIO2 5.16.02|BIO2 5.17.01
BIO2 5.18.02|BIO2 8.02.01|BIO2 8.03.02|BIO2 8.08.05|BIO2 8.13.04|BIO2 8.15|BIO2 8.15.01|BIO2 8.15.02|BIO2 8.15.03
BIO2 8.15.04|BIO2 8.15.05|BIO2 8.15.06|BIO2 8.18.02|Archiefbesluit 1995, 8|Regulation 1182/71, 3
"""


def test_legal_imports_nothing_but_the_standard_library():
    tree = ast.parse((ROOT / "parta" / "legal.py").read_text(encoding="utf-8"))
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else alias.name).split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert imported <= sys.stdlib_module_names


def test_every_article_has_an_id_of_the_right_form_a_title_and_one_sentence():
    for key, article in legal.ARTICLES.items():
        assert key == article.id
        assert ID.fullmatch(key), key
        assert article.title, key
        assert not article.title.endswith("."), key
        assert re.fullmatch(r"[A-Z][^.!?]+\.", article.sentence), key


@pytest.mark.parametrize(("law", "last", "absent"), [("WET", 26, {23}), ("BESL", 20, set())])
def test_act_and_decree_are_there_with_every_article_lid_and_onderdeel_and_no_other(law, last, absent):
    expected = {f"{law} {number}" for number in range(1, last + 1) if number not in absent}
    for number, lids in LIDS[law].items():
        expected.update(numbered(f"{law} {number}", lids))
    for number, letters in PARTS[law].items():
        expected.update(lettered(f"{law} {number}", letters))
    assert {key for key in legal.ARTICLES if key.startswith(f"{law} ")} == expected


def test_every_other_provision_that_the_rule_register_cites_resolves():
    cited = [key for line in CITED.split("\n") if line for key in line.split("|")]
    cited += lettered("UAVG 41(1)", "abcdefghij") + lettered("UAVG 41(2)", "abcdefgh")
    assert [key for key in cited if key not in legal.ARTICLES] == []


def test_every_part_of_an_article_has_its_whole():
    wholes = {re.sub(r"(?:\(\w+\))+$", "", key) for key in legal.ARTICLES}
    assert wholes <= legal.ARTICLES.keys()


@rule("PUR-01", "PUR-03")
def test_literal_texts_are_whole_sentences_of_the_law():
    assert legal.RADICALISATION_TEXT.startswith("radicalisering: het proces")
    assert legal.RADICALISATION_TEXT.endswith("rechtsstaat ondermijnen;")
    assert legal.PURPOSE_TEXT.startswith("Deelnemers van een casusoverleg")
    assert legal.SECRECY_TEXT.startswith("Eenieder die betrokken is")
    assert legal.NON_DISCRIMINATION_TEXT.endswith("overtuigingen of gezondheid.")
    for text in (legal.RADICALISATION_TEXT, legal.PURPOSE_TEXT, legal.SECRECY_TEXT, legal.NON_DISCRIMINATION_TEXT):
        assert "  " not in text
        assert text == text.strip()


def test_terms_fixed_by_law_have_the_numbers_of_the_law():
    assert date(2025, 7, 1) == legal.IN_FORCE
    assert date(2027, 7, 1) == legal.FIRST_AUDIT_BY
    assert (legal.RET_CASE_YEARS, legal.RET_EXTENSION_YEARS) == (5, 0)
    assert (legal.INFORM_MONTHS, legal.REQUEST_MONTHS, legal.REQUEST_EXTENSION_MONTHS) == (1, 1, 2)
    assert (legal.BREACH_HOURS, legal.OBJECTION_WEEKS) == (72, 6)
    assert (legal.AUDIT_INTERVAL_MONTHS, legal.AUDIT_RECHECK_MONTHS) == (48, 12)


def test_five_criteria_of_the_act_come_in_its_order_and_then_the_open_one():
    assert [code for code, _label in legal.CRITERIA] == [
        "violence",
        "ideas",
        "relations",
        "identification",
        "self_reliance",
        "other",
    ]


def test_closed_lists_hold_exactly_what_the_law_names():
    assert list(legal.DATA_CATEGORIES) == list("abcdefgh")
    assert list(legal.SPECIAL_CATEGORIES) == ["race_ethnicity", "political", "religion_belief", "health"]
    assert list(legal.TRAINING_TOPICS) == list("abcdef")
    assert list(legal.GROUNDS) == list("abc")
    assert list(legal.LOG_USES) == ["lawfulness", "internal_control", "integrity_security", "court"]
    assert list(legal.STAY_BASES) == ["stays", "last_stayed", "established"]
    assert len(legal.FUNCTIONS) == 12


@rule("GOV-05", "PAR-01", "PAR-09")
def test_six_kinds_of_participant_stand_in_the_order_of_the_act():
    kinds = legal.PARTICIPANT_KINDS
    assert list(kinds) == [
        "mayor",
        "municipal_executive",
        "police",
        "public_prosecution",
        "probation",
        "child_protection_board",
    ]
    assert [kind.article for kind in kinds.values()] == lettered("WET 3(1)", "abcdef")
    assert all(kind.label and kind.task.endswith(".") for kind in kinds.values())
    assert set(legal.WEIGHING_PARTIES) == {"police", "public_prosecution", "mayor"}


def test_every_basis_rests_on_a_known_article_and_is_open_to_known_kinds():
    for code, basis in legal.PROVISION_BASES.items():
        assert basis.label, code
        assert basis.article in legal.ARTICLES, code
        assert basis.kinds, code
        assert set(basis.kinds) <= legal.PARTICIPANT_KINDS.keys(), code
    assert legal.PROVISION_BASES["wpg_20_4"].kinds == ("police",)


@rule("ACC-19")
def test_every_function_has_a_label_known_grounds_and_one_sentence():
    for code, function in legal.FUNCTIONS.items():
        assert function.label, code
        assert function.grounds, code
        assert set(function.grounds) <= legal.GROUNDS.keys(), code
        assert function.sentence.endswith("."), code


def test_people_who_support_the_system_never_share_a_ground_with_people_who_see_cases():
    assert all(
        spec.grounds == ("c",)
        for code, spec in legal.FUNCTIONS.items()
        if code in {"authorisation_officer", "functional_administrator"}
    )


def test_every_term_is_non_empty_and_only_the_data_subject_has_two_names_in_code():
    assert all(value and value == value.strip() for value in legal.TERMS.values())
    shared = {value for value in legal.TERMS.values() if list(legal.TERMS.values()).count(value) > 1}
    assert shared == {"betrokkene"}
    assert {code for code, value in legal.TERMS.items() if value in shared} == {"DataSubject", "subject"}


def test_glossary_and_closed_lists_use_the_same_words():
    for kind, spec in legal.PARTICIPANT_KINDS.items():
        assert legal.term(kind.upper()) == spec.label
    for code in legal.FUNCTIONS.keys() & legal.TERMS.keys():
        assert legal.term(code) == legal.FUNCTIONS[code].label


def test_term_translates_and_names_what_it_does_not_know():
    assert legal.term("Referral") == "aanmelding"
    with pytest.raises(KeyError, match="No Dutch screen term for 'Dossier'"):
        legal.term("Dossier")


def test_every_parameter_is_whole_and_can_be_stored():
    for key, parameter in defaults.DEFAULTS.items():
        assert key == parameter.key
        assert parameter.label, key
        assert parameter.standing in defaults.STANDINGS, key
        assert parameter.source == "" or parameter.source in legal.ARTICLES, key
        stored = [parameter.value, parameter.allowed, parameter.proposal, parameter.details]
        assert json.loads(json.dumps(stored)) == stored, key


def test_every_parameter_that_rests_on_law_names_its_article():
    assert [key for key, p in defaults.DEFAULTS.items() if p.standing != defaults.OWN_CHOICE and not p.source] == []


def test_every_default_lies_within_what_is_allowed():
    for key, parameter in defaults.DEFAULTS.items():
        if "options" in parameter.allowed:
            assert parameter.value in parameter.allowed["options"], key
        if "max" in parameter.allowed:
            assert parameter.value <= parameter.allowed["max"], key


def test_critical_parameters_are_those_of_the_register():
    assert {key for key, parameter in defaults.DEFAULTS.items() if parameter.critical} == {
        "CONTACTPUNT",
        "RET_CASE_START",
        "RET_NOT_TABLED",
        "RET_NO_RISK",
        "LOG_YEARS",
        "REVIEW_MAX_MONTHS",
        "RET_MELDING_DAYS",
        "RET_SCOPE",
        "BACKUP_DAYS",
        "W7_FROM_SHIELDED",
        "LEGACY_IMPORT",
        "SUPPORT_STAFF",
        "RET_REQUEST_YEARS",
        "RET_BREACH_YEARS",
        "FORMER_PARTICIPANT_TASK",
        "NEUTRAL_ANSWER",
    }


def test_every_coded_value_has_dutch_words():
    def codes(value):
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            for part in value:
                yield from codes(part)

    plain = legal.ARTICLES.keys() | set("abcdefgh")
    for key, parameter in defaults.DEFAULTS.items():
        used = set(codes([parameter.value, parameter.allowed.get("options", [])]))
        assert used - plain <= defaults.VALUE_LABELS.keys(), key
