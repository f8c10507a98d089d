"""What people do by hand: sign in, answer a form, read each other's answer."""

from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)

from tests.database import ROOT
from tests.pages.conftest import SHOTS, fill, shoot
from tests.pages.sound import faults
from tests.signals.weighed import refer
from tests.support import client_for, days

PASSWORD = "een-lange-zin-die-niemand-raadt"


def code_of(secret: str) -> str:
    """The six digits that a telephone shows now."""
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def answer(page_as, person, path: str, **answers):
    """Open a form as somebody, answer it, and land on the next page."""
    page = page_as(person.email)
    assert page.goto(path).status == 200
    fill(page, **answers)
    page.wait_for_load_state()
    assert page.locator(".error-summary, [role=alert]:has(a)").count() == 0, page.locator("main").inner_text()
    assert page.problems == []
    return page


def test_somebody_signs_in_with_a_password_and_a_code(world, visitor):
    """BIO2 5.17.01: two factors."""
    person = world.table.police
    person.set_password(PASSWORD)
    person.save()
    secret = generate_totp_secret()
    TOTP.activate(person, secret)
    visitor.goto("/")
    assert "/account/login/" in visitor.url
    visitor.locator("[name=login]").fill(person.email)
    visitor.locator("[name=password]").fill(PASSWORD)
    visitor.keyboard.press("Enter")
    visitor.wait_for_url("**/2fa/authenticate/**")
    visitor.locator("[name=code]").first.fill(code_of(secret))
    visitor.keyboard.press("Enter")
    visitor.wait_for_url(lambda url: "/account/" not in url)
    assert faults(visitor) == []


def test_a_wrong_password_opens_nothing_and_says_so(world, visitor):
    visitor.goto("/account/login/")
    visitor.locator("[name=login]").fill(world.table.mayor.email)
    visitor.locator("[name=password]").fill("niet-het-goede-wachtwoord")
    with visitor.expect_navigation():
        visitor.keyboard.press("Enter")
    assert "/account/login/" in visitor.url
    assert visitor.goto("/casussen/").url.partition("?")[0].endswith("/account/login/")


def test_six_people_weigh_a_referral_in_the_browser(world, page_as):
    """WET 5(3): three views, one joint assessment, three confirmations; the submitter cannot take part."""
    from signals.weighing.models import JointAssessment, Weighing
    from tests.support import as_

    table, referral = world.table, refer(world.table, surname="Rijkaard")
    path = f"/aanmeldingen/{referral.pk}/kijk/"
    for seat in ("police", "prosecutor", "mayor"):
        answer(page_as, table.people[seat], path, position="fits", decided_on=days(-1), fair="on")
    with as_(table.manager):
        weighing = Weighing.objects.get(referral=referral)
    said = {f"criteria-{number}-supports": "Wat ervoor spreekt." for number in range(5)}
    joint = f"/wegingen/{weighing.pk}/beoordelen/"
    answer(page_as, table.manager, joint, outcome="fits", decided_on=days(0), fair="on", **said)
    with as_(table.manager):
        decision = JointAssessment.objects.get(weighing=weighing)
    confirm = f"/beoordelingen/{decision.pk}/bevestigen/"
    for seat in ("police", "prosecutor", "mayor"):
        answer(page_as, table.people[seat], confirm, position="fits", confirmed_on=days(0), fair="on")
    with as_(table.manager):
        assert JointAssessment.objects.filter(pk=decision.pk, in_effect_on__isnull=False).exists()
    assert client_for(table.probation).get(path).status_code == 403
    assert client_for(table.child_protection).get(path).status_code == 404


def test_a_form_works_without_javascript(world, page_as):
    referral = refer(world.table, surname="Sleutelaar")
    page = page_as(world.table.police.email, java_script_enabled=False)
    path = f"/aanmeldingen/{referral.pk}/kijk/"
    page.goto(path)
    fill(page, position="does_not_fit", decided_on=days(-1), fair="on")
    page.wait_for_load_state()
    assert path not in page.url
    assert page.problems == []


def test_the_screenshots_of_the_readme(page_as):
    """Made of the demo region when PARTA_SCREENSHOTS names a folder; else those of the README are there, and small."""
    import re

    coordinator = page_as("nadia@waterrade.example")
    assert coordinator.goto("/").status == 200
    shoot(coordinator, "worklist")
    coordinator.goto("/casussen/")
    coordinator.get_by_role("link", name="Jelle Brandhof").click()
    coordinator.wait_for_load_state()
    assert faults(coordinator, ("Brandhof",)) == []
    shoot(coordinator, "case")
    if not SHOTS:
        shown = re.findall(r"\((docs/screenshots/[^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
        assert len(shown) == 2
        for name in shown:
            assert (ROOT / name).is_file(), name
            assert (ROOT / name).stat().st_size < 400_000, name
