"""A report is no file on a person: it is taken, decided once, and its reporter stays hidden."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.vault.models import SearchToken
from signals.referrals.models import DataSubject
from signals.reports import services
from signals.reports.models import (
    Report,
    ReportDecision,
    ReportPerson,
    ReportReceipt,
    ReportReferred,
    ReportStatement,
)
from tests.architecture.test_queries import BUDGET, is_for_every_page, queries
from tests.support import as_, client_for, days, designate, make_person, make_table, rule

pytestmark = pytest.mark.django_db
STATEMENT = {"kind": "fact", "text": "Hij gooide een stoel om.", "source_kind": "buurtbewoner", "how_sure": "zeker"}


def take(table, **answers):
    """A report, taken three days ago by the intake officer."""
    answers = {
        "body": table.body,
        "received_on": days(-3),
        "channel": "telephone",
        "about": "een man in de straat",
        "reporter_name": "Wendelmoet Zegsman",
        "reporter_contact": "06 12 34 56 78",
        "statements": [{**STATEMENT, "observed_on": days(-4)}],
        **answers,
    }
    with as_(table.intake):
        return services.take_report(actor=table.intake, **answers)


def decide(table, report, **answers):
    """A decision without a referral."""
    answers = {"decided_on": days(-1), "outcome": "nothing", "reason": "Bleek een burenruzie.", **answers}
    with as_(table.intake):
        return services.decide_report(actor=table.intake, report=report, **answers)


def receive(table, report, **answers):
    """The reporter is told that the report came in."""
    answers = {"channel": "telephone", "given_on": days(-2), **answers}
    with as_(table.intake):
        return services.give_receipt(actor=table.intake, report=report, **answers)


def pass_on(table, report, number=None, reference="A-2026-9001"):
    """A referral took along what the report says of one of its persons, or all of it."""
    with acting(None, "demo"):
        person = ReportPerson.objects.get(report=report, position=number) if number else None
        ReportReferred.objects.create(
            report=report, person=person, reference=reference, actor=table.intake, referred_on=days(-1)
        )
        if not ReportDecision.objects.filter(report=report).exists():
            ReportDecision.objects.create(
                report=report, actor=table.intake, decided_on=days(-1), outcome="to_referral", reason="Aangemeld."
            )


def page_of(table, name, report, **changes):
    """A page about a report, read by the intake officer or sent by him."""
    client, address = client_for(table.intake), reverse(f"signals:{name}", args=[report.pk])
    return (client.post(address, changes) if changes else client.get(address)).content.decode()


def form_of(table, **changes):
    """What the browser sends."""
    data = {
        "body": table.body.pk,
        "received_on": days(-3).isoformat(),
        "channel": "counter",
        "about": "Een winkel met nieuwe bezoekers",
        "persons": "",
        "statements-TOTAL_FORMS": "1",
        "statements-INITIAL_FORMS": "0",
        "statements-0-kind": "hearsay",
        "statements-0-text": "Er zou worden geronseld.",
        "statements-0-source_kind": "winkelier",
        "statements-0-how_sure": "niet zeker",
        "once": "abc",
    }
    return {**data, **changes}


def events(person) -> list[str]:
    with as_(person):
        return list(LogEntry.objects.filter(actor_id=person.pk).values_list("event", flat=True))


@rule("MEL-03", "MEL-09", "MEL-15")
def test_a_report_keeps_fact_and_hearsay_apart_and_makes_no_person():
    """MEL-09, MEL-15."""
    table = make_table()
    report = take(table)
    assert report.reference.startswith("M-")
    with as_(table.intake):
        (row,) = ReportStatement.objects.visible_to(table.intake).with_keys()
        assert (row.kind, row.text) == ("fact", STATEMENT["text"])
        assert DataSubject._base_manager.count() == 0


@rule("MEL-15")
def test_nobody_is_found_by_a_name_in_a_report():
    """AVG 25: a report has no search tokens, whoever it is about."""
    table = make_table()
    with acting(None, "demo"):
        before = SearchToken.objects.count()
    take(table, persons=["Gijsje Wolkers"], statements=[{**STATEMENT, "person": 1}])
    with acting(None, "demo"):
        assert SearchToken.objects.count() == before


@rule("MEL-13", "MEL-15")
def test_the_walls_show_a_report_to_the_intake_officer_alone():
    """MEL-13, MEL-15: others see nothing, also without our filters."""
    table, other = make_table(), make_table()
    take(table)
    for person in (table.police, table.manager, table.contact, table.privacy, other.intake):
        with as_(person):
            assert Report._base_manager.count() == ReportStatement._base_manager.count() == 0
    with as_(table.intake):
        assert Report._base_manager.count() == 1


def test_strangers_get_404_for_the_pages_of_a_report():
    table, other = make_table(), make_table()
    report = take(table)
    names = ("report", "decide_report", "show_reporter", "give_receipt", "receipt", "submit_from_report")
    for name in names:
        for person in (table.police, other.intake):
            assert client_for(person).get(reverse(f"signals:{name}", args=[report.pk])).status_code == 404
    assert client_for(table.police).get(reverse("signals:reports")).status_code == 404


@rule("MEL-01")
def test_nobody_takes_a_report_for_the_mayor_of_another_municipality():
    """MEL-01."""
    table, other = make_table(), make_table()
    with as_(table.intake), pytest.raises(PermissionDenied):
        services.take_report(
            actor=table.intake,
            body=other.body,
            received_on=days(0),
            channel="letter",
            about="x",
            statements=[STATEMENT],
        )


@rule("MEL-11")
def test_a_report_is_decided_once():
    """MEL-11: a stale second decision is refused in words."""
    table = make_table()
    report = take(table)
    decide(table, report)
    with pytest.raises(ValidationError, match="al besloten"):
        decide(table, report, outcome="elsewhere")
    with as_(table.intake):
        assert ReportDecision.objects.get().outcome == "nothing"


@pytest.mark.parametrize(("on", "words"), [(1, "toekomst"), (-9, "voor de stap")])
def test_a_decision_on_a_day_that_cannot_be_is_refused(on, words):
    table = make_table()
    with pytest.raises(ValidationError, match=words):
        decide(table, take(table), decided_on=days(on))


@rule("MEL-10")
def test_the_page_hides_the_reporter_until_the_button_is_pressed_and_the_trail_knows():
    """MEL-10."""
    table = make_table()
    report, client = take(table), client_for(table.intake)
    page = client.get(reverse("signals:report", args=[report.pk])).content.decode()
    assert "bel 112" in page
    assert STATEMENT["text"] in page
    assert "Zegsman" not in page
    address = reverse("signals:show_reporter", args=[report.pk])
    assert "Zegsman" not in client.get(address).content.decode()
    assert "report.reporter_shown" not in events(table.intake)
    assert "Wendelmoet Zegsman" in client.post(address).content.decode()
    assert events(table.intake).count("report.reporter_shown") == 1


def test_the_form_takes_a_report_and_a_double_post_takes_one():
    table = make_table()
    client = client_for(table.intake)
    for _time in range(2):
        assert client.post(reverse("signals:take_report"), form_of(table)).status_code == 302
    with as_(table.intake):
        assert Report.objects.count() == 1
    assert client.get(reverse("signals:reports")).status_code == 200


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"received_on": "0026-11-01"}, "voor 1900"),
        ({"received_on": days(2).isoformat()}, "toekomst"),
        ({"statements-0-observed_on": days(-1).isoformat()}, "na de ontvangst"),
        ({"statements-0-text": ""}, "verplicht"),
        ({"persons": "een\ntwee", "statements-0-person": "7"}, "persoon 7 is er niet"),
        ({"persons": "", "statements-0-person": "1"}, "persoon 1 is er niet"),
        ({"persons": "een", "statements-0-person": "0"}, "eerste persoon is nummer 1"),
        ({"persons": "een", "statements-0-person": "een"}, "Typ het nummer van een persoon"),
        ({"persons": "\n".join(["iemand"] * 11)}, "hoogstens 10 personen"),
        ({"persons": "x" * 10_000}, "Persoon 1: een naam of een korte omschrijving"),
        ({"statements-0-source_kind": "x" * 10_000}, "niet meer dan 120 tekens"),
        ({"statements-0-kind": "rumour"}, "Selecteer een geldige keuze"),
        ({"reporter_name": "Ottoline Pennewaard", "statements-0-text": "Ottoline Pennewaard zag het."}, "MEL-21"),
    ],
)
def test_bad_input_is_refused_and_what_was_typed_is_kept(change, words):
    table = make_table()
    page = client_for(table.intake).post(reverse("signals:take_report"), form_of(table, **change))
    assert page.status_code == 200
    assert words in page.content.decode()
    assert "Een winkel met nieuwe bezoekers" in page.content.decode()


@rule("MEL-09", "MEL-17", "MEL-19")
@pytest.mark.parametrize("name", ["kind", "source_kind", "how_sure"])
def test_a_statement_without_its_kind_its_kind_of_source_or_how_sure_is_not_taken(name):
    table = make_table()
    page = client_for(table.intake).post(reverse("signals:take_report"), form_of(table, **{f"statements-0-{name}": ""}))
    assert f'id="id_statements-0-{name}_error"' in page.content.decode()
    with as_(table.intake):
        assert Report.objects.count() == 0


# --- several persons, places, pasted text -------------------------------------------------------------------------
@rule("MEL-19")
def test_statements_are_about_one_of_the_persons_or_about_all_of_them():
    """MEL-19: by whom, when, where, how sure; each its own row."""
    table = make_table()
    told = [
        {**STATEMENT, "person": 2, "place": "in de Zwanenlaan"},
        {**STATEMENT, "text": "Zij waren er samen."},
    ]
    report = take(table, persons=["een jongen met een rode fiets", "Gijsje Wolkers"], statements=told)
    with as_(table.intake):
        first, second = ReportStatement.objects.visible_to(table.intake).select_related("person").with_keys()
        assert (first.person.name, first.place) == ("Gijsje Wolkers", "in de Zwanenlaan")
        assert second.person is None
    page = page_of(table, "report", report)
    assert "waar: in de Zwanenlaan, hoe zeker: zeker" in page
    heads = ["1. een jongen met een rode fiets", "2. Gijsje Wolkers", "Over allen, of over niemand apart"]
    assert all(head in page for head in heads)
    # Nobody said something about the first alone, so there is no heading for that.
    assert [f">{head}</h3>" in page for head in heads] == [False, True, True]


def test_the_form_takes_persons_line_by_line_without_the_rubbish_that_was_pasted_along():
    """10,000 characters with control characters: kept whole, the control characters left out."""
    table = make_table()
    pasted = "Hij\x00 riep\x07 iets.\u009f\r\n" * 600
    changes = {
        "persons": "  Bram\x00 Ossewaarde \r\n\r\n een vrouw van in de dertig\r\n",
        "statements-0-text": pasted,
        "statements-0-person": "2",
        "statements-0-place": "bij het\x0b station",
    }
    answer = client_for(table.intake).post(reverse("signals:take_report"), form_of(table, **changes))
    assert answer.status_code == 302
    with as_(table.intake):
        (row,) = ReportStatement.objects.visible_to(table.intake).select_related("person").with_keys()
        assert [p.name for p in ReportPerson.objects.visible_to(table.intake).with_keys()] == [
            "Bram Ossewaarde",
            "een vrouw van in de dertig",
        ]
        assert row.text == "\n".join(["Hij riep iets."] * 600)
        assert (row.person.position, row.place) == (2, "bij het station")


def test_a_refused_report_leaves_nothing_behind():
    table = make_table()
    with pytest.raises(ValidationError, match="persoon 7"):
        take(table, persons=["een", "twee"], statements=[STATEMENT, {**STATEMENT, "person": 7}])
    with as_(table.intake):
        assert Report.objects.count() == ReportPerson.objects.count() == ReportStatement.objects.count() == 0


@rule("MEL-21")
@pytest.mark.parametrize(
    "answers",
    [
        {"statements": [{**STATEMENT, "text": "Wendelmoet Zegsman zag hem."}]},
        {"statements": [{**STATEMENT, "text": "Mevrouw ZEGSMAN\nzag hem; wendelmoet  zegsman weet meer."}]},
        {"statements": [{**STATEMENT, "text": "Zegsman heeft het zelf gezien."}]},
        {"statements": [{**STATEMENT, "source_kind": "W. Zegsman"}]},
        {"statements": [{**STATEMENT, "place": "bel 0612345678"}]},
        {"statements": [{**STATEMENT, "how_sure": "bel +31 6-12.34.56.78"}]},
        {"about": "Wendelmoet Zegsman belde over een man"},
        {"persons": ["Wendelmoet Zegsman"]},
        {"reporter_contact": "tel. 06-12345678, w.zegsman@post.example", "about": "mail W.Zegsman@post.example"},
        {"reporter_contact": "Oude Zwanenlaan 12, thuis na zes uur", "about": "aan de oude zwanenlaan 12"},
    ],
)
def test_a_report_in_which_the_reporter_is_named_is_refused(answers):
    """MEL-21: the identity of the reporter never travels, so it is nowhere but in its own field."""
    table = make_table()
    with pytest.raises(ValidationError, match="MEL-21"):
        take(table, **answers)


@pytest.mark.parametrize(
    "answers",
    [
        # A mother reports about her son; a baker is no Bakker; a short name or number says nothing.
        {"persons": ["Teun Zegsman"], "statements": [{**STATEMENT, "text": "Teun Zegsman riep het."}]},
        {"reporter_name": "Piet Bakker", "statements": [{**STATEMENT, "text": "De bakker zag het ook."}]},
        {"reporter_name": "Jo", "reporter_contact": "12", "about": "Jo van nummer 12 zegt het, zonder achternaam"},
        {"reporter_name": "", "reporter_contact": ""},
        {"reporter_contact": "06 5550 0172, liefst na 17 uur, op werkdagen", "about": "liefst na 17 uur, op werkdagen"},
    ],
)
def test_what_tells_nothing_of_the_reporter_is_no_reason_to_refuse(answers):
    table = make_table()
    assert take(table, **answers).pk


@rule("MEL-10")
def test_a_reporter_is_on_no_page_but_the_one_that_was_asked_for():
    """MEL-10: not in the list, the report, its receipt, its decision, nor side by side."""
    table = make_table()
    report, other = take(table), take(table)
    receive(table, report)
    pages = [page_of(table, name, report) for name in ("report", "decide_report", "give_receipt", "receipt")]
    client = client_for(table.intake)
    pages.append(client.get(reverse("signals:reports")).content.decode())
    pages.append(client.get(side_by_side(report, other)).content.decode())
    for page in pages:
        assert report.reference in page
        assert "Zegsman" not in page
        assert "12 34 56" not in page


@rule("MEL-13", "MEL-14")
def test_the_intake_shows_both_desks_and_keeps_what_is_typed():
    """MEL-13, MEL-14: 112, and the contact point for who asks after his own data."""
    table = make_table()
    page = client_for(table.intake).get(reverse("signals:take_report")).content.decode()
    assert "bel 112" in page
    assert "Deze plek is voor zorgen en hulp" in page
    assert reverse("desk:municipality", args=[table.body.municipality.slug]) in page
    assert reverse("worklist:known") in page
    assert "data-draft" in page
    assert "data-add-row" in page
    designate(table.intake, make_table().participants["mayor"], "intake_officer")
    page = client_for(table.intake).get(reverse("signals:take_report")).content.decode()
    assert f'href="{reverse("desk:index")}"' in page


# --- the decision -------------------------------------------------------------------------------------------------
def test_sent_elsewhere_is_recorded_with_where_and_never_what():
    """AVG 5(1)(c): care, Veilig Thuis or an offence; no reason, so no content."""
    table = make_table()
    report = take(table)
    decide(table, report, outcome="elsewhere", elsewhere="safe_at_home", reason="")
    page = page_of(table, "report", report)
    assert "Elders onder de aandacht gebracht: Veilig Thuis" in page
    assert "uiterlijk vernietigd" in page


@pytest.mark.parametrize(
    ("answers", "field", "words"),
    [
        ({"outcome": "elsewhere", "elsewhere": "", "reason": ""}, "elsewhere", "Kies waar"),
        ({"outcome": "elsewhere", "elsewhere": "care", "reason": "Hij is ziek."}, "reason", "waar, niet wat"),
        ({"outcome": "nothing", "elsewhere": "care", "reason": "Een misverstand."}, "elsewhere", "hoort alleen bij"),
        ({"outcome": "nothing", "elsewhere": "", "reason": " "}, "reason", "kort op waarom"),
    ],
)
def test_an_outcome_asks_for_what_goes_with_it_beside_the_field(answers, field, words):
    table = make_table()
    report = take(table)
    page = page_of(table, "decide_report", report, decided_on=days(0).isoformat(), **answers)
    assert words in page
    assert f'id="id_{field}_error"' in page
    with as_(table.intake):
        assert ReportDecision.objects.count() == 0


@rule("MEL-03")
def test_nobody_decides_by_the_form_that_a_report_was_referred():
    """MEL-03: that follows from a referral, never from a choice on this page."""
    table = make_table()
    report = take(table)
    page = page_of(
        table, "decide_report", report, decided_on=days(0).isoformat(), outcome="to_referral", reason="Aangemeld."
    )
    assert "Selecteer een geldige keuze" in page
    with as_(table.intake):
        assert ReportDecision.objects.count() == 0


def test_of_two_people_who_decide_or_confirm_at_once_the_database_lets_one_through(monkeypatch):
    """The second one looked before the first one was there."""
    table = make_table()
    report = take(table)
    decide(table, report)
    receive(table, report)
    monkeypatch.setattr(services, "is_decided", lambda report: False)
    monkeypatch.setattr(services, "has_receipt", lambda report: False)
    with pytest.raises(ValidationError, match="al besloten"):
        decide(table, report, outcome="elsewhere", elsewhere="care", reason="")
    with pytest.raises(ValidationError, match="heeft al een ontvangstbevestiging"):
        receive(table, report, channel="letter")
    with as_(table.intake):
        assert ReportDecision.objects.get().outcome == "nothing"
        assert ReportReceipt.objects.get().channel == "telephone"


# --- the receipt --------------------------------------------------------------------------------------------------
@rule("WEG-10")
def test_the_reporter_gets_a_receipt_once_and_never_an_outcome():
    """WEG-10: day, reference, the other desk and 112; no content, nobody's name."""
    table = make_table()
    table.body.contact_phone = "0800 0000"
    table.body.save()
    report = take(table, persons=["Gijsje Wolkers"])
    decide(table, report)
    receive(table, report)
    sheet = page_of(table, "receipt", report)
    for words in (report.reference, table.body.municipality.name, "Bel 112", "0800 0000", "geen ander bericht"):
        assert words in sheet
    for words in ("Wolkers", "stoel", "een man in de straat", "burenruzie", "geen vervolg", table.intake.name):
        assert words not in sheet
    with pytest.raises(ValidationError, match="heeft al een ontvangstbevestiging"):
        receive(table, report)
    assert events(table.intake).count("report.receipt_given") == 1
    page = page_of(table, "report", report)
    assert "Gegeven op" in page
    assert reverse("signals:receipt", args=[report.pk]) in page


@pytest.mark.parametrize(("on", "words"), [(1, "toekomst"), (-9, "voor de stap")])
def test_a_receipt_on_a_day_that_cannot_be_is_refused(on, words):
    table = make_table()
    with pytest.raises(ValidationError, match=words):
        receive(table, take(table), given_on=days(on))


def test_the_form_of_the_receipt_shows_the_text_and_leads_to_the_sheet():
    table = make_table()
    report = take(table)
    assert "Dit leest of hoort de melder" in page_of(table, "give_receipt", report)
    address = reverse("signals:give_receipt", args=[report.pk])
    data = {"channel": "counter", "given_on": days(0).isoformat()}
    answer = client_for(table.intake).post(address, data)
    assert answer.url == reverse("signals:receipt", args=[report.pk])
    assert "al een ontvangstbevestiging" in page_of(table, "give_receipt", report, **data)


@rule("MEL-13")
def test_nobody_else_gives_a_receipt_or_sees_one():
    """MEL-13."""
    table, other = make_table(), make_table()
    report = take(table)
    receive(table, report)
    for person in (table.police, table.contact, table.privacy, other.intake):
        with as_(person), pytest.raises(PermissionDenied):
            services.give_receipt(actor=person, report=report, channel="letter", given_on=days(0))
        with as_(person):
            assert ReportReceipt._base_manager.count() == ReportPerson._base_manager.count() == 0


# --- side by side -------------------------------------------------------------------------------------------------
def side_by_side(*reports) -> str:
    """The address of reports laid side by side."""
    return reverse("signals:side_by_side") + "?" + "&".join(f"melding={getattr(r, 'pk', r)}" for r in reports)


@rule("MEL-20")
def test_reports_lie_side_by_side_each_with_its_own_clock():
    """MEL-20: equal columns, in the order in which they came in; nothing is joined and no clock moves."""
    table = make_table()
    late = take(table, received_on=days(-2), persons=["Gijsje Wolkers"], statements=[{**STATEMENT, "person": 1}])
    early = take(table, received_on=days(-9), statements=[STATEMENT])
    page = client_for(table.intake).get(side_by_side(late, early)).content.decode()
    assert page.index(early.reference) < page.index(late.reference)
    assert page.count('<article class="view"') == 2
    assert page.count("laatste dag voor een besluit") == 2
    assert "1. Gijsje Wolkers" in page
    with as_(table.intake):
        assert ReportDecision.objects.count() == ReportReferred.objects.count() == 0


def test_the_list_offers_each_report_for_laying_side_by_side():
    table = make_table()
    report = take(table)
    page = client_for(table.intake).get(reverse("signals:reports")).content.decode()
    assert f'action="{reverse("signals:side_by_side")}"' in page
    assert f'name="melding" value="{report.pk}"' in page
    assert "besluiten uiterlijk" in page


@pytest.mark.parametrize("number", [0, 1, 5])
def test_too_few_or_too_many_go_back_to_the_list_with_a_word(number):
    table = make_table()
    reports = [take(table) for _one in range(number)]
    answer = client_for(table.intake).get(side_by_side(*reports), follow=True)
    assert answer.redirect_chain == [(reverse("signals:reports"), 302)]
    assert "Kies twee, drie of vier meldingen" in answer.content.decode()


def test_the_same_report_twice_is_one_report():
    table = make_table()
    report = take(table)
    assert client_for(table.intake).get(side_by_side(report, report)).status_code == 302


def test_an_unknown_invisible_or_crooked_id_is_one_404():
    """AVG 25: a changed address tells nothing of what others have."""
    table, other = make_table(), make_table()
    mine, theirs = take(table), take(other)
    client = client_for(table.intake)
    for wrong in (theirs.pk, "00000000-0000-4000-8000-000000000000", "M-2026-0001", "' OR 1=1"):
        assert client.get(side_by_side(mine, wrong)).status_code == 404
        assert client.get(side_by_side(mine, mine, wrong)).status_code == 404
    for person in (table.police, table.manager, table.contact):
        assert client_for(person).get(side_by_side(mine, take(table))).status_code == 404


def test_reports_to_two_mayors_are_not_laid_side_by_side():
    """WET 5(2): each mayor has his own; there is no view across municipalities."""
    table, other = make_table(), make_table()
    officer = make_person("medewerker van twee gemeenten")
    for place in (table, other):
        designate(officer, place.participants["mayor"], "intake_officer")
    answer = client_for(officer).get(side_by_side(take(table), take(other)), follow=True)
    assert "dezelfde burgemeester" in answer.content.decode()


@rule("MEL-20")
def test_who_also_comes_to_the_table_may_refer_them_together():
    """MEL-20: joined only inside a draft referral."""
    table = make_table()
    first, second = take(table, received_on=days(-9), statements=[STATEMENT]), take(table)
    together = reverse("signals:submit_from_reports") + "?" + side_by_side(first, second).partition("?")[2]
    page = client_for(table.intake).get(side_by_side(second, first)).content.decode()
    assert reverse("signals:submit_from_reports") not in page
    designate(table.intake, table.participants["mayor"], "table_member")
    page = client_for(table.intake).get(side_by_side(second, first)).content.decode()
    assert together.replace("&", "&amp;") in page
    decide(table, second)
    page = client_for(table.intake).get(side_by_side(second, first)).content.decode()
    assert reverse("signals:submit_from_reports") not in page


# --- what was referred --------------------------------------------------------------------------------------------
@rule("MEL-20", "MEL-21")
def test_a_report_that_was_referred_for_one_person_can_be_referred_for_another():
    """MEL-20, MEL-21: the page says for whom, when and under which reference; the clock runs from the first."""
    table = make_table()
    designate(table.intake, table.participants["mayor"], "table_member")
    report = take(table, persons=["Gijsje Wolkers", "Bram Ossewaarde"])
    way_on = reverse("signals:submit_from_report", args=[report.pk])
    pass_on(table, report, 1, "A-2026-9001")
    page = page_of(table, "report", report)
    assert "A-2026-9001" in page
    assert way_on in page
    assert reverse("signals:decide_report", args=[report.pk]) not in page
    pass_on(table, report, 2, "A-2026-9002")
    page = page_of(table, "report", report)
    assert "A-2026-9002" in page
    assert way_on not in page


def test_a_report_that_was_referred_as_a_whole_is_passed_on():
    table = make_table()
    designate(table.intake, table.participants["mayor"], "table_member")
    report = take(table, persons=["Gijsje Wolkers"])
    pass_on(table, report)
    page = page_of(table, "report", report)
    assert "A-2026-9001" in page
    assert reverse("signals:submit_from_report", args=[report.pk]) not in page


# --- what it costs ------------------------------------------------------------------------------------------------
def test_the_list_and_the_columns_cost_the_same_however_much_was_told():
    """performance.md, G3: four queries above session and user for a list, and as many for four columns as for two."""
    few, many = make_table(), make_table()
    short = [take(few, persons=["een"]) for _one in range(2)]
    long = [take(many, persons=["een", "twee"], statements=[STATEMENT] * 5) for _one in range(6)]
    counted = [queries(table.intake, "signals:reports") for table in (few, many)]
    assert len(counted[0]) == len(counted[1])
    assert len(counted[1]) <= BUDGET, "\n".join(sql[:300] for sql in counted[1])
    assert asked(few.intake, side_by_side(*short)) == asked(many.intake, side_by_side(*long[:4]))


def asked(person, address) -> list[str]:
    """What a page asks the database."""
    client = client_for(person)
    client.get(address)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    own = [query["sql"] for query in seen if not is_for_every_page(query["sql"])]
    return [sql.partition(" WHERE ")[0].partition(" VALUES ")[0] for sql in own]
