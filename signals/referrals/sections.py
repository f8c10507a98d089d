"""What the list and the page of referrals show, and what reports hand over."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.accounts.models import User
from parta.organisations.models import ConsultationBody
from parta.templatetags.parta import day
from signals.referrals import registry
from signals.referrals.models import DataSubject, Referral, ReferralItem, ReferralMove, SubjectJoin
from signals.referrals.policies import (
    can_join_referrals,
    can_move_referral,
    can_refer_report,
    can_refer_reports,
    can_remove_item,
    can_show_bsn,
    can_supplement_referral,
    can_undo_join,
    leading_among,
    seats_of,
    subject_for,
)
from signals.referrals.services import last_day_to_undo
from signals.reports.models import Report, ReportDecision, ReportPerson, ReportReferred, ReportStatement
from signals.reports.sections import register_act

ADULT = 18


def seats_for(user: User, body_id: UUID | None = None):
    """The seats from which this person submits; from a report only in the mayor's own casusoverleg."""
    seats = seats_of(user)
    return seats.filter(body=body_id) if body_id else seats


# --- the list -----------------------------------------------------------------------------------------------------
def rows_of(referrals: list[Referral], user: User) -> list[dict[str, Any]]:
    """Return the rows of the list, with how far each has come; two queries, however many rows."""
    own = [referral.pk for referral in referrals if referral.submitted_by_id == user.pk]
    joins = SubjectJoin.objects.visible_to(user).filter(referral__in=own, undone_on__isnull=True)
    as_told = {join.referral_id: join.other for join in joins.select_related("other").with_keys()} if own else {}
    stands = registry.stands(referrals, user)
    return [
        {
            "referral": referral,
            # Who submitted sees the person as he wrote him down, also when it was joined with another referral.
            "name": as_told.get(referral.pk, referral.subject).name,
            "stand": stands.get(referral.pk) or (_("beslist") if referral.ended_on else _("nog niet beslist")),
        }
        for referral in referrals
    ]


# --- the page -----------------------------------------------------------------------------------------------------
def page_of(referral: Referral, user: User) -> dict[str, Any]:
    """Return the person, what was submitted, and the parts and acts of later steps."""
    subject = subject_for(user, referral)
    return {
        "ref": referral.reference,
        "meta": _meta(referral),
        "person": person_of(subject, referral),
        "is_minor": is_minor(subject),
        "stays": stays_of(subject, referral, user),
        "statements": statements_of(referral, user),
        "together": together_with(referral, user),
        "acts_here": acts_on(referral, subject, user),
        "fairness": legal.NON_DISCRIMINATION_TEXT,
        "sections": registry.sections(referral, user),
        "acts": registry.acts(referral, user),
        "is_submitter": referral.submitted_by_id == user.pk,
    }


def _meta(referral: Referral) -> list[str]:
    words = {"by": referral.referring_participant.name, "on": day(referral.received_on)}
    meta = [_("aangemeld door %(by)s op %(on)s") % words, referral.get_addressee_display()]
    return [*meta, _("spoed")] if referral.is_urgent else meta


def age_of(subject: DataSubject) -> int | None:
    """Return the age in whole years, if the date of birth is known."""
    try:
        born = date.fromisoformat(subject.born_on)
    except ValueError:
        return None
    today = timezone.localdate()
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def is_minor(subject: DataSubject) -> bool:
    """Say whether this is somebody under eighteen: then extra care is asked (rules.md, WEG-16)."""
    age = age_of(subject) if subject.is_natural else None
    return age is not None and age < ADULT


def person_of(subject: DataSubject, referral: Referral) -> list[tuple[Any, Any]]:
    """Return what is known about the person, and by which way the referral came."""
    rows = [(_("Naam"), subject.name), (_("Andere namen"), subject.aliases)]
    if subject.is_natural:
        rows += [(_("Geboortedatum"), _born(subject)), (_("BSN"), subject.masked_bsn)]
    return [
        *rows,
        (_("Soort persoon"), subject.get_kind_display()),
        (_("Adres en contact"), subject.contact),
        (_("Langs welke weg"), referral.get_route_display()),
    ]


def _born(subject: DataSubject) -> str:
    if not subject.born_on:
        return ""
    return _("%(day)s (%(age)s jaar)") % {"day": day(date.fromisoformat(subject.born_on)), "age": age_of(subject)}


def stays_of(subject: DataSubject, referral: Referral, user: User) -> list[dict[str, Any]]:
    """Return where the person stayed, the first place first, each with its ground, day and evidence."""
    moves = ReferralMove.objects.visible_to(user).filter(subject=subject)
    moves = moves.select_related("consultation_body__municipality", "to_body__municipality").order_by("created_at")
    moves = list(moves.with_keys())
    labels = dict(DataSubject.StayBasis.choices)
    first = moves[0].consultation_body if moves else referral.consultation_body
    basis, since = (moves[0].from_basis, moves[0].from_since) if moves else (subject.stay_basis, subject.stay_since)
    rows = [{"place": first.municipality.name, "basis": labels[basis], "since": since, "why": subject.stay_evidence}]
    for move in moves:
        place = {"place": move.to_body.municipality.name, "basis": labels[move.basis], "since": move.since}
        rows.append({**place, "why": move.evidence, "moved_on": move.decided_on})
    return rows


def acts_on(referral: Referral, subject: DataSubject, user: User) -> dict[str, str]:
    """Return the addresses of what this person may do with the referral itself."""
    may = {
        "show_bsn": bool(subject.bsn) and can_show_bsn(user, referral),
        "supplement_referral": can_supplement_referral(user, referral),
        "move_referral": can_move_referral(user, referral),
        "join_referrals": can_join_referrals(user, referral),
    }
    return {name: reverse(f"signals:{name}", args=[referral.pk]) for name, allowed in may.items() if allowed}


# --- the statements -----------------------------------------------------------------------------------------------
def statements_of(referral: Referral, user: User) -> list[dict[str, Any]]:
    """Return the statements: the special ones folded, of a removed one the mark."""
    rows = ReferralItem.objects.visible_to(user, referral).filter(referral=referral)
    rows = list(rows.select_related("referral__subject").with_keys())
    removes = bool(rows) and can_remove_item(user, rows[0])
    return [statement_of(row, number, removes=removes) for number, row in enumerate(rows, start=1)]


def opened(row: ReferralItem, text: str) -> dict[str, Any]:
    """Return a statement that was folded, with its text."""
    return {**statement_of(row, 0), "text": text, "necessity": row.necessity, "special_url": ""}


def statement_of(row: ReferralItem, number: int, *, removes: bool = False) -> dict[str, Any]:
    """Return one statement as a page shows it: closed when it is special, empty but for a mark when it was removed."""
    head = {"number": number, "kind": row.get_kind_display(), "category": row.get_category_display()}
    if row.removed_on is not None:
        return {**head, "text": _("Verwijderd op %(day)s.") % {"day": day(row.removed_on)}, "is_removed": True}
    closed = row.is_folded
    return {
        **head,
        "source": _source_of(row),
        "date": row.observed_on,
        "text": "" if closed else row.text,
        "special_url": reverse("signals:open_item", args=[row.pk]) if closed else "",
        "is_special": bool(row.special_categories),
        "marks": _marks(row),
        "necessity": "" if closed else row.necessity,
        "remove_url": reverse("signals:remove_item", args=[row.pk]) if removes else "",
    }


def _source_of(row: ReferralItem) -> str:
    if row.is_folded or not row.how_sure:
        return row.source
    return _("%(source)s, hoe zeker: %(sure)s") % {"source": row.source, "sure": row.how_sure}


def _marks(row: ReferralItem) -> list[str]:
    marks = [row.get_basis_display()]
    if row.is_criminal_data:
        marks.append(_("strafrechtelijk"))
    if row.added_on:
        marks.append(_("aangevuld op %(day)s") % {"day": day(row.added_on)})
    return marks


def law() -> dict[str, str]:
    """Return the texts of the law that stand beside the form. Rule: PUR-01, PUR-03."""
    return {
        "purpose": legal.PURPOSE_TEXT,
        "radicalisation": legal.RADICALISATION_TEXT,
        "fairness": legal.NON_DISCRIMINATION_TEXT,
    }


def consequences() -> dict[str, list[Any]]:
    """Return what goes and what stays when a statement is removed."""
    return {
        "what_goes": [_("de tekst, de bron, hoe zeker en waarom het nodig was")],
        "what_stays": [_("dat hier een uitspraak stond, met soort en categorie, en wanneer zij is verwijderd")],
    }


# --- several referrals on one person ------------------------------------------------------------------------------
def together_with(referral: Referral, user: User) -> dict[str, Any] | None:
    """Return the other referrals on the person, of which one leads; nothing for who sees no other."""
    rows = Referral.objects.visible_to(user).filter(subject=referral.subject_id, ended_on__isnull=True)
    others = rows.exclude(pk=referral.pk).select_related("subject", "referring_participant").order_by("received_on")
    others = list(others.with_keys())
    if referral.ended_on is not None or not others:
        return None
    leads = leading_among(rows).pk
    shown = [{"row": row, "leads": row.pk == leads, "statements": _read_only(row, user)} for row in others]
    return {"leads": leads == referral.pk, "others": shown, "joins": _joins_of(referral, user)}


def _read_only(referral: Referral, user: User) -> list[dict[str, Any]]:
    return [{**row, "remove_url": ""} for row in statements_of(referral, user)]


def _joins_of(referral: Referral, user: User) -> list[dict[str, Any]]:
    joins = SubjectJoin.objects.visible_to(user).filter(subject=referral.subject_id, undone_on__isnull=True)
    joins = joins.select_related("referral__subject", "actor").with_keys()
    return [
        {"join": join, "last": last_day_to_undo(join), "url": reverse("signals:undo_join", args=[join.pk])}
        for join in joins
        if can_undo_join(user, join) and timezone.localdate() <= last_day_to_undo(join)
    ]


def candidates(referral: Referral, user: User) -> QuerySet[Referral]:
    """The undecided referrals of the same municipality on somebody else."""
    here = {"consultation_body": referral.consultation_body_id, "ended_on__isnull": True}
    rows = Referral.objects.visible_to(user).filter(**here).exclude(subject=referral.subject_id)
    return rows.select_related("subject", "referring_participant").order_by("-received_on", "-created_at")


def candidate(referral: Referral, user: User, wanted: str) -> Referral:
    """Return the referral to compare with; Http404 when it is none that this person may choose."""
    key = _id(wanted)
    found = candidates(referral, user).with_keys().filter(pk=key).first() if key else None
    if found is None:
        raise Http404
    return found


def in_order(first: Referral, second: Referral) -> tuple[Referral, Referral]:
    """Return (the one that is joined, the one that leads): the oldest leads, so that no clock moves."""
    oldest, youngest = sorted((first, second), key=lambda row: (row.received_on, row.created_at))
    return youngest, oldest


def side_by_side(referral: Referral, other: Referral, user: User) -> dict[str, Any]:
    """Return two persons beside each other, and what joining their referrals does."""
    joined, leading = in_order(referral, other)
    same = bool(referral.subject.bsn) and referral.subject.bsn == other.subject.bsn
    bsn = _("gelijk") if same else _("niet gelijk, of van een van beide niet bekend")
    pair = [{"row": row, "person": _compared(row)} for row in (leading, joined)]
    return {"pair": pair, "bsn": bsn, "joined": joined, "leading": leading}


def _compared(referral: Referral) -> list[tuple[Any, Any]]:
    subject = referral.subject
    return [
        (_("Naam"), subject.name),
        (_("Andere namen"), subject.aliases),
        (_("Geboortedatum"), _born(subject)),
        (_("BSN"), subject.masked_bsn),
        (_("Aangemeld door"), referral.referring_participant.name),
        (_("Ontvangen"), day(referral.received_on)),
    ]


# --- to another municipality --------------------------------------------------------------------------------------
def other_bodies(referral: Referral) -> QuerySet[ConsultationBody]:
    """The casusoverleggen of the other municipalities."""
    rows = ConsultationBody.objects.exclude(pk=referral.consultation_body_id)
    return rows.select_related("municipality").order_by("municipality__name")


def bases_for(subject: DataSubject) -> list[tuple[str, Any]]:
    """Return on what ground this kind of person stays somewhere."""
    established = DataSubject.StayBasis.ESTABLISHED
    return [choice for choice in DataSubject.StayBasis.choices if (choice[0] == established) != subject.is_natural]


# --- from reports -------------------------------------------------------------------------------------------------
ROW = re.compile(r"items-(\d+)-(\w+)")
JOINED = "melding"
CHOSEN = "persoon-{}"


@dataclass
class Joining:
    """The reports that are joined in a draft referral, and of each the person whom it is about.

    It lives in what is typed and nowhere else: joining and taking apart move no clock (rules.md, MEL-20).
    """

    user: User
    reports: list[Report]
    chosen: dict[UUID, str] = field(default_factory=dict)

    @property
    def body_id(self) -> UUID | None:
        """The casusoverleg of the mayor to whom they were addressed."""
        return self.reports[0].consultation_body_id if self.reports else None

    @property
    def root_id(self) -> UUID | None:
        """The file with which the draft goes: that of the first report."""
        return self.reports[0].pk if self.reports else None

    @cached_property
    def people(self) -> dict[UUID, list[ReportPerson]]:
        """The persons of each report."""
        rows = ReportPerson.objects.visible_to(self.user).filter(report__in=self.reports).select_related("report")
        found: dict[UUID, list[ReportPerson]] = {report.pk: [] for report in self.reports}
        for row in rows.with_keys():
            found[row.report_id].append(row)
        return found

    def person_of(self, report: Report) -> ReportPerson | None:
        """Return whom the referral is about: the one that was chosen, or the only one."""
        people = self.people[report.pk]
        if len(people) == 1:
            return people[0]
        return next((person for person in people if str(person.pk) == self.chosen.get(report.pk)), None)

    def origins(self) -> list[tuple[Report, ReportPerson | None]]:
        """Return what the service is given."""
        return [(report, self.person_of(report)) for report in self.reports]

    def references(self) -> dict[str, str]:
        """Return the reference of each report by its id, for the rows."""
        return {str(report.pk): report.reference for report in self.reports}

    def prefilled(self) -> list[dict[str, Any]]:
        """Return the statements about the chosen persons, or about nobody in particular; never the reporter."""
        rows = ReportStatement.objects.visible_to(self.user).filter(report__in=self.reports).select_related("report")
        about = {report.pk: self.person_of(report) for report in self.reports}
        held: dict[UUID, list[ReportStatement]] = {report.pk: [] for report in self.reports}
        for row in rows.with_keys():
            person = about[row.report_id]
            if row.person_id is None or (person is not None and row.person_id == person.pk):
                held[row.report_id].append(row)
        return [_prefilled(row) for rows_of_one in held.values() for row in rows_of_one]

    def without(self, report_id: str) -> "Joining":
        """Return the same, with one report taken out."""
        return Joining(self.user, [row for row in self.reports if str(row.pk) != report_id], self.chosen)

    def within(self, report: Report) -> "Joining":
        """Return the same, with one report more."""
        return Joining(self.user, [*self.reports, report], self.chosen)

    def typed_into(self, typed: QueryDict) -> QueryDict:
        """Return what was typed with the rows of these reports: what was typed in them stays, others come and go."""
        wanted = {str(row["statement"]): row for row in self.prefilled()}
        rows = _rows(typed)
        kept = [row for row in rows if _one(row, "statement") in wanted]
        there = {_one(row, "statement") for row in kept}
        kept += [_as_typed(row) for key, row in wanted.items() if key not in there]
        own = [row for row in rows if not _one(row, "statement")] or [{}]
        made = QueryDict(mutable=True)
        for name, values in typed.lists():
            if not name.startswith(("items-", CHOSEN.format(""))) and name != JOINED:
                made.setlist(name, values)
        self._write(made, [*kept, *own], len(kept))
        return made

    def _write(self, made: QueryDict, rows: list[dict[str, list[str]]], from_reports: int) -> None:
        made.setlist(JOINED, [str(report.pk) for report in self.reports])
        for report in self.reports:
            made[CHOSEN.format(report.pk)] = self.chosen.get(report.pk, "")
        for number, row in enumerate(rows):
            for name, values in row.items():
                made.setlist(f"items-{number}-{name}", values)
        made["items-TOTAL_FORMS"], made["items-INITIAL_FORMS"] = str(len(rows)), str(from_reports)

    def panel(self) -> dict[str, Any]:
        """Return what the page shows of it: the joined reports, their persons, and what may be joined."""
        held = [self._shown(report, self._taken()) for report in self.reports]
        return {"reports": held, "others": list(joinable(self.user, self.reports))}

    def _taken(self) -> dict[tuple[UUID, UUID | None], str]:
        rows = ReportReferred.objects.visible_to(self.user).filter(report__in=self.reports)
        return {(row.report_id, row.person_id): row.reference for row in rows}

    def _shown(self, report: Report, taken: dict[tuple[UUID, UUID | None], str]) -> dict[str, Any]:
        about = self.person_of(report)
        people = [(person, taken.get((report.pk, person.pk))) for person in self.people[report.pk]]
        key = about.pk if about else None
        return {
            "report": report,
            "name": CHOSEN.format(report.pk),
            "people": people if len(people) > 1 else [],
            "about": about,
            "taken": taken.get((report.pk, key)) if about or not people else None,
        }


def _prefilled(row: ReportStatement) -> dict[str, Any]:
    text = _("%(text)s Waar: %(place)s.") % {"text": row.text, "place": row.place} if row.place else row.text
    source = _("melding bij de burgemeester")
    if row.source_kind:
        source = _("%(source)s (soort bron: %(kind)s)") % {"source": source, "kind": row.source_kind}
    return {
        "kind": row.kind,
        "text": str(text),
        "observed_on": row.observed_on,
        "source": str(source),
        "how_sure": row.how_sure,
        "report": row.report_id,
        "statement": row.pk,
    }


def _as_typed(row: dict[str, Any]) -> dict[str, list[str]]:
    return {name: ["" if value is None else str(value)] for name, value in row.items()}


def _rows(typed: QueryDict) -> list[dict[str, list[str]]]:
    rows: dict[int, dict[str, list[str]]] = {}
    for name, values in typed.lists():
        if found := ROW.fullmatch(name):
            rows.setdefault(int(found[1]), {})[found[2]] = values
    return [rows[number] for number in sorted(rows)]


def _one(row: dict[str, list[str]], name: str) -> str:
    return row[name][-1] if row.get(name) else ""


def joining_of(user: User, typed: QueryDict, *, asked: Iterable[Any] = (), strict: bool = True) -> Joining:
    """Return the reports that are joined: those in what was typed, and on a fresh page those that are asked for.

    Http404 for one that is not visible, and without any for who could join none; what was kept as a draft leaves a
    report out that is not there any more.
    """
    wanted = list(dict.fromkeys(str(key) for key in (*asked, *typed.getlist(JOINED))))
    ids = [_id(key) for key in wanted]
    rows = Report.objects.visible_to(user).filter(pk__in=[key for key in ids if key])
    found = {row.pk: row for row in rows.select_related("consultation_body__municipality").with_keys()}
    if (strict and len(found) != len(wanted)) or (not found and not can_refer_reports(user)):
        raise Http404
    reports = [found[key] for key in ids if key in found]
    return Joining(user, reports, {row.pk: typed.get(CHOSEN.format(row.pk), "") for row in reports})


def changed(joining: Joining, typed: QueryDict) -> Joining | None:
    """Return what the pressed button makes of it: a report joined, one taken out, another person; else nothing."""
    if "haal_los" in typed:
        return joining.without(typed["haal_los"])
    if "voeg_toe" in typed:
        found = joinable(joining.user, joining.reports).filter(pk=_id(typed.get("nog_een", ""))).first()
        return joining.within(found) if found else joining
    return joining if "kies_persoon" in typed else None


def joinable(user: User, reports: list[Report]) -> QuerySet[Report]:
    """The other reports to the same mayor that are undecided, or went along for some of their persons only."""
    bodies = [report.consultation_body_id for report in reports[:1]]
    bodies = bodies or list(seats_of(user).order_by().values_list("body", flat=True).distinct())
    passed_on = Q(decision__outcome=ReportDecision.Outcome.TO_REFERRAL)
    gone = ReportReferred.objects.filter(person__isnull=False).values("person")
    left = ReportPerson.objects.filter(report=OuterRef("pk")).exclude(pk__in=gone)
    rows = Report.objects.visible_to(user).filter(consultation_body__in=bodies)
    rows = rows.filter(Q(decision__isnull=True) | (passed_on & Exists(left)))
    rows = rows.exclude(pk__in=[report.pk for report in reports])
    return rows.select_related("consultation_body__municipality").order_by("-received_on", "-created_at")


def _id(text: str) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None


def _refer(report: Report, user: User) -> tuple[Any, str, bool] | None:
    if not can_refer_report(user, report):
        return None
    return _("Meld aan"), reverse("signals:submit_from_report", args=[report.pk]), True


register_act(_refer)
