"""Two people do the same in one weighing at the same moment; told with connections that commit."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connections

from parta.access.acting import acting
from signals.referrals.models import Referral
from signals.weighing import services
from signals.weighing.models import NotTabled, ViewReceipt, Weighing, WeighingView
from tests.signals.weighed import file_view, refer
from tests.support import as_, days, designate, make_person, make_table, rule, seat_at


def at_once(*acts) -> list[str]:
    """What each of these acts answered when they began at the same moment: nothing, or why it was refused."""
    start = Barrier(len(acts))

    def run(act):
        try:
            start.wait(10)
            act()
            return ""
        except (ValidationError, PermissionDenied) as refusal:
            return str(refusal) or "refused"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@rule("WEG-21")
def test_two_weighers_of_one_party_at_once_give_one_view(fresh_database):
    """WEG-21: one gets through, the other is told; one weighing begins, with one receipt."""
    table = make_table()
    referral = refer(table)
    colleague = make_person("collega")
    seat_at(table.body, designate(colleague, table.participants["police"], "weigher"))
    answers = at_once(*(lambda person=person: file_view(referral, person) for person in (table.police, colleague)))
    assert sorted(bool(answer) for answer in answers) == [False, True]
    assert "al gegeven" in "".join(answers)
    with acting(None, "demo"):
        assert Weighing.objects.filter(referral=referral).count() == 1
        assert WeighingView.objects.filter(subject=referral.subject_id).count() == 1


@rule("WEG-21")
def test_three_parties_at_once_open_the_views_once(fresh_database):
    """WEG-21: nobody waits for a fourth."""
    table = make_table()
    referral = refer(table)
    people = (table.police, table.prosecutor, table.mayor)
    assert at_once(*(lambda person=person: file_view(referral, person) for person in people)) == ["", "", ""]
    with acting(None, "demo"):
        weighing = Weighing.objects.get(referral=referral)
        assert weighing.views_opened_at is not None
        assert ViewReceipt.objects.filter(weighing=weighing).count() == 3


@rule("WEG-09")
def test_a_view_and_a_withdrawal_at_once_leave_one_clear_state(fresh_database):
    """WEG-09: whoever comes first, the referral is withdrawn and nothing is half done."""
    table = make_table()
    referral = refer(table)

    def withdraw():
        with as_(table.probation):
            services.withdraw_referral(
                actor=table.probation, referral=referral, reason="Vergissing.", decided_on=days(0)
            )

    answers = at_once(withdraw, lambda: file_view(referral, table.police))
    assert answers[0] == ""
    with acting(None, "demo"):
        referral = Referral.objects.get(pk=referral.pk)
        assert referral.ended_on == days(0)
        assert NotTabled.objects.filter(referral=referral).count() == 1
        assert WeighingView.objects.filter(subject=referral.subject_id).count() == (0 if answers[1] else 1)
