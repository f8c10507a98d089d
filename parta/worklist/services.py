"""Asking whether somebody is known here: the one thing on the worklist that is itself an act."""

import time
from datetime import date
from types import SimpleNamespace

from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import ConsultationBody
from parta.vault import crypto
from parta.worklist import known
from parta.worklist.policies import can_ask_known


def ask_known(
    *,
    actor: User,
    body: ConsultationBody,
    surname: str = "",
    given_names: str = "",
    born_on: date | None = None,
    bsn: str = "",
) -> known.Answer:
    """Say what the asker may know about somebody in this casusoverleg; the question is recorded, its words are not.

    To all but the process manager the answer is the same for a hit and for no hit, in words, size and time.
    Raises ValidationError without two criteria and for a number that cannot be asked for.
    Legal basis: own choice: MEL-16 (AVG 25, AVG 32).
    """
    started = time.monotonic()
    require(can_ask_known, actor, body)
    question = known.asked(actor, body, known.Question(surname, given_names, born_on, bsn))
    designation = known.designation_of(actor, body)
    about = SimpleNamespace(pk=body.pk, trail_model=ConsultationBody, trail_body_id=body.pk)
    # A keyed hash shows whether the same was asked again, and nobody's name (rules.md; features.md, F79).
    term = crypto.keyed_hash(crypto.derived_key("known", str(body.pk)), *question.terms).hex()[:32]
    record("known.asked", actor=actor, subject=about, basis=f"MEL-16 {term}", designation_id=designation.pk)
    found = known.answer(actor, body, question)
    if not found.tells:
        known.wait_for_step(started)
    return found
