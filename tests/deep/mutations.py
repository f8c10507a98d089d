"""Faults put into the product one at a time: each must turn the test that is named beside it red.

    .venv/bin/python -m tests.deep.mutations            every one
    .venv/bin/python -m tests.deep.mutations 3 21 24    these
    .venv/bin/python -m tests.deep.mutations --list     what there is

Works on a copy of the tree in the temporary folder, with the template database of the tree itself; a fault in what the
database or the static files are made of is carried into a clone of it first. Ends with 1 when a fault goes unseen, or
no longer fits its file.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests import database
from tests.database import ROOT, Servers

SECONDS = 900
CLOSING = "cases/closing/"
INSTALL = "parta/access/install.py"
THEME = "parta/static/theme/"
SERVICES = "tests/architecture/test_services.py::test_"
PAGES = "tests/architecture/test_pages.py::test_"
DATABASE = "tests/architecture/test_database.py::test_"
TREE = "tests/architecture/test_tree.py::test_"
MODELS = "tests/architecture/test_models.py::test_"
MATRIX = "tests/access/test_matrix.py::test_"
WALLS = "tests/access/test_walls.py::test_"
CANARY = "tests/privacy/test_canary.py::test_"
BROWSER = "tests/pages/test_every_page.py::test_every_page_that_a_person_reaches_is_sound[chromium-intake]"
LINKS = "tests/pages/test_links.py::test_every_link_leads_somewhere[kees-some]"


@dataclasses.dataclass(frozen=True)
class Mutation:
    """One fault: a text of one file becomes another; `remake`: the command that carries it to where tests see it."""

    what: str
    file: str
    old: str
    new: str
    test: str  # the one that must see it
    remake: str = ""

    def changed(self, text: str) -> str:
        """The text of the file with the fault in it; a fault fits in one place."""
        if text.count(self.old) != 1:
            raise ValueError(f"{self.file} has {text.count(self.old)} times {self.old!r}")
        return text.replace(self.old, self.new)


MUTATIONS = (
    # --- rules of the house: source ---------------------------------------------------------------------------------
    Mutation(
        "a service without its legal basis",
        f"{CLOSING}services.py",
        "    Legal basis: WET 6(2), WET 6(3), WET 9, WET 18(1).\n",
        "",
        f"{SERVICES}every_service_names_the_article_it_rests_on_or_the_reason_of_an_own_choice",
    ),
    Mutation(
        "a service that rests on an article that does not exist",
        "retention/destruction/services.py",
        "than were counted. Legal basis: WET 9, BESL 16.",
        "than were counted. Legal basis: WET 9, BESL 61.",
        f"{SERVICES}every_service_names_the_article_it_rests_on_or_the_reason_of_an_own_choice",
    ),
    Mutation(
        "an actor who does not come first",
        f"{CLOSING}services.py",
        "def close_case(\n    *,\n    actor: User,\n    case: Case,\n",
        "def close_case(\n    *,\n    case: Case,\n    actor: User,\n",
        f"{SERVICES}every_service_that_writes_is_keyword_only_with_the_actor_first",
    ),
    Mutation(
        "a service that leaves no event",
        f"{CLOSING}services.py",
        '    record("case.closed", actor=actor, subject=closing, designation_id=designation.pk)\n',
        "",
        f"{SERVICES}every_service_that_writes_leaves_an_event_in_the_trail",
    ),
    Mutation(
        "an event without a sentence",
        "parta/audit/events.py",
        '    "report.taken": _("nam een melding op"),\n',
        "",
        f"{SERVICES}every_event_that_the_product_records_has_a_sentence",
    ),
    Mutation(
        "a policy that writes",
        f"{CLOSING}policies.py",
        "    return leads(user, case) and open_cases()",
        "    case.save()\n    return leads(user, case) and open_cases()",
        f"{SERVICES}policies_are_pure_and_named_by_what_somebody_may",
    ),
    Mutation(
        "a view of more than fifteen lines",
        f"{CLOSING}views.py",
        '    lead = _("Elke deelnemer aan tafel krijgt de vraag en antwoordt zelf.")\n',
        "".join(f"    lead_{number} = ''\n" for number in range(12)),
        f"{PAGES}no_view_is_longer_than_fifteen_lines",
    ),
    Mutation(
        "a view that asks a manager",
        f"{CLOSING}views.py",
        "services.propose_closing(actor=self.request.user, case=self.object,",
        "services.propose_closing(actor=self.request.user, case=Case.objects.get(pk=self.object.pk),",
        f"{PAGES}views_never_ask_a_manager",
    ),
    Mutation(
        "a template with a style of its own, on a page of last resort",
        "templates/503.html",
        "<h1",
        '<h1 style="margin: 0"',
        f"{PAGES}no_template_has_style_or_script_of_its_own",
    ),
    Mutation(
        "a link that is a script",
        "templates/governance/list.html",
        '''href="{% url 'governance:record_training' %}"''',
        'href="javascript:history.back()"',
        f"{PAGES}no_template_has_style_or_script_of_its_own",
    ),
    Mutation(
        "a template that asks the database",
        "templates/governance/list.html",
        "  {% if rows %}\n",
        "  {% if rows.exists %}\n",
        f"{PAGES}no_template_asks_the_database",
    ),
    Mutation(
        "an import that does not say on which step it leans",
        f"{CLOSING}policies.py",
        "from cases.dossier.models import Case\n",
        "from cases.models import Case\n",
        f"{TREE}nobody_imports_the_re_exports_of_a_stage",
    ),
    Mutation(
        "a row that goes with something outside the file",
        f"{CLOSING}models.py",
        '    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")\n    recorded_by',
        '    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="+")\n    recorded_by',
        f"{MODELS}rows_cascade_along_the_destruction_path_only",
    ),
    # --- rules of the house: the second wall as PostgreSQL has it -----------------------------------------------------
    Mutation(
        "tables of which the owner passes the wall",
        INSTALL,
        "ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        "ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY",
        f"{DATABASE}row_level_security_is_on_also_for_the_owner",
        remake="migrate",
    ),
    Mutation(
        "a policy that is not the one of the code",
        INSTALL,
        "ON {table} FOR {command} {clause}",
        "ON {table} AS RESTRICTIVE FOR {command} {clause}",
        f"{DATABASE}the_policies_in_the_database_are_those_of_the_code",
        remake="migrate",
    ),
    Mutation(
        "a guarded table of which every column may be changed",
        INSTALL,
        'columns = model.sight.update_columns if command == "UPDATE" else ()',
        "columns = ()",
        f"{DATABASE}the_privileges_on_a_guarded_table_are_those_of_the_code",
        remake="migrate",
    ),
    Mutation(
        "more privileges on exempt tables than are listed",
        INSTALL,
        'f"GRANT {privileges} ON {table} TO {app}"',
        'f"GRANT {privileges}, DELETE ON {table} TO {app}"',
        f"{DATABASE}the_privileges_on_an_exempt_table_are_those_listed",
        remake="migrate",
    ),
    Mutation(
        "a trail that can be changed",
        INSTALL,
        '"audit_logentry": ("SELECT, INSERT",',
        '"audit_logentry": ("SELECT, INSERT, UPDATE",',
        f"{DATABASE}the_trail_can_be_written_and_read_and_never_changed",
        remake="migrate",
    ),
    Mutation(
        "a privilege on one year of the trail",
        INSTALL,
        "        _forget_unused_functions(cursor)\n",
        '        cursor.execute(f"GRANT SELECT ON audit_logentry_2026 TO {app}")\n',
        f"{DATABASE}partitions_of_the_trail_give_no_privilege",
        remake="migrate",
    ),
    # --- who gets what ------------------------------------------------------------------------------------------------
    Mutation(
        "a page that is in no row of the matrix",
        f"{CLOSING}urls.py",
        "urlpatterns = [\n",
        'urlpatterns = [\n    path("sluit/<uuid:pk>/", views.CloseCaseView.as_view(), name="close_again"),\n',
        f"{MATRIX}every_url_name_is_in_the_table",
    ),
    Mutation(
        "a policy that lets everyone",
        f"{CLOSING}policies.py",
        "return leads(user, case) and open_cases().filter(pk=case.pk).exists()",
        "return True",
        f"{MATRIX}who_gets_what[cases:close]",
    ),
    Mutation(
        "a page that asks no policy",
        f"{CLOSING}views.py",
        "    policy = policies.can_answer_proposal\n",
        "",
        f"{MATRIX}who_gets_what[cases:answer_proposal]",
    ),
    Mutation(
        "a refusal that is not in the trail",
        "parta/access/middleware.py",
        "response.status_code in {403, 404}",
        "response.status_code in {403}",
        f"{MATRIX}who_gets_what[cases:close]",
    ),
    Mutation(
        "a refusal that is in the trail twice",
        "parta/access/middleware.py",
        "                self._refuse(request, response, user, origin)\n",
        2 * "                self._refuse(request, response, user, origin)\n",
        f"{MATRIX}who_gets_what[cases:close]",
    ),
    Mutation(
        "a gate that lets in who is not designated",
        "parta/accounts/gates.py",
        "if not user.designations_in_force or missing_trainings(user):",
        "if missing_trainings(user):",
        f"{MATRIX}who_is_not_signed_in_or_not_designated_comes_no_further[cases:list]",
    ),
    Mutation(
        "a service that asks no policy",
        f"{CLOSING}services.py",
        "    require(can_propose_closing, actor, case)\n",
        "",
        "tests/cases/test_closing.py::test_only_who_leads_proposes_and_once_at_a_time",
    ),
    # --- the walls and what lies behind them --------------------------------------------------------------------------
    Mutation(
        "a first wall that narrows nothing",
        "parta/access/sight.py",
        "return rows.filter(rows.model.sight.select.q(user, known))",
        "return rows",
        f"{WALLS}a_list_never_leans_on_the_second_wall",
    ),
    Mutation(
        "an object at hand that is trusted",
        "parta/access/sight.py",
        "known = held if held is not None and holds(user, held) else None",
        "known = held",
        "tests/access/test_first_wall.py::test_an_object_at_hand_that_is_not_seen_opens_nothing",
    ),
    Mutation(
        "a weighing at hand that opens a view too early",
        "parta/access/sight.py",
        "if issubclass(held, model) and self.only is None:",
        "if issubclass(held, model):",
        "tests/access/test_first_wall.py::test_a_weighing_at_hand_opens_no_view_before_all_three_are_in",
    ),
    Mutation(
        "a task of blanks",
        "signals/weighing/services.py",
        "**_stripped(answers), ",
        "**answers, ",
        "tests/signals/test_composition.py::test_whoever_comes_to_the_table_has_a_task_and_a_reason[task-blanks]",
    ),
    Mutation(
        "an act after which the database still knows who it was",
        "parta/access/acting.py",
        '                _tell_database("", "", "")\n',
        "",
        f"{WALLS}after_the_act_the_database_knows_nobody",
    ),
    Mutation(
        "a personal field in plain",
        f"{CLOSING}models.py",
        'VaultTextField(_("waarom de casus sluit"), field_id="closing.ground")',
        'models.TextField(_("waarom de casus sluit"))',
        f"{CANARY}every_personal_field_has_a_canary",
    ),
    Mutation(
        "a destruction that leaves the files",
        "retention/destruction/services.py",
        "        for stored in item.files:\n            files.delete(stored)\n    keyring.renew_epoch()",
        "        pass\n    keyring.renew_epoch()",
        f"{CANARY}after_destruction_it_is_nowhere_at_all",
    ),
    # --- pages --------------------------------------------------------------------------------------------------------
    Mutation(
        "a page without a first heading",
        "templates/components/_page_head.html",
        '<h1 class="utrecht-heading-1">{{ heading }}</h1>',
        '<p class="utrecht-heading-1">{{ heading }}</p>',
        BROWSER,
    ),
    Mutation(
        "a field without a label",
        "templates/django/forms/field.html",
        '<label class="utrecht-form-label utrecht-form-field__label" for="{{ field.id_for_label }}">',
        '<label class="utrecht-form-label utrecht-form-field__label">',
        BROWSER,
    ),
    Mutation(
        "an id that is on the page twice",
        "templates/components/_side_nav.html",
        'class="side-nav__title" id="nav-{{ where }}-',
        'class="side-nav__title" id="nav-z-',
        BROWSER,
    ),
    Mutation(
        "a link to a page that is not there for whoever follows it",
        "templates/base.html",
        '''class="app__brand" href="{% url 'worklist:index' %}"''',
        '''class="app__brand" href="{% url 'lawfulness:trail' %}"''',
        LINKS,
    ),
    Mutation(
        "letters too pale to read",
        f"{THEME}theme.css",
        "--parta-ink-2: var(--voorbeeld-kleuren-grijs-500);",
        "--parta-ink-2: var(--voorbeeld-kleuren-grijs-300);",
        BROWSER,
        remake="collectstatic",
    ),
    Mutation(
        "a page wider than a telephone",
        f"{THEME}theme.css",
        ".utrecht-heading-1 { font-size: var(--parta-2xl);",
        ".utrecht-heading-1 { min-inline-size: 600px; font-size: var(--parta-2xl);",
        BROWSER,
        remake="collectstatic",
    ),
    Mutation(
        "an error in the console",
        f"{THEME}app.js",
        "followMeeting();\nuseKeys();\n",
        'followMeeting();\nuseKeys();\nconsole.error("fout");\n',
        BROWSER,
        remake="collectstatic",
    ),
)


def copy_of(root: Path, target: Path) -> Path:
    """A copy of what is in the repository, changed or new files as they are now."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(asked, cwd=root, stdout=subprocess.PIPE, text=True, check=True).stdout
    for name in filter(None, names.split("\0")):
        if (root / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, target / name)
    return target


def with_own_files(servers: Servers, folder: Path) -> Servers:
    """The same servers, with copies of uploads and static files that may be changed."""
    for name in ("files", "static"):
        shutil.copytree(Path(servers.folder) / name, folder / name)
    shutil.copy2(Path(servers.folder) / database.WORLDS, folder)
    return dataclasses.replace(servers, folder=str(folder))


def run(command: Sequence[str], tree: Path, environment: dict[str, str]) -> tuple[int, str]:
    """Run a module of Python in a tree; its exit code and its lines. What hangs is ended."""
    own = {**os.environ, **environment}
    try:
        done = subprocess.run(
            [sys.executable, *command],
            cwd=tree,
            env=own,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return 124, f"ended after {SECONDS} s"
    return done.returncode, done.stdout


@contextlib.contextmanager
def remade(mutation: Mutation, tree: Path, servers: Servers) -> Iterator[Servers]:
    """The servers as the tree with the fault in it would have made them."""
    if not mutation.remake:
        yield servers
        return
    with tempfile.TemporaryDirectory(prefix="parta-mutation-") as folder:
        own = with_own_files(servers, Path(folder))
        clone = own.clone("mutated")
        try:
            code, lines = run(["manage.py", mutation.remake, "--noinput", "-v0"], tree, clone.environment)
            if code:
                raise ValueError(f"manage.py {mutation.remake}: {last_line(lines)}")
            yield dataclasses.replace(own, template=clone.name)
        finally:
            clone.drop()


def last_line(lines: str) -> str:
    """What a process said last."""
    return ([line for line in lines.splitlines() if line.strip()] or [""])[-1].strip()


def test(nodes: Sequence[str], tree: Path, servers: Servers) -> tuple[str, str]:
    """Run tests in a tree: green, red (a test failed, not its setup) or broken, and what was said of it."""
    command = ["-m", "pytest", "-q", "--no-header", "-p", "no:cacheprovider", "-rf", *nodes]
    code, lines = run(command, tree, {database.ADDRESS: servers.to_environment()})
    failed = [line for line in lines.splitlines() if line.startswith("FAILED ")]
    if code == 0:
        return "green", last_line(lines)
    if code == 1 and failed:
        told = [line[1:].strip() for line in lines.splitlines() if line.startswith("E  ")]
        return "red", " ".join(told[:2]) or failed[0]
    return "broken", last_line(lines)


def try_one(mutation: Mutation, node: str, tree: Path, servers: Servers) -> tuple[str, str]:
    """Put a fault into the tree, run the test that must see it, and take the fault out again."""
    path = tree / mutation.file
    whole = path.read_text(encoding="utf-8")
    try:
        path.write_text(mutation.changed(whole), encoding="utf-8")
        with remade(mutation, tree, servers) as made:
            return test([node], tree, made)
    except ValueError as error:
        return "broken", str(error)
    finally:
        path.write_text(whole, encoding="utf-8")


def main(words: Sequence[str]) -> int:
    """Try the faults that are named by number, or all."""
    numbers = [int(word) for word in words if word.isdigit()] or range(1, len(MUTATIONS) + 1)
    chosen = {number: MUTATIONS[number - 1] for number in numbers}
    if "--list" in words:
        for number, mutation in chosen.items():
            say(number, "", mutation.what, mutation.test)
        return 0
    outcomes = {}
    with database.running() as servers, tempfile.TemporaryDirectory(prefix="parta-mutations-") as folder:
        tree = copy_of(ROOT, Path(folder))
        outcome, said = test(sorted({mutation.test for mutation in chosen.values()}), tree, servers)
        if outcome != "green":
            raise SystemExit(f"Without any fault these tests are {outcome}: {said}")
        for number, mutation in chosen.items():
            started = time.monotonic()
            outcomes[number], said = try_one(mutation, mutation.test, tree, servers)
            say(number, outcomes[number], f"{mutation.what} ({time.monotonic() - started:.0f} s)", said)
    unseen = [number for number, outcome in outcomes.items() if outcome != "red"]
    say(len(outcomes) - len(unseen), f"of {len(outcomes)} red", f"not red: {sorted(unseen)}" if unseen else "", "")
    return 1 if unseen else 0


def say(number: int, outcome: str, what: str, said: str) -> None:
    """One line of the table."""
    sys.stdout.write(f"{number:>3}  {outcome:<7} {what:<72} {said[:120]}".rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
