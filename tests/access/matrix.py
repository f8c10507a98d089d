"""Who gets what on every page, in one table. Read it as a specification.

A row names a URL, the object it is about (tests/access/world.py), who sees the page (200) and who sees the object but
may not do this (403). Everyone else who is signed in gets 404, as if the page were not there. Somebody who is not
signed in goes to the door (302), somebody without a designation to the page that says so (302).
"""

from dataclasses import dataclass

WEIGHERS = "police prosecutor mayor"
AT_TABLE = f"{WEIGHERS} coordinator probation"
IN_CASE = f"{AT_TABLE} manager"
LEADS = "manager coordinator"
ANYONE = (
    "police prosecutor mayor manager coordinator probation child_protection intake contact privacy authorisation "
    "stranger administrator"
)


@dataclass(frozen=True)
class Row:
    """One URL name; `status`: what it answers when it is no page; `more`: what its address has beside the object."""

    name: str
    about: str = ""
    sees: str = ""
    refused: str = ""
    status: int = 200
    more: tuple = ()


def less(everyone: str, some: str) -> str:
    """These people without those."""
    return " ".join(seat for seat in everyone.split() if seat not in some.split())


TABLE_SEATS = f"{AT_TABLE} child_protection stranger"
MATRIX = [
    # --- the worklist: everyone has his own
    Row("worklist:index", sees=ANYONE),
    Row("worklist:search", sees=ANYONE),
    Row("outbox:mail", sees=ANYONE),
    # --- known here? for who takes reports, refers or manages
    Row("worklist:known", sees=f"{TABLE_SEATS} manager intake"),
    # --- signals: reports are for intake alone
    Row("signals:reports", sees="intake"),
    Row("signals:take_report", sees="intake"),
    Row("signals:report", "open_report", sees="intake"),
    Row("signals:decide_report", "open_report", sees="intake"),
    Row("signals:show_reporter", "open_report", sees="intake"),
    Row("signals:give_receipt", "open_report", sees="intake"),
    Row("signals:receipt", "open_report", sees="intake"),
    # Without two reports to lay side by side it sends back to the list.
    Row("signals:side_by_side", sees="intake", status=302),
    # Who also comes to the table may refer it; intake alone may not.
    Row("signals:submit_from_report", "open_report", refused="intake"),
    Row("signals:submit_from_reports"),
    # --- signals: the submitter and the weighers see a referral
    Row("signals:referrals", sees=f"{TABLE_SEATS} manager"),
    Row("signals:submit_referral", sees=TABLE_SEATS),
    Row("signals:referral", "referral", sees=f"{WEIGHERS} manager probation"),
    Row("signals:file_view", "referral", sees=WEIGHERS, refused="manager probation"),
    Row("signals:weighing_agenda", sees=f"{WEIGHERS} manager stranger"),
    Row("signals:plan_talk", "referral", sees=f"{WEIGHERS} manager", refused="probation"),
    Row("signals:recuse", "referral", sees=WEIGHERS, refused="manager probation"),
    Row("signals:withdraw", "referral", sees="probation", refused=f"{WEIGHERS} manager"),
    Row("signals:revise_view", "weighing", sees=WEIGHERS, refused="manager"),
    Row("signals:no_unanimity", "referral", sees=f"{WEIGHERS} manager", refused="probation"),
    Row("signals:open_item", "folded_item", sees=f"{WEIGHERS} manager probation"),
    Row("signals:show_bsn", "referral", sees=f"{WEIGHERS} manager probation"),
    Row("signals:supplement_referral", "referral", sees="probation", refused=f"{WEIGHERS} manager"),
    Row("signals:remove_item", "folded_item", sees="manager probation", refused=WEIGHERS),
    Row("signals:move_referral", "referral", sees=f"{WEIGHERS} manager", refused="probation"),
    Row("signals:join_referrals", "referral", sees=f"{WEIGHERS} manager", refused="probation"),
    # Who submitted the joined one keeps seeing the person as he wrote it down, and may not take it apart.
    Row("signals:undo_join", "join", sees=f"{WEIGHERS} manager", refused="probation"),
    # The submitter sees the referral, not the weighing of it.
    Row("signals:assess", "weighing", sees=f"{WEIGHERS} manager"),
    Row("signals:confirm_assessment", "assessment", sees=WEIGHERS, refused="manager"),
    Row("signals:ask_more_information", "weighing", sees=f"{WEIGHERS} manager"),
    Row("signals:confirm_more_information", "more_information", sees=WEIGHERS, refused="manager"),
    Row("signals:compose", "composed", sees=f"{WEIGHERS} manager"),
    Row("signals:confirm_composition", "composition", sees=WEIGHERS, refused="manager"),
    Row("signals:inform_submitter", "not_tabled", sees=f"{WEIGHERS} manager"),
    Row("signals:informing", sees="contact"),
    Row("signals:decide_informing", "subject", sees="contact", refused=f"{WEIGHERS} manager probation"),
    Row("signals:ask_participants", "subject", sees="contact", refused=f"{WEIGHERS} manager probation"),
    Row("signals:motivations", sees="contact"),
    # A question is between the contact point and the one person to whom it was put.
    Row("signals:questions", sees=TABLE_SEATS),
    Row("signals:answer_question", "question", sees="probation", refused="contact"),
    Row("signals:report_lapsed", "question", sees="probation", refused="contact"),
    # --- signals: the three ask, the named person answers
    Row("signals:asked", "weighing", sees=f"{WEIGHERS} manager"),
    Row("signals:consult_participant", "weighing", sees=f"{WEIGHERS} manager"),
    Row("signals:request_gathering", "composed", sees=f"{WEIGHERS} manager"),
    Row("signals:answer_consultation", "consultation", sees="child_protection", refused=f"{WEIGHERS} manager"),
    Row("signals:answer_gathering", "gathering", sees="child_protection", refused=f"{WEIGHERS} manager"),
    Row("signals:open_gathered", "gathered_item", sees=f"{WEIGHERS} manager probation"),
    # --- cases: a grant opens one, nothing else does
    Row("cases:list", sees=f"{TABLE_SEATS} manager"),
    Row("cases:open_from", "composition", sees="manager", refused=WEIGHERS),
    Row("cases:open", "case", sees=IN_CASE),
    Row("cases:contributions", "case", sees=IN_CASE),
    Row("cases:contribute", "case", sees=AT_TABLE, refused="manager"),
    Row("cases:refuse", "case", sees=AT_TABLE, refused="manager"),
    Row("cases:special", "contribution", sees=IN_CASE),
    Row("cases:file", "contribution", sees=IN_CASE),
    Row("cases:analyse", "unanalysed", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:plan", "case", sees=IN_CASE),
    Row("cases:adopt_plan", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:progress", "action", sees="police", refused=less(IN_CASE, "police")),
    Row("cases:close", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:timeline", "case", sees=IN_CASE),
    Row("cases:relations", "case", sees=IN_CASE),
    Row("cases:access", "case", sees=IN_CASE),
    # --- cases: who sits there; the three change it, who leads adds people, everyone may go
    Row("cases:table", "case", sees=IN_CASE),
    Row("cases:admit", "case", sees=f"{LEADS} {WEIGHERS}", refused="probation"),
    Row("cases:end_participant", "case", sees=f"{LEADS} {WEIGHERS}", refused="probation"),
    Row("cases:admit_third_party", "case", sees=f"{LEADS} {WEIGHERS}", refused="probation"),
    Row("cases:confirm_table", "table_decision", sees=WEIGHERS, refused=less(IN_CASE, WEIGHERS)),
    Row("cases:carry_out_table", "table_in_effect", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:add_person", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:remove_person", "membership", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:exclude", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:step_out", "case", sees=IN_CASE),
    Row("cases:hand_over", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:hand_over_all", sees=LEADS),
    Row("cases:answer_hand_over", "hand_over", sees="mayor", refused=less(IN_CASE, "mayor")),
    Row("cases:sign_third_party", "third_party", sees=AT_TABLE, refused="manager"),
    Row("cases:end_third_party", "third_party", sees=LEADS, refused=less(IN_CASE, LEADS)),
    # --- cases: a statement is its supplier's
    Row("cases:file_page", "contribution", sees=IN_CASE, more=(1,)),
    Row("cases:contribute_on_behalf", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:confirm_statement", "on_behalf", sees="police", refused=less(IN_CASE, "police")),
    Row("cases:report_incorrect", "contribution", sees=AT_TABLE, refused="manager"),
    Row("cases:correct", "contribution", sees="police", refused=less(IN_CASE, "police")),
    Row("cases:remove_statement", "contribution", sees=f"{LEADS} police", refused="prosecutor mayor probation"),
    Row("cases:send_feedback", "correction", sees="police", refused=less(IN_CASE, "police")),
    Row("cases:answer_feedback", "feedback", sees="police", refused=less(IN_CASE, "police")),
    Row("cases:add_related", "case", sees=AT_TABLE, refused="manager"),
    Row("cases:end_related", "related", sees=f"{LEADS} police", refused="prosecutor mayor probation"),
    # --- cases: the plan
    Row("cases:add_action", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:reassign", "action", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:evaluate", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:domains", "case", sees=IN_CASE),
    Row("cases:record_heard", "case", sees=AT_TABLE, refused="manager"),
    # --- cases: what leaves; the second person sees the provision and not the case
    Row("cases:provisions", "case", sees=IN_CASE),
    Row("cases:prepare_provision", "case", sees=AT_TABLE, refused="manager", more=("resultaat",)),
    Row("cases:answer_consent", "consent", sees="police", refused=less(IN_CASE, "police")),
    Row("cases:review_provision", "to_review", sees="privacy", refused=IN_CASE),
    Row("cases:carry_out_provision", "provision", sees=f"{LEADS} probation", refused=WEIGHERS),
    Row("cases:provision_paper", "provided", sees=f"{LEADS} probation", refused=WEIGHERS),
    Row("cases:tell_receiver", "provided_item", sees=f"{LEADS} probation", refused=WEIGHERS, more=("correction",)),
    # --- cases: to another municipality; the receiving side sees what is on its way to it
    Row("cases:exchanges", "case", sees=IN_CASE),
    Row("cases:prepare_exchange", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:answer_exchange", "exchange_item", sees="police", refused=less(IN_CASE, "police")),
    Row("cases:send_exchange", "exchange", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:received", sees=LEADS),
    Row("cases:receive_exchange", "coming", sees="coordinator", refused="manager stranger"),
    Row("cases:return_exchange", "coming", sees=LEADS, refused="stranger"),
    Row("cases:move", "case", sees=IN_CASE),
    Row("cases:record_move", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:settle_move", "moving", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:propose_closing", "case", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:answer_proposal", "proposal", sees=AT_TABLE, refused="manager"),
    Row("cases:withdraw_proposal", "proposal", sees=LEADS, refused=less(IN_CASE, LEADS)),
    # --- cases: a meeting shows each his own
    Row("cases:meetings", sees=f"{TABLE_SEATS} manager"),
    Row("cases:plan_meeting", sees="manager"),
    Row("cases:meeting", "meeting", sees=IN_CASE),
    Row("cases:add_to_meeting", "meeting", sees="manager", refused=AT_TABLE),
    Row("cases:decide_item", "item", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:meeting_now", "meeting", sees=IN_CASE),
    Row("cases:calendar", "meeting", sees=IN_CASE),
    Row("cases:ask_paper", "meeting", sees=IN_CASE),
    Row("cases:paper", "paper", sees="police"),
    Row("cases:paper_file", "paper", sees="police"),
    Row("cases:change_meeting", "meeting", sees="manager", refused=AT_TABLE),
    Row("cases:cancel_meeting", "meeting", sees="manager", refused=AT_TABLE),
    Row("cases:order_agenda", "meeting", sees="manager", refused=AT_TABLE),
    # Nobody takes the chair from himself.
    Row("cases:take_over_chair", "meeting", refused=IN_CASE),
    Row("cases:open_meeting", "ready", sees="manager", refused=AT_TABLE),
    Row("cases:close_meeting", "held", sees="manager", refused=AT_TABLE),
    Row("cases:go_to_item", "held_item", sees="manager", refused=AT_TABLE),
    Row("cases:drop_item", "item", sees="manager", refused=AT_TABLE),
    Row("cases:attendance", "held_item", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:minutes", "held_item", sees=IN_CASE),
    Row("cases:approve_minutes", "held_item", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:correct_decision", "decision", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:ask_information", "item", sees=LEADS, refused=less(IN_CASE, LEADS)),
    Row("cases:answer_information", "information", sees="police", refused=less(IN_CASE, "police")),
    # --- contact point
    Row("contactpoint:requests", sees="contact"),
    Row("contactpoint:request", "open_request", sees="contact"),
    Row("contactpoint:take_up", "open_request", sees="contact"),
    # --- retention: references and dates, for who watches over them
    Row("retention:terms", sees="manager privacy"),
    Row("retention:certificates", sees="manager privacy"),
    Row("retention:certificate", "certificate", sees="manager privacy"),
    Row("retention:certificate_pdf", "certificate", sees="manager privacy"),
    # --- the privacy officer's room
    Row("lawfulness:trail", sees="privacy"),
    Row("lawfulness:open_trail", sees="privacy"),
    # --- who may be here at all
    Row("governance:designations", sees="authorisation"),
    Row("governance:designate", sees="authorisation"),
    Row("governance:end_designation", "designation", sees="authorisation"),
    Row("governance:record_training", sees="authorisation"),
    # Each sees the tables at which he weighs or that he manages; the stranger weighs elsewhere.
    Row("governance:weighing_table", sees=f"{WEIGHERS} manager stranger"),
    Row("governance:seat_weigher", "body", sees="manager", refused=WEIGHERS),
    Row("governance:end_seat", "seat", sees="manager", refused=WEIGHERS),
    Row("governance:hand_over_seat", "seat", sees="manager", refused=WEIGHERS),
    Row("governance:record_absence", "seat", sees="police manager", refused=less(WEIGHERS, "police")),
    Row("accounts:secrecy", sees=ANYONE),
    Row("accounts:no_designation", sees=ANYONE),
    Row("accounts:alive", sees=ANYONE, status=204),
    Row("parameters:list", sees="manager privacy"),
    Row("parameters:record", sees="privacy"),
]
# Pages for everyone, signed in or not.
PUBLIC = {"health", "desk:index", "desk:municipality", "desk:ask"}
