import datetime
import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import parta.access.models
import parta.vault.fields
import signals.referrals.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("organisations", "0003_reference_data"),
        ("signals", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Action",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("reference", models.CharField(max_length=20)),
                ("text", parta.vault.fields.VaultTextField(field_id="action.text", verbose_name="actie")),
                (
                    "own_basis",
                    parta.vault.fields.VaultTextField(field_id="action.own_basis", verbose_name="eigen bevoegdheid"),
                ),
                ("due_on", models.DateField(verbose_name="uiterlijk")),
                ("done_on", models.DateField(editable=False, null=True)),
                ("ended_on", models.DateField(editable=False, null=True)),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "ordering": ["due_on"],
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_on__isnull", True), ("ended_on__isnull", True)),
                        fields=["owner", "due_on"],
                        name="action_open",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActionProgress",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("is_done", models.BooleanField(verbose_name="afgerond")),
                (
                    "text",
                    parta.vault.fields.VaultTextField(field_id="action_progress.text", verbose_name="wat er is gedaan"),
                ),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="progress", to="cases.action"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
            ],
            options={
                "ordering": ["-decided_on", "-created_at"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("opened_on", models.DateField()),
                ("activity_at", models.DateTimeField()),
                (
                    "composition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="case", to="signals.composition"
                    ),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "subject",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="case", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "ordering": ["-activity_at"],
                "default_permissions": ("view",),
                "indexes": [
                    models.Index(fields=["consultation_body", "opened_on"], name="case_body"),
                    models.Index(fields=["activity_at"], name="case_activity"),
                ],
                "constraints": [models.UniqueConstraint(fields=("id", "consultation_body"), name="case_with_body")],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("position", models.PositiveSmallIntegerField()),
                ("minutes", models.PositiveSmallIntegerField(default=15, verbose_name="hoe lang, in minuten")),
                ("planned_at", models.DateTimeField(editable=False, null=True)),
                ("dropped_on", models.DateField(editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="agenda_items", to="cases.case"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="action",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="actions", to="cases.case"
            ),
        ),
        migrations.CreateModel(
            name="CaseExclusion",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("reason", parta.vault.fields.VaultTextField(field_id="case_exclusion.reason", verbose_name="reden")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="exclusions", to="cases.case"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("case", "person"), name="excluded_once")],
            },
        ),
        migrations.CreateModel(
            name="CaseGrant",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("admission", "toegelaten bij de samenstelling"),
                            ("deputy", "vervanging"),
                            ("review", "toetsing op rechtmatigheid"),
                            ("break_glass", "noodtoegang"),
                            ("contact_point_task", "taak van het contactpunt"),
                        ],
                        max_length=20,
                    ),
                ),
                ("participants", django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), size=None)),
                ("reason", parta.vault.fields.VaultTextField(blank=True, field_id="grant.reason")),
                ("valid_from", models.DateTimeField()),
                ("valid_until", models.DateTimeField(blank=True, null=True)),
                ("activity_at", models.DateTimeField()),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "content_object",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grants", to="cases.case"
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "granted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "permission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="auth.permission"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [
                    models.Index(
                        fields=["user", "-activity_at", "-content_object"],
                        include=("valid_from", "valid_until", "participants"),
                        name="grant_worklist",
                    ),
                    models.Index(fields=["content_object", "user"], name="grant_case"),
                ],
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("user", "="),
                            ("content_object", "="),
                            ("source", "="),
                            (parta.access.models.PeriodRange("valid_from", "valid_until"), "&&"),
                        ],
                        name="case_grant_no_overlap",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True), ("valid_until__gte", models.F("valid_from")), _connector="OR"
                        ),
                        name="case_grant_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseMembership",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("is_coordinator", models.BooleanField(default=False, verbose_name="casusregisseur")),
                (
                    "task",
                    parta.vault.fields.VaultTextField(blank=True, field_id="membership.task", verbose_name="taak"),
                ),
                (
                    "reason",
                    parta.vault.fields.VaultTextField(blank=True, field_id="membership.reason", verbose_name="reden"),
                ),
                ("joined_on", models.DateField()),
                ("left_on", models.DateField(editable=False, null=True)),
                ("is_deputy", models.BooleanField(default=False, verbose_name="vervanger")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="memberships", to="cases.case"
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["joined_on", "participant__name"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("left_on__isnull", True)),
                        fields=("case", "participant", "person"),
                        name="membership_once",
                        violation_error_message="Deze persoon zit al aan deze tafel.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseRecusal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("reason", parta.vault.fields.VaultTextField(field_id="case_recusal.reason", verbose_name="reden")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="recusals", to="cases.case"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Closing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "ground",
                    parta.vault.fields.VaultTextField(field_id="closing.ground", verbose_name="waarom de casus sluit"),
                ),
                ("no_longer_necessary_on", models.DateField(verbose_name="niet langer noodzakelijk op")),
                (
                    "no_longer_necessary_reason",
                    parta.vault.fields.VaultTextField(
                        field_id="closing.no_longer_necessary", verbose_name="reden van die datum"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="closing", to="cases.case"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.agendaitem",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ClosingAgreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("agreed_on", models.DateField()),
                (
                    "closing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="agreements", to="cases.closing"
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("closing", "participant"), name="closing_agreed_once")],
            },
        ),
        migrations.CreateModel(
            name="ClosingProposal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "ground",
                    parta.vault.fields.VaultTextField(
                        field_id="closing_proposal.ground", verbose_name="waarom de casus sluit"
                    ),
                ),
                ("no_longer_necessary_on", models.DateField(verbose_name="niet langer noodzakelijk op")),
                (
                    "no_longer_necessary_reason",
                    parta.vault.fields.VaultTextField(
                        field_id="closing_proposal.no_longer_necessary", verbose_name="reden van die datum"
                    ),
                ),
                ("withdrawn_on", models.DateField(editable=False, null=True)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="closing_proposals", to="cases.case"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_on__isnull", True)),
                        fields=("case",),
                        name="closing_proposed_once",
                        violation_error_message="Er ligt al een voorstel om te sluiten.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("a", "a. identificerende en contactgegevens"),
                            ("b", "b. burgerservicenummer"),
                            ("c", "c. signalen die kunnen duiden op radicalisering"),
                            ("d", "d. deelnemer die de signalen inbracht"),
                            ("e", "e. gegevens voor het plan van aanpak"),
                            ("f", "f. politiegegevens"),
                            ("g", "g. justitiële, strafvorderlijke en tenuitvoerleggingsgegevens"),
                            ("h", "h. personen met een sociale relatie"),
                        ],
                        max_length=1,
                        verbose_name="categorie",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("fact", "Feit"), ("judgement", "Oordeel"), ("hearsay", "Van horen zeggen")],
                        max_length=10,
                        verbose_name="soort uitspraak",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("wpg_20_4", "Wpg artikel 20, vierde lid (politie)"),
                            ("wjsg_39fb", "Wjsg artikel 39fb (strafvorderlijke gegevens, OM)"),
                            ("wjsg_51cb", "Wjsg artikel 51cb (tenuitvoerleggingsgegevens, OM)"),
                            ("wjsg_8a", "Wjsg artikel 8a (justitiële gegevens, OM)"),
                            ("own_task", "eigen wettelijke taak (Wet PARTA, artikel 4)"),
                        ],
                        max_length=12,
                        verbose_name="grondslag",
                    ),
                ),
                ("source", parta.vault.fields.VaultTextField(field_id="item.source", verbose_name="bron")),
                (
                    "necessity",
                    parta.vault.fields.VaultTextField(field_id="item.necessity", verbose_name="waarom nodig"),
                ),
                (
                    "how_sure",
                    parta.vault.fields.VaultTextField(blank=True, field_id="item.how_sure", verbose_name="hoe zeker"),
                ),
                ("text", parta.vault.fields.VaultTextField(field_id="item.text", verbose_name="uitspraak")),
                (
                    "special_categories",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("race_ethnicity", "ras of etnische afkomst"),
                                ("political", "politieke overtuiging"),
                                ("religion_belief", "religieuze of levensbeschouwelijke overtuiging"),
                                ("health", "gezondheid"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "is_criminal_data",
                    models.BooleanField(default=False, verbose_name="gegeven van strafrechtelijke aard"),
                ),
                (
                    "obtained_on",
                    models.DateField(
                        validators=[
                            django.core.validators.MaxValueValidator(
                                signals.referrals.models.today,
                                "Deze datum ligt in de toekomst. Kies vandaag of eerder.",
                            )
                        ],
                        verbose_name="verkregen op",
                    ),
                ),
                (
                    "contributed_on",
                    models.DateField(
                        validators=[
                            django.core.validators.MinValueValidator(
                                datetime.date(2025, 7, 1),
                                "De Wet PARTA geldt sinds 1 juli 2025. Kies een latere datum.",
                            ),
                            django.core.validators.MaxValueValidator(
                                signals.referrals.models.today,
                                "Deze datum ligt in de toekomst. Kies vandaag of eerder.",
                            ),
                        ],
                        verbose_name="ingebracht op",
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "file_name",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="contribution.file_name", verbose_name="bestandsnaam"
                    ),
                ),
                ("file_type", models.CharField(blank=True, max_length=40)),
                ("file_size", models.PositiveIntegerField(blank=True, null=True)),
                ("file_stored", models.CharField(blank=True, max_length=100)),
                (
                    "purpose",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("carry_out", "het plan uitvoeren"),
                            ("evaluate", "het plan evalueren"),
                            ("adjust", "het plan bijstellen"),
                            ("close", "beslissen over afsluiten"),
                        ],
                        max_length=10,
                        verbose_name="waarvoor",
                    ),
                ),
                (
                    "audience",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "audience_reason",
                    parta.vault.fields.VaultTextField(
                        blank=True,
                        field_id="contribution.audience_reason",
                        verbose_name="waarom niet voor de hele tafel",
                    ),
                ),
                ("confirm_until", models.DateField(editable=False, null=True)),
                ("confirmed_on", models.DateField(editable=False, null=True)),
                ("corrected_on", models.DateField(editable=False, null=True)),
                ("contested_on", models.DateField(editable=False, null=True)),
                ("reviewed_on", models.DateField(editable=False, null=True)),
                ("removed_on", models.DateField(editable=False, null=True)),
                (
                    "removal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("unconfirmed", "niet bevestigd binnen de termijn"),
                            ("incorrect", "onjuist"),
                            ("not_needed", "niet meer nodig"),
                        ],
                        editable=False,
                        max_length=12,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="contributions", to="cases.case"
                    ),
                ),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "contributed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
            ],
            options={
                "ordering": ["-contributed_on", "-created_at"],
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["case", "-contributed_on", "-created_at"], name="contribution_case"),
                    models.Index(
                        condition=models.Q(
                            ("confirm_until__isnull", False),
                            ("confirmed_on__isnull", True),
                            ("removed_on__isnull", True),
                        ),
                        fields=["confirm_until"],
                        name="contribution_to_confirm",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("category__in", ["a", "b", "c", "d", "e", "f", "g", "h"])),
                        name="contribution_category",
                        violation_error_message="Kies een van de categorieën a tot en met h (Wet PARTA, artikel 4).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "special_categories__contained_by",
                                ["race_ethnicity", "political", "religion_belief", "health"],
                            )
                        ),
                        name="contribution_special",
                        violation_error_message="Alleen de bijzondere gegevens van artikel 8 van de Wet PARTA mogen worden verwerkt.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("basis__in", ["wjsg_39fb", "wjsg_51cb", "wjsg_8a"]), ("category", "g")),
                            models.Q(("basis", "wpg_20_4"), ("category", "f")),
                            models.Q(("category__in", ["f", "g"]), _negated=True),
                            _connector="OR",
                        ),
                        name="contribution_basis_of_category",
                        violation_error_message="Categorie f vraagt Wpg artikel 20, vierde lid; categorie g een artikel van de Wjsg (Wet PARTA, artikel 4, onder f en g).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("audience", []), models.Q(("audience_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="contribution_narrower_has_reason",
                        violation_error_message="Schrijf waarom niet de hele tafel dit mag zien (AVG, artikel 5).",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "necessity",
                    parta.vault.fields.VaultTextField(
                        field_id="evaluation.necessity", verbose_name="is het nog nodig?"
                    ),
                ),
                (
                    "effect",
                    parta.vault.fields.VaultTextField(field_id="evaluation.effect", verbose_name="werkt de aanpak?"),
                ),
                ("next_on", models.DateField(verbose_name="volgende evaluatie")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="evaluations", to="cases.case"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
            ],
            options={
                "ordering": ["-decided_on", "-created_at"],
                "default_permissions": (),
                "indexes": [models.Index(fields=["case", "-decided_on"], name="evaluation_case")],
            },
        ),
        migrations.CreateModel(
            name="DomainChange",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "domain",
                    models.CharField(
                        choices=[
                            ("housing", "wonen"),
                            ("family", "gezin en familie"),
                            ("network", "sociaal netwerk"),
                            ("school", "onderwijs"),
                            ("work", "werk en dagbesteding"),
                            ("money", "geld en administratie"),
                            ("health", "gezondheid"),
                            ("meaning", "zingeving en identiteit"),
                            ("safety", "veiligheid en justitie"),
                        ],
                        max_length=10,
                        verbose_name="leefgebied",
                    ),
                ),
                (
                    "text",
                    parta.vault.fields.VaultTextField(field_id="domain_change.text", verbose_name="wat veranderde"),
                ),
                (
                    "protects",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="domain_change.protects", verbose_name="wat beschermt"
                    ),
                ),
                (
                    "evaluation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="cases.evaluation"
                    ),
                ),
            ],
            options={
                "ordering": ["domain"],
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("evaluation", "domain"), name="domain_once")],
            },
        ),
        migrations.CreateModel(
            name="Exchange",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("reference", models.CharField(max_length=20)),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("stays", "het is een andere gemeente van verblijf"),
                            ("effects", "effecten zijn merkbaar in die gemeente"),
                            ("relation", "personen met een sociale relatie verblijven daar"),
                        ],
                        max_length=10,
                        verbose_name="grond",
                    ),
                ),
                ("reason", parta.vault.fields.VaultTextField(field_id="exchange.reason", verbose_name="waarom nodig")),
                ("answer_before", models.DateField(verbose_name="antwoord voor")),
                ("sent_on", models.DateField(editable=False, null=True)),
                ("last_processed_on", models.DateField(editable=False, null=True)),
                ("answered_on", models.DateField(editable=False, null=True)),
                ("referral_reference", models.CharField(blank=True, editable=False, max_length=20)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="exchanges", to="cases.case"
                    ),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "to_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ExchangeItem",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("a", "a. identificerende en contactgegevens"),
                            ("b", "b. burgerservicenummer"),
                            ("c", "c. signalen die kunnen duiden op radicalisering"),
                            ("d", "d. deelnemer die de signalen inbracht"),
                            ("e", "e. gegevens voor het plan van aanpak"),
                            ("f", "f. politiegegevens"),
                            ("g", "g. justitiële, strafvorderlijke en tenuitvoerleggingsgegevens"),
                            ("h", "h. personen met een sociale relatie"),
                        ],
                        max_length=1,
                        verbose_name="categorie",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("fact", "Feit"), ("judgement", "Oordeel"), ("hearsay", "Van horen zeggen")],
                        max_length=10,
                        verbose_name="soort uitspraak",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("wpg_20_4", "Wpg artikel 20, vierde lid (politie)"),
                            ("wjsg_39fb", "Wjsg artikel 39fb (strafvorderlijke gegevens, OM)"),
                            ("wjsg_51cb", "Wjsg artikel 51cb (tenuitvoerleggingsgegevens, OM)"),
                            ("wjsg_8a", "Wjsg artikel 8a (justitiële gegevens, OM)"),
                            ("own_task", "eigen wettelijke taak (Wet PARTA, artikel 4)"),
                        ],
                        max_length=12,
                        verbose_name="grondslag",
                    ),
                ),
                ("source", parta.vault.fields.VaultTextField(field_id="item.source", verbose_name="bron")),
                (
                    "necessity",
                    parta.vault.fields.VaultTextField(field_id="item.necessity", verbose_name="waarom nodig"),
                ),
                (
                    "how_sure",
                    parta.vault.fields.VaultTextField(blank=True, field_id="item.how_sure", verbose_name="hoe zeker"),
                ),
                ("text", parta.vault.fields.VaultTextField(field_id="item.text", verbose_name="uitspraak")),
                (
                    "special_categories",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("race_ethnicity", "ras of etnische afkomst"),
                                ("political", "politieke overtuiging"),
                                ("religion_belief", "religieuze of levensbeschouwelijke overtuiging"),
                                ("health", "gezondheid"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "is_criminal_data",
                    models.BooleanField(default=False, verbose_name="gegeven van strafrechtelijke aard"),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("agreed", "akkoord"), ("veto", "niet: zwaarwegende redenen")],
                        editable=False,
                        max_length=8,
                    ),
                ),
                ("answered_on", models.DateField(editable=False, null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.case"),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="exchanged_in",
                        to="cases.contribution",
                    ),
                ),
                (
                    "exchange",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="cases.exchange"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "supplier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("category__in", ["a", "b", "c", "d", "e", "f", "g", "h"])),
                        name="exchangeitem_category",
                        violation_error_message="Kies een van de categorieën a tot en met h (Wet PARTA, artikel 4).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "special_categories__contained_by",
                                ["race_ethnicity", "political", "religion_belief", "health"],
                            )
                        ),
                        name="exchangeitem_special",
                        violation_error_message="Alleen de bijzondere gegevens van artikel 8 van de Wet PARTA mogen worden verwerkt.",
                    ),
                    models.UniqueConstraint(fields=("exchange", "contribution"), name="exchanged_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExchangePerson",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("natural", "natuurlijke persoon"), ("legal", "rechtspersoon")], max_length=10
                    ),
                ),
                ("given_names", parta.vault.fields.VaultTextField(blank=True, field_id="exchange_person.given_names")),
                ("surname", parta.vault.fields.VaultTextField(field_id="exchange_person.surname")),
                ("born_on", parta.vault.fields.VaultTextField(blank=True, field_id="exchange_person.born_on")),
                ("aliases", parta.vault.fields.VaultTextField(blank=True, field_id="exchange_person.aliases")),
                ("contact", parta.vault.fields.VaultTextField(blank=True, field_id="exchange_person.contact")),
                (
                    "case",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.case"),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "exchange",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="person", to="cases.exchange"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "domain",
                    models.CharField(
                        choices=[
                            ("housing", "wonen"),
                            ("family", "gezin en familie"),
                            ("network", "sociaal netwerk"),
                            ("school", "onderwijs"),
                            ("work", "werk en dagbesteding"),
                            ("money", "geld en administratie"),
                            ("health", "gezondheid"),
                            ("meaning", "zingeving en identiteit"),
                            ("safety", "veiligheid en justitie"),
                        ],
                        max_length=10,
                        verbose_name="leefgebied",
                    ),
                ),
                ("text", parta.vault.fields.VaultTextField(field_id="goal.text", verbose_name="doel")),
                (
                    "protects",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="goal.protects", verbose_name="wat beschermt"
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="cases.case"
                    ),
                ),
            ],
            options={
                "ordering": ["domain", "pk"],
                "default_permissions": (),
                "indexes": [models.Index(fields=["case"], name="goal_case")],
            },
        ),
        migrations.CreateModel(
            name="HandOver",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("leaves", models.BooleanField(default=False, verbose_name="gaat ook van tafel")),
                ("reason", parta.vault.fields.VaultTextField(field_id="hand_over.reason", verbose_name="reden")),
                ("answered_on", models.DateField(editable=False, null=True)),
                ("is_accepted", models.BooleanField(editable=False, null=True)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="hand_overs", to="cases.case"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "from_person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "to_person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("answered_on__isnull", True)),
                        fields=("case",),
                        name="handed_over_once",
                        violation_error_message="Deze casus wordt al overgedragen. Wacht op het antwoord.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answered_on__isnull", True), ("is_accepted__isnull", True)),
                            models.Q(("answered_on__isnull", False), ("is_accepted__isnull", False)),
                            _connector="OR",
                        ),
                        name="hand_over_answered",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncorrectReport",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "what",
                    parta.vault.fields.VaultTextField(
                        field_id="incorrect_report.what", verbose_name="wat klopt er niet?"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="incorrect_reports",
                        to="cases.contribution",
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
            ],
            options={
                "ordering": ["created_at"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "outcome",
                    models.CharField(
                        choices=[("replaced", "vervangen"), ("emptied", "verwijderd"), ("stands", "klopt wel")],
                        max_length=10,
                        verbose_name="uitkomst",
                    ),
                ),
                ("reason", parta.vault.fields.VaultTextField(field_id="correction.reason", verbose_name="toelichting")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="corrections", to="cases.contribution"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "incorrect_report",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="correction",
                        to="cases.incorrectreport",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="InformationRequest",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "question",
                    parta.vault.fields.VaultTextField(
                        field_id="information_request.question", verbose_name="wat wordt gevraagd?"
                    ),
                ),
                ("asked_on", models.DateField()),
                ("due_on", models.DateField(verbose_name="antwoord voor")),
                ("answered_on", models.DateField(editable=False, null=True)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("provided", "ingebracht"),
                            ("nothing", "heeft niets dat nodig is"),
                            ("weighty_reasons", "niet verstrekt: zwaarwegende redenen"),
                        ],
                        editable=False,
                        max_length=16,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="requests", to="cases.agendaitem"
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
            ],
            options={
                "ordering": ["due_on", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Intervention",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("admin", "bestuurlijk"),
                            ("criminal", "strafrechtelijk"),
                            ("care", "zorg en hulp"),
                            ("other", "overig"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("text", parta.vault.fields.VaultTextField(field_id="intervention.text", verbose_name="interventie")),
                (
                    "own_basis",
                    parta.vault.fields.VaultTextField(
                        field_id="intervention.own_basis", verbose_name="eigen bevoegdheid"
                    ),
                ),
                ("is_voluntary", models.BooleanField(default=False, verbose_name="vrijwillig")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="loopt tot")),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="interventions", to="cases.case"
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="interventions",
                        to="cases.goal",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
            ],
            options={
                "ordering": ["kind", "pk"],
                "default_permissions": (),
                "indexes": [models.Index(fields=["case"], name="intervention_case")],
            },
        ),
        migrations.AddField(
            model_name="action",
            name="intervention",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="actions",
                to="cases.intervention",
            ),
        ),
        migrations.CreateModel(
            name="JointAnalysis",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveSmallIntegerField(default=1, editable=False)),
                ("has_risk_indications", models.BooleanField(verbose_name="verdere aanwijzingen van risico")),
                (
                    "picture",
                    parta.vault.fields.VaultTextField(field_id="analysis.picture", verbose_name="gedeeld beeld"),
                ),
                ("reason", parta.vault.fields.VaultTextField(field_id="analysis.reason", verbose_name="reden")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="analyses", to="cases.case"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
            ],
            options={
                "ordering": ["-version"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "version"),
                        name="analysis_version_once",
                        violation_error_message="Iemand anders legde intussen een analyse vast. Lees die eerst.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AnalysisItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.contribution"
                    ),
                ),
                (
                    "analysis",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rests_on", to="cases.jointanalysis"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("analysis", "contribution"), name="analysis_item_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("starts_at", models.DateTimeField(verbose_name="wanneer")),
                ("minutes", models.PositiveSmallIntegerField(default=120, verbose_name="hoe lang, in minuten")),
                ("place", models.CharField(max_length=120, verbose_name="waar")),
                ("sequence", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("opened_at", models.DateTimeField(editable=False, null=True)),
                ("closed_at", models.DateTimeField(editable=False, null=True)),
                ("cancelled_at", models.DateTimeField(editable=False, null=True)),
                ("current_item_id", models.UUIDField(editable=False, null=True)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "chair",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-starts_at"],
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="meeting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="items", to="cases.meeting"
            ),
        ),
        migrations.CreateModel(
            name="MeetingBody",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bodies", to="cases.meeting"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("meeting", "body"), name="meeting_body_once")],
            },
        ),
        migrations.CreateModel(
            name="MeetingDecision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("information", "informatie"), ("decision", "besluit"), ("action", "actie")],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                ("text", parta.vault.fields.VaultTextField(field_id="meeting_decision.text", verbose_name="besluit")),
                (
                    "reason",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="meeting_decision.reason", verbose_name="reden"
                    ),
                ),
                ("corrected_on", models.DateField(editable=False, null=True)),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.action",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "corrected_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="decisions", to="cases.agendaitem"
                    ),
                ),
            ],
            options={
                "ordering": ["created_at"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="DecisionItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.contribution"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rests_on", to="cases.meetingdecision"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("decision", "contribution"), name="decision_item_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingPaper",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("kind", models.CharField(choices=[("agenda", "agenda"), ("minutes", "besluitenlijst")], max_length=8)),
                (
                    "object_ids",
                    django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None),
                ),
                ("total", models.PositiveSmallIntegerField(default=0)),
                ("done", models.PositiveSmallIntegerField(default=0)),
                ("asked_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                ("begun_at", models.DateTimeField(blank=True, null=True)),
                ("file_stored", models.CharField(blank=True, max_length=100)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.meeting"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["asked_at"], name="paper_asked")],
            },
        ),
        migrations.CreateModel(
            name="MeetingSeries",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("every_weeks", models.PositiveSmallIntegerField()),
                (
                    "planned_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="meeting",
            name="series",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="meetings",
                to="cases.meetingseries",
            ),
        ),
        migrations.CreateModel(
            name="MinutesApproval",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "item",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="approval", to="cases.agendaitem"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="MovingHouse",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("moved_on", models.DateField(verbose_name="verhuisd op")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("stays", "verblijft in de gemeente"),
                            ("last_stayed", "heeft het laatst in de gemeente verbleven"),
                            ("established", "is in de gemeente gevestigd"),
                        ],
                        max_length=12,
                        verbose_name="grond",
                    ),
                ),
                (
                    "evidence",
                    parta.vault.fields.VaultTextField(
                        field_id="moving_house.evidence", verbose_name="waaruit dat blijkt"
                    ),
                ),
                (
                    "stays_on",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("effects", "effecten zijn hier merkbaar"),
                            ("relation", "personen met een relevante sociale relatie verblijven hier"),
                        ],
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("settled_on", models.DateField(editable=False, null=True)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="moving_house", to="cases.case"
                    ),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "exchange",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.exchange",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "to_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="DutyHandedOver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "duty",
                    models.CharField(
                        choices=[
                            ("request", "verzoek van betrokkene"),
                            ("informing", "besluit over informeren"),
                            ("feedback", "terugmelding aan de bron"),
                            ("action", "actie uit het plan"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reference", models.CharField(max_length=40)),
                ("handed_on", models.DateField()),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "handed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "to_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "moving_house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="duties", to="cases.movinghouse"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("moving_house", "duty", "reference"), name="duty_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveSmallIntegerField()),
                (
                    "necessity",
                    parta.vault.fields.VaultTextField(
                        field_id="plan.necessity", verbose_name="waarom een plan nodig is"
                    ),
                ),
                (
                    "text",
                    parta.vault.fields.VaultTextField(field_id="plan.text", verbose_name="integraal plan van aanpak"),
                ),
                (
                    "changes",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="plan.changes", verbose_name="wat er verandert"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="plans", to="cases.case"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
            ],
            options={
                "ordering": ["-version"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("case", "version"),
                        name="plan_version_once",
                        violation_error_message="Iemand anders stelde intussen een versie vast. Lees die eerst.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="meetingdecision",
            name="plan",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.plan"
            ),
        ),
        migrations.AddField(
            model_name="intervention",
            name="ended_in",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="ended_interventions",
                to="cases.plan",
            ),
        ),
        migrations.AddField(
            model_name="intervention",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="interventions", to="cases.plan"
            ),
        ),
        migrations.AddField(
            model_name="goal",
            name="ended_in",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="ended_goals",
                to="cases.plan",
            ),
        ),
        migrations.AddField(
            model_name="goal",
            name="plan",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="goals", to="cases.plan"),
        ),
        migrations.AddField(
            model_name="action",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="actions", to="cases.plan"
            ),
        ),
        migrations.CreateModel(
            name="PlanAgreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("agreed_on", models.DateField()),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="agreements", to="cases.plan"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("plan", "participant"), name="plan_agreed_once")],
            },
        ),
        migrations.CreateModel(
            name="PlanItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.contribution"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rests_on", to="cases.plan"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("plan", "contribution"), name="plan_item_once")],
            },
        ),
        migrations.CreateModel(
            name="ProposalAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_agreed", models.BooleanField()),
                ("answered_on", models.DateField()),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="cases.closingproposal"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("proposal", "participant"), name="proposal_answered_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Provision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("reference", models.CharField(max_length=20)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("result", "resultaat naar een deelnemer"),
                            ("third_party", "verstrekking aan een derde"),
                            ("other_law", "verstrekking op grond van een andere wet"),
                            ("own_account", "verantwoording aan de eigen deelnemer"),
                            ("committee", "motivering naar de rechtmatigheidsadviescommissie"),
                            ("audit", "bewijs voor de audit"),
                        ],
                        max_length=12,
                        verbose_name="soort",
                    ),
                ),
                (
                    "receiver",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="provision.receiver", verbose_name="ontvanger"
                    ),
                ),
                (
                    "article",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="provision.article", verbose_name="wet en artikel"
                    ),
                ),
                (
                    "necessity",
                    parta.vault.fields.VaultTextField(field_id="provision.necessity", verbose_name="waarom nodig"),
                ),
                ("what", parta.vault.fields.VaultTextField(field_id="provision.what", verbose_name="wat")),
                ("how", parta.vault.fields.VaultTextField(field_id="provision.how", verbose_name="hoe")),
                (
                    "quality_note",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="provision.quality_note", verbose_name="toets van feiten en kwaliteit"
                    ),
                ),
                ("is_secure", models.BooleanField(default=False, verbose_name="ontvanger is beveiligd")),
                ("carried_out_on", models.DateField(editable=False, null=True)),
                ("refused_on", models.DateField(editable=False, null=True)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="provisions", to="cases.case"
                    ),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="cases.plan",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "to_participant",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.participant",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
                "default_permissions": (),
                "indexes": [models.Index(fields=["case", "-created_at"], name="provision_case")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "result"), _negated=True),
                            models.Q(("quality_note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="provision_checked_first",
                        violation_error_message="Toets eerst feiten en kwaliteit en schrijf op hoe (Besluit PARTA, artikel 9).",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ProvisionItem",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("a", "a. identificerende en contactgegevens"),
                            ("b", "b. burgerservicenummer"),
                            ("c", "c. signalen die kunnen duiden op radicalisering"),
                            ("d", "d. deelnemer die de signalen inbracht"),
                            ("e", "e. gegevens voor het plan van aanpak"),
                            ("f", "f. politiegegevens"),
                            ("g", "g. justitiële, strafvorderlijke en tenuitvoerleggingsgegevens"),
                            ("h", "h. personen met een sociale relatie"),
                        ],
                        max_length=1,
                    ),
                ),
                ("needs_consent", models.BooleanField(default=False)),
                ("has_consent", models.BooleanField(editable=False, null=True)),
                ("answered_on", models.DateField(editable=False, null=True)),
                (
                    "extract",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="provision_item.extract", verbose_name="wat ervan"
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "contribution",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="provided_in", to="cases.contribution"
                    ),
                ),
                (
                    "provision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="cases.provision"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "supplier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("provision", "contribution"), name="provided_once")],
            },
        ),
        migrations.CreateModel(
            name="ProvisionRefusal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("a", "a. identificerende en contactgegevens"),
                            ("b", "b. burgerservicenummer"),
                            ("c", "c. signalen die kunnen duiden op radicalisering"),
                            ("d", "d. deelnemer die de signalen inbracht"),
                            ("e", "e. gegevens voor het plan van aanpak"),
                            ("f", "f. politiegegevens"),
                            ("g", "g. justitiële, strafvorderlijke en tenuitvoerleggingsgegevens"),
                            ("h", "h. personen met een sociale relatie"),
                        ],
                        max_length=1,
                        verbose_name="categorie",
                    ),
                ),
                (
                    "refused_on",
                    models.DateField(
                        validators=[
                            django.core.validators.MinValueValidator(
                                datetime.date(2025, 7, 1),
                                "De Wet PARTA geldt sinds 1 juli 2025. Kies een latere datum.",
                            ),
                            django.core.validators.MaxValueValidator(
                                signals.referrals.models.today,
                                "Deze datum ligt in de toekomst. Kies vandaag of eerder.",
                            ),
                        ],
                        verbose_name="datum",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="refusals", to="cases.case"
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "refused_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-refused_on"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ProvisionReview",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("is_approved", models.BooleanField()),
                ("reason", parta.vault.fields.VaultTextField(field_id="provision_review.reason", verbose_name="reden")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "provision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="review", to="cases.provision"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ReceiverTold",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("how", parta.vault.fields.VaultTextField(field_id="receiver_told.how", verbose_name="hoe")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "correction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="told", to="cases.correction"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="told", to="cases.provisionitem"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("item", "correction"), name="told_once")],
            },
        ),
        migrations.CreateModel(
            name="RelatedPerson",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("name", parta.vault.fields.VaultTextField(field_id="related.name", verbose_name="naam")),
                (
                    "relation",
                    parta.vault.fields.VaultTextField(
                        field_id="related.relation", verbose_name="relatie tot betrokkene"
                    ),
                ),
                (
                    "relevance",
                    parta.vault.fields.VaultTextField(
                        field_id="related.relevance", verbose_name="waarom van belang voor het plan"
                    ),
                ),
                (
                    "contact",
                    parta.vault.fields.VaultTextField(blank=True, field_id="related.contact", verbose_name="contact"),
                ),
                ("added_on", models.DateField()),
                ("confirmed_on", models.DateField(editable=False, null=True)),
                ("ended_on", models.DateField(editable=False, null=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="related_people", to="cases.case"
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
            ],
            options={
                "ordering": ["added_on", "pk"],
                "default_permissions": (),
                "indexes": [models.Index(fields=["case", "added_on"], name="related_case")],
            },
        ),
        migrations.AddField(
            model_name="contribution",
            name="related_person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="contributions",
                to="cases.relatedperson",
            ),
        ),
        migrations.CreateModel(
            name="SourceFeedback",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "organisation",
                    parta.vault.fields.VaultTextField(field_id="source_feedback.organisation", verbose_name="aan wie"),
                ),
                (
                    "message",
                    parta.vault.fields.VaultTextField(field_id="source_feedback.message", verbose_name="wat is gemeld"),
                ),
                ("due_on", models.DateField(verbose_name="antwoord voor")),
                ("answered_on", models.DateField(editable=False, null=True)),
                (
                    "answer",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="source_feedback.answer", verbose_name="antwoord"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "correction",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="feedback", to="cases.correction"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="SubjectHeard",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("how", parta.vault.fields.VaultTextField(field_id="subject_heard.how", verbose_name="hoe")),
                (
                    "view",
                    parta.vault.fields.VaultTextField(
                        field_id="subject_heard.view", verbose_name="wat de persoon er zelf van vindt"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="hearings", to="cases.case"
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
            ],
            options={
                "ordering": ["-decided_on", "-created_at"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="TableDecision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("in_effect_on", models.DateField(editable=False, null=True)),
                ("reference", models.CharField(max_length=20)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("admit", "een deelnemer komt erbij"),
                            ("end", "een deelnemer gaat van tafel"),
                            ("third_party", "een derde wordt toegelaten"),
                        ],
                        max_length=12,
                        verbose_name="wat verandert er?",
                    ),
                ),
                ("reason", parta.vault.fields.VaultTextField(field_id="table_decision.reason", verbose_name="reden")),
                (
                    "task",
                    parta.vault.fields.VaultTextField(blank=True, field_id="table_decision.task", verbose_name="taak"),
                ),
                (
                    "other_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("effects", "effecten zijn merkbaar in die gemeente"),
                            ("relation", "personen met een relevante sociale relatie verblijven daar"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "other_explanation",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="table_decision.other_explanation", verbose_name="toelichting"
                    ),
                ),
                (
                    "organisation",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="table_decision.organisation", verbose_name="organisatie"
                    ),
                ),
                (
                    "third_name",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="table_decision.third_name", verbose_name="wie komt"
                    ),
                ),
                (
                    "expertise",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="table_decision.expertise", verbose_name="deskundigheid"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("drafting", "opstellen van het plan"),
                            ("carrying_out", "uitvoeren van het plan"),
                            ("evaluating", "evalueren van het plan"),
                        ],
                        max_length=14,
                        verbose_name="rol",
                    ),
                ),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "asked",
                    django.contrib.postgres.fields.ArrayField(base_field=models.UUIDField(), default=list, size=None),
                ),
                ("carried_out_on", models.DateField(editable=False, null=True)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="table_decisions", to="cases.case"
                    ),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.participant",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ends_on__isnull", False), ("kind", "third_party"), ("participant__isnull", True)
                            ),
                            models.Q(("kind", "admit"), ("participant__isnull", False), ("person__isnull", False)),
                            models.Q(("kind", "end"), ("participant__isnull", False)),
                            _connector="OR",
                        ),
                        name="table_decision_names_whom",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TableConfirmation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "party",
                    models.CharField(
                        choices=[
                            ("police", "politie"),
                            ("public_prosecution", "openbaar ministerie"),
                            ("mayor", "burgemeester"),
                        ],
                        max_length=20,
                    ),
                ),
                ("confirmed_on", models.DateField()),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="confirmations",
                        to="cases.tabledecision",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("decision", "party"), name="table_confirmed_once"),
                    models.UniqueConstraint(fields=("decision", "actor"), name="table_confirmed_by_one"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ThirdParty",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "organisation",
                    parta.vault.fields.VaultTextField(
                        field_id="case_third_party.organisation", verbose_name="organisatie"
                    ),
                ),
                (
                    "name",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="case_third_party.name", verbose_name="wie komt"
                    ),
                ),
                (
                    "expertise",
                    parta.vault.fields.VaultTextField(
                        field_id="case_third_party.expertise", verbose_name="deskundigheid"
                    ),
                ),
                (
                    "task",
                    parta.vault.fields.VaultTextField(
                        field_id="case_third_party.task", verbose_name="wettelijke of publieke taak"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("drafting", "opstellen van het plan"),
                            ("carrying_out", "uitvoeren van het plan"),
                            ("evaluating", "evalueren van het plan"),
                        ],
                        max_length=14,
                        verbose_name="rol",
                    ),
                ),
                ("reason", parta.vault.fields.VaultTextField(field_id="case_third_party.reason", verbose_name="reden")),
                ("admitted_on", models.DateField()),
                ("ends_on", models.DateField(verbose_name="tot en met")),
                ("ended_on", models.DateField(editable=False, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="third_parties", to="cases.case"
                    ),
                ),
            ],
            options={
                "ordering": ["admitted_on", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="provision",
            name="third_party",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="provisions",
                to="cases.thirdparty",
            ),
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("is_present", models.BooleanField()),
                ("recorded_at", models.DateTimeField(auto_now=True)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="attendance", to="cases.agendaitem"
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.participant",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "third_party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attendance",
                        to="cases.thirdparty",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("item", "participant", "person"), name="attendance_once"),
                    models.UniqueConstraint(fields=("item", "third_party"), name="attendance_third_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("participant__isnull", False), ("person__isnull", False), ("third_party__isnull", True)
                            ),
                            models.Q(
                                ("participant__isnull", True), ("person__isnull", True), ("third_party__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="attendance_of_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ThirdPartyCompliance",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "secrecy_reference",
                    parta.vault.fields.VaultTextField(
                        field_id="compliance.secrecy_reference", verbose_name="kenmerk van de verklaring"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "third_party",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="compliance", to="cases.thirdparty"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="UsefulnessTally",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("year", models.PositiveSmallIntegerField()),
                (
                    "moment",
                    models.CharField(choices=[("evaluation", "evaluatie"), ("closing", "afsluiting")], max_length=10),
                ),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("a", "a. identificerende en contactgegevens"),
                            ("b", "b. burgerservicenummer"),
                            ("c", "c. signalen die kunnen duiden op radicalisering"),
                            ("d", "d. deelnemer die de signalen inbracht"),
                            ("e", "e. gegevens voor het plan van aanpak"),
                            ("f", "f. politiegegevens"),
                            ("g", "g. justitiële, strafvorderlijke en tenuitvoerleggingsgegevens"),
                            ("h", "h. personen met een sociale relatie"),
                        ],
                        max_length=1,
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("useful", "van nut"),
                            ("not_useful", "niet van nut"),
                            ("not_provided", "niet verstrekt"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["consultation_body", "year"], name="usefulness_body_year")],
            },
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.UniqueConstraint(
                condition=models.Q(("dropped_on__isnull", True)),
                fields=("meeting", "case"),
                name="agenda_case_once",
                violation_error_message="Deze casus staat al op de agenda.",
            ),
        ),
        migrations.AddIndex(
            model_name="action",
            index=models.Index(fields=["case", "due_on"], name="action_case"),
        ),
        migrations.AddConstraint(
            model_name="provision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "result"), ("to_participant__isnull", False)),
                    models.Q(("kind", "own_account"), ("to_participant__isnull", False)),
                    models.Q(("kind", "third_party"), ("third_party__isnull", False)),
                    models.Q(
                        ("kind", "other_law"),
                        models.Q(("receiver", ""), _negated=True),
                        models.Q(("article", ""), _negated=True),
                    ),
                    models.Q(("kind__in", ["committee", "audit"]), models.Q(("receiver", ""), _negated=True)),
                    _connector="OR",
                ),
                name="provision_names_receiver",
                violation_error_message="Noem de ontvanger die bij deze soort hoort (regel PRV-11).",
            ),
        ),
    ]
