"""Who still has to be told, and before when; who was asked what; every motivation in one view."""

from datetime import date
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import (
    BooleanField,
    Case,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from parta import legal
from parta.accounts.models import Function, User
from parta.templatetags.parta import day
from signals.informing import registry
from signals.informing.models import GroundLapsed, InformationDecision, InformingAnswer, InformingQuestion
from signals.informing.policies import can_ask_participants, decisions_on
from signals.informing.services import Asked, answer_of, has_lapsed, known_since, next_asked, round_of
from signals.referrals.models import DataSubject, Involvement, Referral

MONTH = relativedelta(months=legal.INFORM_MONTHS)


def month_of(subject: DataSubject) -> date:
    """The last day of the month in which the person is told (AVG 14(3); rules.md, TRA-02). Rule: TRA-02."""
    return known_since(subject) + MONTH


# --- the list -----------------------------------------------------------------------------------------------------
def _family(model: type, path: str) -> QuerySet:
    """The rows of a model about a person, also under the other referrals of the same person."""
    own = Q(**{path: OuterRef("pk")}) | Q(**{f"{path}__merged_into": OuterRef("pk")})
    return model.objects.filter(own).order_by("-created_at")


def untold(user: User) -> QuerySet[DataSubject]:
    """The natural persons whom this contact point has not told yet, each with the days that count for the list."""
    bodies = user.body_ids_for(Function.CONTACT_POINT_OFFICER)
    return untold_among(DataSubject.objects.visible_to(user).filter(consultation_body__in=bodies))


def untold_among(people: QuerySet[DataSubject]) -> QuerySet[DataSubject]:
    """Those of them who were not told yet; also for the worker, who acts for nobody.

    `since`: the first day on which the person was known here; `is_back`: a ground lapsed after the last decision;
    `recheck_on`: when to look, unless that is the month after the person's own receipt. One person counts once, under
    the leading referral. An organisation has no right to be told; people named in its file have (rules.md, PUR-02).
    Rule: TRA-01.
    """
    decided = _family(InformationDecision, "subject")
    lapsed = _family(GroundLapsed, "answer__question__subject")
    merged = DataSubject.objects.filter(merged_into=OuterRef("pk")).order_by().values("merged_into")
    natural = people.filter(kind=DataSubject.Kind.NATURAL_PERSON, merged_into=None)
    rows = natural.exclude(Exists(decided.filter(is_informed=True))).annotate(
        since=Least(F("known_since"), Subquery(merged.annotate(day=Min("known_since")).values("day"))),
        look_again_on=Subquery(decided.values("recheck_on")[:1]),
        decided_at=Subquery(decided.values("created_at")[:1]),
        lapsed_at=Subquery(lapsed.values("created_at")[:1]),
    )
    is_back = Q(lapsed_at__isnull=False) & (Q(decided_at__isnull=True) | Q(lapsed_at__gt=F("decided_at")))
    rows = rows.annotate(is_back=ExpressionWrapper(is_back, output_field=BooleanField()))
    earlier = Case(When(since__lt=F("known_since"), then=_month_after("since")), output_field=DateField())
    today = Value(timezone.localdate(), output_field=DateField())
    return rows.annotate(recheck_on=Case(When(is_back=True, then=today), default=Coalesce("look_again_on", earlier)))


def _month_after(field: str) -> Func:
    template = f"(%(expressions)s + interval '{legal.INFORM_MONTHS} months')::date"
    return Func(F(field), template=template, output_field=DateField())


def waiting(user: User) -> QuerySet[DataSubject]:
    """The same for the list: whose ground lapsed first, then the longest waiting; one query."""
    rows = untold(user)
    return rows.select_related("consultation_body__municipality").order_by("-is_back", "since", "pk").with_keys()


def after(rows: QuerySet[DataSubject], key: str) -> QuerySet[DataSubject]:
    """Return what comes after the last row of a page; nothing for a key that is none."""
    edge = rows.filter(pk=key).values_list("is_back", "since").first() if _is_id(key) else None
    if edge is None:
        return rows.none()
    is_back, since = edge
    later = Q(is_back=is_back) & (Q(since__gt=since) | Q(since=since, pk__gt=key))
    return rows.filter(later | Q(is_back=False) if is_back else later)


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def with_months(subjects: list[DataSubject]) -> list[dict[str, Any]]:
    """Return the rows of the list: due in the month, on the day of the next look, or now that a ground lapsed."""
    return [
        {"subject": s, "month": s.since + MONTH, "due": s.recheck_on or s.since + MONTH, "to_do": _to_do(s)}
        for s in subjects
    ]


def _to_do(subject: DataSubject) -> Any:
    if subject.is_back:
        return _("een grond is vervallen: opnieuw beslissen,")
    return _("opnieuw bekijken op") if subject.look_again_on else _("beslissen voor")


# --- the round ----------------------------------------------------------------------------------------------------
def round_rows(rows: list[Asked]) -> list[dict[str, Any]]:
    """Return per participant who was asked and what came back; what was not answered counts its days."""
    return [_asked(row) for row in rows]


def _asked(row: Asked) -> dict[str, Any]:
    last = row.last
    answer = answer_of(last) if last else None
    return {
        "participant": row.participant.name,
        "person": last.person.name if last else row.person.name if row.person else "",
        "asked_on": last.asked_on if last else None,
        "due_on": last.due_on if last and answer is None else None,
        "state": _state(row, answer),
        "is_late": row.is_open and last.due_on < timezone.localdate(),
        "grounds": [(ground.get_ground_display(), ground.motivation) for ground in row.grounds],
    }


def _state(row: Asked, answer: InformingAnswer | None) -> Any:
    if row.last is None:
        return _("nog niet gevraagd") if row.person else _("niemand is aangewezen; vraag de autorisatiebeheerder")
    if answer is None:
        number = (timezone.localdate() - row.last.asked_on).days
        silent = ngettext("nog geen antwoord, %(number)s dag", "nog geen antwoord, %(number)s dagen", number)
        silent = silent % {"number": number}
        return silent if row.can_be_answered else _("deze persoon is niet meer aangewezen; vraag opnieuw")
    on = {"on": day(answer.decided_on)}
    if not answer.ground:
        return _("geen grond, %(on)s") % on
    return _("grond genoemd op %(on)s, vervallen") % on if has_lapsed(answer) else _("grond, %(on)s") % on


def beside(subject: DataSubject, user: User) -> dict[str, Any]:
    """Return what stands beside the decision: the month, earlier decisions and the round."""
    earlier = decisions_on(subject).visible_to(user).select_related("actor", "subject").order_by("-created_at")
    rows = round_of(subject)
    can_ask = can_ask_participants(user, subject) and bool(next_asked(rows))
    return {
        "name": subject.name,
        "month": month_of(subject),
        "earlier": list(earlier.with_keys()),
        "round": round_rows(rows),
        "unasked": any(row.last is None and row.person for row in rows),
        "ask_url": reverse("signals:ask_participants", args=[subject.pk]) if can_ask else "",
    }


def to_ask(subject: DataSubject) -> dict[str, Any]:
    """Return whom a round asks now, and who is asked already."""
    rows = round_of(subject)
    chosen = next_asked(rows)
    return {
        "name": subject.name,
        "chosen": [(row.participant.name, row.person.name) for row in chosen],
        "others": round_rows([row for row in rows if row not in chosen]),
    }


# --- for who is asked ---------------------------------------------------------------------------------------------
def open_questions(user: User) -> QuerySet[InformingQuestion]:
    """The questions that wait for this person's answer (signals:answer_question)."""
    return InformingQuestion.objects.visible_to(user).filter(person=user, answer__isnull=True)


def question_rows(questions: list[InformingQuestion]) -> list[dict[str, Any]]:
    """Return the questions put to somebody, with what can be done: answer, or report that a ground has lapsed."""
    return [{"question": question, **_mine(question)} for question in questions]


def _mine(question: InformingQuestion) -> dict[str, Any]:
    answer = answer_of(question)
    if answer is None:
        url = reverse("signals:answer_question", args=[question.pk])
        return {"state": _("wacht op uw antwoord"), "url": url, "verb": _("Antwoord"), "is_late": _is_late(question)}
    if answer.ground and not has_lapsed(answer):
        url = reverse("signals:report_lapsed", args=[question.pk])
        return {"state": answer.get_ground_display(), "url": url, "verb": _("Meld dat de grond is vervallen")}
    return {"state": _("grond vervallen") if answer.ground else _("geen grond"), "url": ""}


def _is_late(question: InformingQuestion) -> bool:
    return question.due_on < timezone.localdate()


def about(question: InformingQuestion, user: User) -> dict[str, Any]:
    """Return what stands beside an answer: the reference, where the file is, and what was answered already."""
    rows = InformingQuestion.objects.visible_to(user).filter(pk=question.pk).select_related("answer__lapsed")
    answer = answer_of(rows.with_keys().get())
    lapses = answer is not None and answer.ground and not has_lapsed(answer)
    return {
        "ref": question.reference,
        "question": question,
        "place": registry.place_of(question.subject_id, user),
        "answer": answer,
        "has_lapsed": answer is not None and has_lapsed(answer),
        "lapse_url": reverse("signals:report_lapsed", args=[question.pk]) if lapses else "",
    }


def _referral(subject_id: UUID, user: User) -> tuple[str, str] | None:
    referral = Referral.objects.visible_to(user).filter(subject=subject_id).order_by("received_on", "pk").first()
    return (referral.reference, reverse("signals:referral", args=[referral.pk])) if referral else None


registry.register_place(_referral)


# --- every motivation, for the committee --------------------------------------------------------------------------
def motivations(user: User, before: str | None, number: int) -> list[InformationDecision | InformingAnswer] | None:
    """Return so many motivations of this contact point, the newest first; None for a key that is none.

    Of decisions 'not yet' and of participants' grounds, put in order by their moment alone.
    """
    bodies = user.body_ids_for(Function.CONTACT_POINT_OFFICER)
    known = Involvement.objects.filter(subject=OuterRef("subject")).order_by("since", "pk").values("reference")
    decisions = InformationDecision.objects.visible_to(user).filter(is_informed=False)
    answers = InformingAnswer.objects.visible_to(user).exclude(ground="")
    parts = [
        decisions.filter(subject__consultation_body__in=bodies).annotate(reference=Subquery(known[:1])),
        answers.filter(question__subject__consultation_body__in=bodies).annotate(reference=F("question__reference")),
    ]
    if before is None:
        return _in_order(parts, number)
    edges = [part.filter(pk=before).values_list("created_at", flat=True).first() for part in parts if _is_id(before)]
    edge = next((found for found in edges if found), None)
    if edge is None:
        return None
    earlier = Q(created_at__lt=edge) | Q(created_at=edge, pk__lt=before)
    return _in_order([part.filter(earlier) for part in parts], number)


def _in_order(parts: list[QuerySet], number: int) -> list[InformationDecision | InformingAnswer]:
    first, second = (part.order_by().values_list("pk", "created_at") for part in parts)
    keys = [pk for pk, _at in first.union(second, all=True).order_by("-created_at", "-pk")[:number]]
    stay = "subject__consultation_body__municipality"
    joined = ((stay,), (f"question__{stay}", "question__participant"))
    rows = [
        part.filter(pk__in=keys).select_related(*names).with_keys() for part, names in zip(parts, joined, strict=True)
    ]
    found = {row.pk: row for part in rows for row in part}
    return [found[key] for key in keys]


def motivation_rows(rows: list[InformationDecision | InformingAnswer]) -> list[dict[str, Any]]:
    """Return the motivations as the committee reads them: by reference, without a name."""
    return [_motivation(row) for row in rows]


def _motivation(row: InformationDecision | InformingAnswer) -> dict[str, Any]:
    is_decision = isinstance(row, InformationDecision)
    subject = row.subject if is_decision else row.question.subject
    return {
        "reference": row.reference,
        "municipality": subject.consultation_body.municipality.name,
        "by": _("contactpunt") if is_decision else row.question.participant.name,
        "ground": row.get_ground_display(),
        "text": row.motivation,
        "date": row.decided_on,
        "recheck_on": row.recheck_on if is_decision else None,
    }
