"""Who offers items to another casusoverleg, who may veto them, who receives them, and who settles a move."""

from cases.dossier.models import Case
from cases.exchange.models import Exchange, ExchangeItem, MovingHouse
from cases.participants.policies import leads, sits_for, works_in
from parta.accounts.models import Function, User
from signals.referrals.policies import seats_of as submitting_seats


def can_see_exchanges(user: User, case: Case) -> bool:
    """Everyone at the table sees what is to go to another municipality. Legal basis: WET 7, WET 5(5)."""
    return works_in(user, case)


def can_prepare_exchange(user: User, case: Case) -> bool:
    """Who leads asks the participants. Legal basis: WET 7(1). Rule: EXC-06."""
    return leads(user, case)


def can_answer_exchange(user: User, item: ExchangeItem) -> bool:
    """The participant that brought an item in agrees or not, and may change its mind until it is sent.

    Legal basis: WET 7(2).
    """
    return item.exchange.sent_on is None and item.supplier_id in sits_for(user, item.case)


def can_send_exchange(user: User, exchange: Exchange) -> bool:
    """Who leads sends what was agreed to, once. Legal basis: WET 7(1)."""
    return exchange.sent_on is None and leads(user, exchange.case)


def can_receive(user: User) -> bool:
    """A list of what came in is for who coordinates or manages. Legal basis: WET 7(1)."""
    return user.has_function(Function.CASE_COORDINATOR, Function.PROCESS_MANAGER)


def receives(user: User, exchange: Exchange) -> bool:
    """It is on its way to a casusoverleg where this person coordinates or manages. Legal basis: WET 7(1)."""
    here = exchange.to_body_id in user.body_ids_for(Function.CASE_COORDINATOR, Function.PROCESS_MANAGER)
    return here and exchange.sent_on is not None and exchange.answered_on is None


def can_receive_exchange(user: User, exchange: Exchange) -> bool:
    """Who may refer in the receiving casusoverleg makes a referral of it. Legal basis: WET 7(1), WET 5(1)."""
    seats = submitting_seats(user).filter(body=exchange.to_body_id)
    return receives(user, exchange) and seats.exists()


def can_return_exchange(user: User, exchange: Exchange) -> bool:
    """The receiving side gives it back. Legal basis: WET 7(1), WET 5."""
    return receives(user, exchange)


def can_record_move(user: User, case: Case) -> bool:
    """Who leads records that the person moved, once. Legal basis: WET 1(b), WET 2(1)."""
    return leads(user, case) and not MovingHouse.objects.filter(case=case).exists()


def can_see_move(user: User, moving: MovingHouse) -> bool:
    """Everyone at the table sees how far the move is. Legal basis: WET 1(b)."""
    return works_in(user, moving.case)


def can_settle_move(user: User, moving: MovingHouse) -> bool:
    """Who leads says what the old case does, after the round of WET 7. Legal basis: WET 3(1)(a), WET 7."""
    return moving.settled_on is None and leads(user, moving.case)
