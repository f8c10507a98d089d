"""Services are the only writers; each names its law, asks a policy and leaves its event in the trail."""

import ast
import re

import pytest

from parta import legal
from parta.audit.events import EVENTS
from tests.architecture.source import ROOT, STAGES, called, calls, product_files, services, tree

ALL = services()
WRITES = {"save", "create", "bulk_create", "update", "bulk_update", "delete", "_raw_delete", "get_or_create"}
BASIS = re.compile(r"Legal basis: (.+?)\.(?= [A-Z][a-z]|$)")
# The system acts, without a person: nobody to put first.
NO_ACTOR = "the system or the public acts"
WITHOUT_ACTOR = {
    "cases.contributions.services.remove_unconfirmed": NO_ACTOR,
    "cases.consultations.services.purge_papers": NO_ACTOR,
    "cases.dossier.services.refresh_activity": NO_ACTOR,
    "cases.plans.services.end_actions": "part of the act that ends a case, which asked who may",
    "cases.plans.services.count_usefulness": "part of an evaluation or a closing; a figure names nobody",
    "contactpoint.requests.services.receive_request": NO_ACTOR,
    "parta.outbox.services.notify": NO_ACTOR,
    "parta.outbox.services.notify_once": NO_ACTOR,
    "parta.vault.services.purge_drafts": NO_ACTOR,
    "signals.weighing.services.tally_weighing": "part of the act that ends a weighing; a figure names nobody",
    "signals.referrals.services.forget_known": "part of the act that ends a weighing or a case, which asked who may",
    "parta.outbox.services.deliver": NO_ACTOR,
    "parta.outbox.services.deliver_digest": NO_ACTOR,
    "retention.certificates.services.issue_certificate": NO_ACTOR,
    "retention.destruction.services.destroy": NO_ACTOR,
    "retention.destruction.services.replay": NO_ACTOR,
    "retention.destruction.services.resume_unfinished": NO_ACTOR,
    "retention.terms.services.refresh": NO_ACTOR,
}
# Writers that leave no event of their own, and why.
WITHOUT_EVENT = {
    "cases.consultations.services.begin_paper": "asking for the paper, and finishing it, have events of their own",
    "cases.consultations.services.paper_parts": "shows how far a paper is; each person read is in the trail",
    "cases.plans.services.end_actions": "the act that ends the case has its own event",
    "cases.plans.services.count_usefulness": "the evaluation or closing has its own event",
    "cases.dossier.services.refresh_activity": "copies a moment into open grants; nobody decides anything",
    "parta.outbox.services.notify": "the decision that it tells about has its own event",
    "parta.outbox.services.notify_once": "the day that it reminds of follows from a decision with its own event",
    "parta.vault.services.save_draft": "typing decides nothing; reading a draft back is in the trail",
    "signals.weighing.services.tally_weighing": "the act that ends a weighing has its own event",
    "parta.vault.services.drop_draft": "forgets what its own writer typed",
    "parta.outbox.services.deliver": "marks a notice as mailed",
    "parta.outbox.services.deliver_digest": "marks notices as mailed",
    "signals.referrals.services.forget_known": "the decision by which the person is shielded has its own event",
    "retention.certificates.services.issue_certificate": "the run records destruction.finished in the same transaction",
    "retention.terms.services.refresh": "derives dates anew from facts; nobody decides anything",
}


def unknown(cited: str) -> str:
    """What is left of a list of articles when those that exist are taken out; an id may hold a comma itself."""
    for key in sorted(legal.ARTICLES, key=len, reverse=True):
        cited = re.sub(rf"(?:^|, ){re.escape(key)}(?=, |$)", "", cited)
    return cited


def writes(service) -> bool:
    """Whether the service writes a row, itself or by a function of its file."""
    return any(called(call) in WRITES for node in service.reaches() for call in calls(node))


def recorded(node: ast.AST) -> set[str]:
    """The events that a node names in a call of record()."""
    return {
        constant.value
        for call in calls(node)
        if called(call) in {"record", "log", "_record"}
        for argument in [*call.args[:1], *(word.value for word in call.keywords if word.arg == "event")]
        for constant in ast.walk(argument)
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str)
    }


@pytest.mark.parametrize("service", ALL, ids=str)
def test_a_service_names_the_article_it_rests_on_or_the_reason_of_an_own_choice(service):
    found = BASIS.search(service.docstring)
    assert found, f"{service} has no 'Legal basis: ...'"
    if found[1].startswith("own choice"):
        assert re.match(r"own choice: .+", found[1]), f"{service}: an own choice says why"
        return
    assert unknown(found[1]) == "", service


@pytest.mark.parametrize("service", [service for service in ALL if writes(service)], ids=str)
def test_a_service_that_writes_is_keyword_only_with_the_actor_first(service):
    if str(service) in WITHOUT_ACTOR:
        return
    arguments = service.node.args
    assert arguments.posonlyargs + arguments.args == [], f"{service} takes positional arguments"
    assert arguments.kwonlyargs, service
    names = [argument.arg for argument in arguments.kwonlyargs]
    assert "actor" in names, service
    assert names[0] == "actor", f"{service}: the actor comes first, not {names[0]}"


@pytest.mark.parametrize("service", [service for service in ALL if writes(service)], ids=str)
def test_a_service_that_writes_leaves_an_event_in_the_trail(service):
    """WET 14(2)."""
    events = set().union(*(recorded(node) for node in service.reaches()))
    assert events or str(service) in WITHOUT_EVENT


def test_the_exceptions_above_are_still_needed():
    """An exception that nothing needs any more hides the next mistake."""
    names = {str(service) for service in ALL}
    assert set(WITHOUT_ACTOR) - names == set()
    assert set(WITHOUT_EVENT) - names == set()


def test_every_event_that_the_product_records_has_a_sentence():
    used = set().union(*(recorded(tree(path)) for path in product_files()))
    assert used - EVENTS.keys() == set()


def test_every_event_with_a_sentence_is_recorded_somewhere():
    told = {path: path.read_text(encoding="utf-8") for path in product_files() if path.name != "events.py"}
    unused = [event for event in EVENTS if not any(f'"{event}"' in text for text in told.values())]
    assert unused == []


def test_every_event_has_its_own_sentence():
    sentences = [str(sentence) for sentence in EVENTS.values()]
    assert all(sentences)
    assert len(set(sentences)) == len(sentences)


def test_policies_are_pure_and_named_by_what_somebody_may():
    """A policy answers a question; asking it twice changes nothing."""
    for path in product_files("policies.py"):
        for node in tree(path).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("can_"):
                written = [called(call) for call in calls(node) if called(call) in WRITES - {"update"}]
                assert written == [], f"{path.relative_to(ROOT)}: {node.name}"
                assert "record" not in {called(call) for call in calls(node)}, node.name


def test_only_services_write_rows_of_a_stage():
    writers = {"save", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
    for path in product_files():
        if path.parts[len(ROOT.parts)] not in STAGES or path.name not in {"views.py", "forms.py", "policies.py"}:
            continue
        found = [called(call) for call in calls(tree(path)) if called(call) in writers]
        assert found == [], path.relative_to(ROOT)


def test_every_stem_of_law_in_models_and_policies_is_an_article_that_exists():
    for path in product_files():
        for text in re.findall(r"Legal basis: ([^\n]+?)\.(?:\s|\"|$)", path.read_text(encoding="utf-8")):
            if not text.startswith("own choice"):
                assert unknown(text) == "", path.relative_to(ROOT)
