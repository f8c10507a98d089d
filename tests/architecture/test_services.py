"""Services are the only writers; each names its law, asks a policy and leaves its event in the trail."""

import ast
import re
from collections import Counter

from parta import legal
from parta.audit.events import EVENTS
from tests.architecture.source import ROOT, STAGES, Service, called, calls, place, product_files, services, tree
from tests.checks import assert_none, some
from tests.support import rule

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


def writes(service: Service) -> bool:
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


def fault_of_basis(service: Service) -> str:
    """What is wrong with the ground that a service states."""
    found = BASIS.search(service.docstring)
    if not found:
        return "has no 'Legal basis: ...'"
    if found[1].startswith("own choice"):
        return "" if re.match(r"own choice: .+", found[1]) else "an own choice says why"
    return unknown(found[1]) and f"no such article: {unknown(found[1])}"


def fault_of_arguments(service: Service) -> str:
    """What is wrong with how a service that writes is called."""
    arguments = service.node.args
    names = [argument.arg for argument in arguments.kwonlyargs]
    if arguments.posonlyargs + arguments.args:
        return "takes positional arguments"
    if "actor" not in names:
        return "takes no actor"
    return "" if names[0] == "actor" else f"the actor comes first, not {names[0]}"


def test_every_service_names_the_article_it_rests_on_or_the_reason_of_an_own_choice():
    assert_none(f"{service}: {fault}" for service in some(ALL) if (fault := fault_of_basis(service)))


def test_every_service_that_writes_is_keyword_only_with_the_actor_first():
    writers = some([service for service in ALL if writes(service)])
    assert_none(
        f"{service}: {fault}"
        for service in writers
        if str(service) not in WITHOUT_ACTOR and (fault := fault_of_arguments(service))
    )


@rule("LOG-01")
def test_every_service_that_writes_leaves_an_event_in_the_trail():
    """WET 14(2)."""
    writers = some([service for service in ALL if writes(service)])
    assert_none(
        service
        for service in writers
        if str(service) not in WITHOUT_EVENT and not any(recorded(node) for node in service.reaches())
    )


def test_the_exceptions_above_are_still_needed():
    """An exception that nothing needs any more hides the next mistake."""
    names = {str(service) for service in ALL}
    assert set(WITHOUT_ACTOR) - names == set()
    assert set(WITHOUT_EVENT) - names == set()


def test_every_event_that_the_product_records_has_a_sentence():
    used = set().union(*(recorded(tree(path)) for path in product_files()))
    assert_none(sorted(some(used) - EVENTS.keys()))


def test_every_event_with_a_sentence_is_recorded_somewhere():
    told = {path: path.read_text(encoding="utf-8") for path in product_files() if path.name != "events.py"}
    assert_none(event for event in some(EVENTS) if not any(f'"{event}"' in text for text in told.values()))


def test_every_event_has_its_own_sentence():
    times = Counter(str(sentence) for sentence in some(EVENTS).values())
    assert_none(f"{event}: {sentence}" for event, sentence in EVENTS.items() if not sentence or times[sentence] > 1)


def test_policies_are_pure_and_named_by_what_somebody_may():
    """A policy answers a question; asking it twice changes nothing."""
    policies = some(
        [
            (path, node)
            for path in product_files("policies.py")
            for node in tree(path).body
            if isinstance(node, ast.FunctionDef) and node.name.startswith("can_")
        ]
    )
    impure = WRITES - {"update"} | {"record"}
    assert_none(
        f"{place(path)}: {node.name} calls {called(call)}()"
        for path, node in policies
        for call in calls(node)
        if called(call) in impure
    )


def test_only_services_write_rows_of_a_stage():
    writers = {"save", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
    others = some(
        [
            path
            for name in ("views.py", "forms.py", "policies.py")
            for path in product_files(name)
            if path.relative_to(ROOT).parts[0] in STAGES
        ]
    )
    assert_none(
        f"{place(path)}: {called(call)}() in line {call.lineno}"
        for path in others
        for call in calls(tree(path))
        if called(call) in writers
    )


def test_every_stem_of_law_in_models_and_policies_is_an_article_that_exists():
    cited = [
        (path, text)
        for path in product_files()
        for text in re.findall(r"Legal basis: ([^\n]+?)\.(?:\s|\"|$)", path.read_text(encoding="utf-8"))
    ]
    assert_none(
        f"{place(path)}: {text}" for path, text in some(cited) if not text.startswith("own choice") and unknown(text)
    )
