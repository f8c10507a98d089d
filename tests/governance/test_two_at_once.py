"""Two people change one weighing table at the same moment; told with connections that commit."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.core.exceptions import ValidationError
from django.db import connections

from parta.accounts.models import WeighingSeat
from tests.governance.test_weighing_table import give
from tests.support import designate, make_person, make_table, rule


@rule("WEG-01")
def test_two_who_seat_one_person_for_two_parties_at_once_seat_him_for_one(fresh_database):
    """WEG-01: the table is locked before anybody looks."""
    table = make_table()
    person = make_person("tweezijdig")
    second = designate(make_person("tweede procesregisseur"), table.participants["mayor"], "process_manager").user
    made = [designate(person, table.participants[kind], "weigher") for kind in ("police", "public_prosecution")]
    start = Barrier(2)

    def seat(actor, designation):
        try:
            start.wait(10)
            give(table, designation, by=actor)
            return ""
        except ValidationError as refusal:
            return str(refusal)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(seat, (table.manager, second), made))
    assert sorted(bool(answer) for answer in answers) == [False, True]
    assert WeighingSeat.objects.filter(designation__user=person).count() == 1
