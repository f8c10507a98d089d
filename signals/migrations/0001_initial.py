import datetime
import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import parta.vault.fields
import signals.referrals.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("organisations", "0003_reference_data"),
    ]

    operations = [
        migrations.CreateModel(
            name="Composition",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("in_effect_on", models.DateField(editable=False, null=True)),
                ("version", models.PositiveSmallIntegerField(default=1, editable=False)),
                ("is_tabled", models.BooleanField(verbose_name="de casus wordt voorgelegd")),
                (
                    "reason",
                    parta.vault.fields.VaultTextField(blank=True, field_id="composition.reason", verbose_name="reden"),
                ),
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
                    "coordinator",
                    models.ForeignKey(
                        blank=True,
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
            ],
            options={
                "ordering": ["-version"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="DataSubject",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("natural", "natuurlijke persoon"), ("legal", "rechtspersoon")],
                        max_length=10,
                        verbose_name="soort persoon",
                    ),
                ),
                (
                    "given_names",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="subject.given_names", verbose_name="voornamen"
                    ),
                ),
                (
                    "surname",
                    parta.vault.fields.VaultTextField(field_id="subject.surname", verbose_name="achternaam of naam"),
                ),
                (
                    "born_on",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="subject.born_on", verbose_name="geboortedatum"
                    ),
                ),
                (
                    "aliases",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="subject.aliases", verbose_name="andere namen"
                    ),
                ),
                (
                    "bsn",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="subject.bsn", verbose_name="burgerservicenummer"
                    ),
                ),
                (
                    "contact",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="subject.contact", verbose_name="adres en contact"
                    ),
                ),
                (
                    "stay_basis",
                    models.CharField(
                        choices=[
                            ("stays", "verblijft in de gemeente"),
                            ("last_stayed", "heeft het laatst in de gemeente verbleven"),
                            ("established", "is in de gemeente gevestigd"),
                        ],
                        max_length=12,
                        verbose_name="gemeente van verblijf: grond",
                    ),
                ),
                ("stay_since", models.DateField(blank=True, null=True, verbose_name="sinds")),
                (
                    "stay_evidence",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="subject.stay_evidence", verbose_name="waaruit dat blijkt"
                    ),
                ),
                ("known_since", models.DateField(verbose_name="ontvangst van de aanmelding")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="merged",
                        to="signals.datasubject",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "legal"), ("stay_basis", "established")),
                            models.Q(("kind", "natural"), models.Q(("stay_basis", "established"), _negated=True)),
                            _connector="OR",
                        ),
                        name="subject_established_is_legal",
                        violation_error_message="Een rechtspersoon is in de gemeente gevestigd; een natuurlijke persoon verblijft er of heeft er het laatst verbleven (Wet PARTA, artikel 1, onder b).",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CompositionThirdParty",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "organisation",
                    parta.vault.fields.VaultTextField(field_id="third_party.organisation", verbose_name="organisatie"),
                ),
                (
                    "expertise",
                    parta.vault.fields.VaultTextField(field_id="third_party.expertise", verbose_name="deskundigheid"),
                ),
                (
                    "task",
                    parta.vault.fields.VaultTextField(
                        field_id="third_party.task", verbose_name="wettelijke of publieke taak"
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
                ("reason", parta.vault.fields.VaultTextField(field_id="third_party.reason", verbose_name="reden")),
                ("ends_on", models.DateField(verbose_name="tot en met")),
                (
                    "composition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="third_parties",
                        to="signals.composition",
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
            name="CompositionMember",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("task", parta.vault.fields.VaultTextField(field_id="composition_member.task", verbose_name="taak")),
                (
                    "reason",
                    parta.vault.fields.VaultTextField(field_id="composition_member.reason", verbose_name="reden"),
                ),
                (
                    "composition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="signals.composition"
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
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("composition", "participant", "person"),
                        name="composition_person_once",
                        violation_error_message="Deze persoon staat al in de samenstelling.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="composition",
            name="subject",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
            ),
        ),
        migrations.CreateModel(
            name="GatheringRequest",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("reference", models.CharField(max_length=20)),
                ("asked_on", models.DateField()),
                ("due_on", models.DateField(verbose_name="antwoord voor")),
                ("answered_on", models.DateField(editable=False, null=True)),
                (
                    "question",
                    parta.vault.fields.VaultTextField(
                        field_id="gathering.question", verbose_name="wat wordt gevraagd?"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("provided", "verstrekt"),
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
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
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
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "ordering": ["asked_on", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_on__isnull", True)),
                            models.Q(("answered_on__isnull", False), models.Q(("answer", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="gathering_answered",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GatheredItem",
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
                ("observed_on", models.DateField(blank=True, null=True, verbose_name="waargenomen op")),
                ("position", models.PositiveSmallIntegerField(default=1, editable=False)),
                (
                    "gathering_request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="signals.gatheringrequest"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("category__in", ["a", "b", "c", "d", "e", "f", "g", "h"])),
                        name="gathereditem_category",
                        violation_error_message="Kies een van de categorieën a tot en met h (Wet PARTA, artikel 4).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "special_categories__contained_by",
                                ["race_ethnicity", "political", "religion_belief", "health"],
                            )
                        ),
                        name="gathereditem_special",
                        violation_error_message="Alleen de bijzondere gegevens van artikel 8 van de Wet PARTA mogen worden verwerkt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InformationDecision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("is_informed", models.BooleanField(verbose_name="betrokkene is geïnformeerd")),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("uavg_41_a", "UAVG 41(1)(a) nationale veiligheid"),
                            ("uavg_41_b", "UAVG 41(1)(b) landsverdediging"),
                            ("uavg_41_c", "UAVG 41(1)(c) openbare veiligheid"),
                            ("uavg_41_d", "UAVG 41(1)(d) strafbare feiten voorkomen of opsporen"),
                            ("uavg_41_e", "UAVG 41(1)(e) een ander belangrijk algemeen belang"),
                            ("uavg_41_f", "UAVG 41(1)(f) onafhankelijke rechter en gerechtelijke procedures"),
                            ("uavg_41_g", "UAVG 41(1)(g) beroepscodes voorkomen of vervolgen"),
                            ("uavg_41_h", "UAVG 41(1)(h) toezicht of inspectie bij openbaar gezag"),
                            ("uavg_41_i", "UAVG 41(1)(i) bescherming van betrokkene of van anderen"),
                            ("uavg_41_j", "UAVG 41(1)(j) inning van civielrechtelijke vorderingen"),
                            ("avg_14_5_b", "AVG 14(5)(b) onmogelijk of in strijd met het doel"),
                        ],
                        max_length=12,
                        verbose_name="grond",
                    ),
                ),
                (
                    "motivation",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="information.motivation", verbose_name="motivering"
                    ),
                ),
                ("how", parta.vault.fields.VaultTextField(blank=True, field_id="information.how", verbose_name="hoe")),
                ("recheck_on", models.DateField(blank=True, null=True, verbose_name="opnieuw bekijken op")),
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
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="information_decisions",
                        to="signals.datasubject",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_informed", True)), fields=("subject",), name="informed_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_informed", True),
                            models.Q(
                                models.Q(("ground", ""), _negated=True),
                                models.Q(("motivation", ""), _negated=True),
                                ("recheck_on__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="not_informing_needs_ground",
                        violation_error_message="Niet informeren vraagt een grond, een schriftelijke motivering en een datum om opnieuw te kijken (Wet PARTA, artikel 11).",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InformingAnswer",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("uavg_41_a", "UAVG 41(1)(a) nationale veiligheid"),
                            ("uavg_41_b", "UAVG 41(1)(b) landsverdediging"),
                            ("uavg_41_c", "UAVG 41(1)(c) openbare veiligheid"),
                            ("uavg_41_d", "UAVG 41(1)(d) strafbare feiten voorkomen of opsporen"),
                            ("uavg_41_e", "UAVG 41(1)(e) een ander belangrijk algemeen belang"),
                            ("uavg_41_f", "UAVG 41(1)(f) onafhankelijke rechter en gerechtelijke procedures"),
                            ("uavg_41_g", "UAVG 41(1)(g) beroepscodes voorkomen of vervolgen"),
                            ("uavg_41_h", "UAVG 41(1)(h) toezicht of inspectie bij openbaar gezag"),
                            ("uavg_41_i", "UAVG 41(1)(i) bescherming van betrokkene of van anderen"),
                            ("uavg_41_j", "UAVG 41(1)(j) inning van civielrechtelijke vorderingen"),
                            ("avg_14_5_b", "AVG 14(5)(b) onmogelijk of in strijd met het doel"),
                        ],
                        max_length=12,
                        verbose_name="grond",
                    ),
                ),
                (
                    "motivation",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="informing_answer.motivation", verbose_name="motivering"
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
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ground", ""), ("motivation", "")),
                            models.Q(
                                models.Q(("ground", ""), _negated=True), models.Q(("motivation", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="informing_ground_is_motivated",
                        violation_error_message="Bij een grond hoort een motivering, en andersom (Wet PARTA, artikel 11).",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="GroundLapsed",
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
                    "answer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lapsed", to="signals.informinganswer"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="InformingQuestion",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("reference", models.CharField(max_length=20)),
                ("asked_on", models.DateField()),
                ("due_on", models.DateField()),
                ("escalated_on", models.DateField(editable=False, null=True)),
                (
                    "asked_by",
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
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="informing_questions",
                        to="signals.datasubject",
                    ),
                ),
            ],
            options={
                "ordering": ["asked_on", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("subject", "participant", "asked_on"), name="informing_asked_once")
                ],
            },
        ),
        migrations.AddField(
            model_name="informinganswer",
            name="question",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE, related_name="answer", to="signals.informingquestion"
            ),
        ),
        migrations.CreateModel(
            name="Involvement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("reference", models.CharField(max_length=20)),
                ("since", models.DateField()),
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
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="involvements",
                        to="signals.datasubject",
                    ),
                ),
            ],
            options={
                "ordering": ["since", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="JointAssessment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("in_effect_on", models.DateField(editable=False, null=True)),
                ("version", models.PositiveSmallIntegerField(default=1, editable=False)),
                (
                    "outcome",
                    models.CharField(
                        choices=[("fits", "past bij het doel"), ("does_not_fit", "past niet bij het doel")],
                        max_length=14,
                        verbose_name="uitkomst",
                    ),
                ),
                ("only_expression", models.BooleanField(default=False)),
                (
                    "necessity",
                    parta.vault.fields.VaultTextField(field_id="assessment.necessity", verbose_name="noodzaak"),
                ),
                (
                    "proportionality",
                    parta.vault.fields.VaultTextField(
                        field_id="assessment.proportionality", verbose_name="proportionaliteit"
                    ),
                ),
                (
                    "subsidiarity",
                    parta.vault.fields.VaultTextField(
                        field_id="assessment.subsidiarity", verbose_name="subsidiariteit"
                    ),
                ),
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
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "ordering": ["version"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="AssessmentCriterion",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "criterion",
                    models.CharField(
                        choices=[
                            ("violence", "bereidheid geweld toe te passen of te propageren"),
                            ("ideas", "vasthouden aan extremistische denkbeelden"),
                            ("relations", "sociale relaties"),
                            ("identification", "identificatie met een extremistische groep of ideologie"),
                            ("self_reliance", "zelfredzaamheid"),
                            ("other", "overige objectieve criteria"),
                        ],
                        max_length=14,
                    ),
                ),
                (
                    "supports",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="criterion.supports", verbose_name="wat ervoor spreekt"
                    ),
                ),
                (
                    "against",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="criterion.against", verbose_name="wat ertegen spreekt"
                    ),
                ),
                (
                    "protects",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="criterion.protects", verbose_name="wat beschermt"
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
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "assessment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="criteria",
                        to="signals.jointassessment",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("assessment", "criterion"), name="criterion_once")],
            },
        ),
        migrations.CreateModel(
            name="AssessmentConfirmation",
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
                    "position",
                    models.CharField(
                        choices=[("fits", "past bij het doel"), ("does_not_fit", "past niet bij het doel")],
                        max_length=14,
                        verbose_name="standpunt",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="confirmations",
                        to="signals.jointassessment",
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("decision", "party"), name="assessment_confirmed_once"),
                    models.UniqueConstraint(fields=("decision", "actor"), name="assessment_confirmed_by_one"),
                ],
            },
        ),
        migrations.CreateModel(
            name="MoreInformation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("in_effect_on", models.DateField(editable=False, null=True)),
                (
                    "question",
                    parta.vault.fields.VaultTextField(
                        field_id="more_information.question", verbose_name="wat is er nog nodig?"
                    ),
                ),
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
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "submitter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="MoreInformationConfirmation",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="confirmations",
                        to="signals.moreinformation",
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
                "constraints": [
                    models.UniqueConstraint(fields=("decision", "party"), name="more_information_confirmed_once"),
                    models.UniqueConstraint(fields=("decision", "actor"), name="more_information_confirmed_by_one"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Referral",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("reference", models.CharField(max_length=20, unique=True)),
                (
                    "addressee",
                    models.CharField(
                        choices=[
                            ("police", "politie"),
                            ("public_prosecution", "openbaar ministerie"),
                            ("mayor", "burgemeester van de gemeente van verblijf"),
                        ],
                        max_length=20,
                        verbose_name="aangemeld bij",
                    ),
                ),
                (
                    "route",
                    models.CharField(
                        choices=[
                            ("own", "eigen aanmelding"),
                            ("care_safety_house", "vanuit het Zorg- en Veiligheidshuis (WGS 2.31, lid 13)"),
                        ],
                        default="own",
                        max_length=20,
                        verbose_name="route",
                    ),
                ),
                (
                    "received_on",
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
                        verbose_name="ontvangen op",
                    ),
                ),
                ("is_urgent", models.BooleanField(default=False, verbose_name="spoed")),
                (
                    "urgent_reason",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="referral.urgent_reason", verbose_name="reden van de spoed"
                    ),
                ),
                (
                    "conduct",
                    parta.vault.fields.VaultTextField(
                        field_id="referral.conduct", verbose_name="gedragingen of situatie"
                    ),
                ),
                (
                    "quality_note",
                    parta.vault.fields.VaultTextField(
                        field_id="referral.quality_note", verbose_name="toets van feiten en kwaliteit"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
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
                    "designation",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.designation",
                    ),
                ),
                (
                    "referring_participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="referrals", to="signals.datasubject"
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
                "default_permissions": (),
                "indexes": [
                    models.Index(fields=["consultation_body", "-created_at"], name="referral_body"),
                    models.Index(
                        condition=models.Q(("ended_on__isnull", True)),
                        fields=["consultation_body", "received_on"],
                        name="referral_undecided",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_urgent", False), models.Q(("urgent_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="referral_urgent_has_reason",
                        violation_error_message="Geef bij spoed de reden (regel WEG-24).",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Recusal",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
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
                ("reason", parta.vault.fields.VaultTextField(field_id="recusal.reason", verbose_name="reden")),
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
                    "person",
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
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="recusals", to="signals.referral"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("referral", "person"), name="recused_once")],
            },
        ),
        migrations.CreateModel(
            name="NotTabled",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("reference", models.CharField(max_length=20)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("does_not_fit", "past niet bij het doel"),
                            ("no_unanimity", "geen eensluidende beoordeling binnen de termijn"),
                            ("fits_not_tabled", "past, maar wordt niet voorgelegd"),
                            ("withdrawn", "ingetrokken door wie aanmeldde"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "reason",
                    parta.vault.fields.VaultTextField(blank=True, field_id="not_tabled.reason", verbose_name="reden"),
                ),
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
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "submitter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "referral",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="not_tabled", to="signals.referral"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ReferralItem",
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
                    "observed_on",
                    models.DateField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                signals.referrals.models.today,
                                "Deze datum ligt in de toekomst. Kies vandaag of eerder.",
                            )
                        ],
                        verbose_name="waargenomen op",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1, editable=False)),
                ("added_on", models.DateField(editable=False, null=True)),
                ("removed_on", models.DateField(editable=False, null=True)),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="signals.referral"
                    ),
                ),
                (
                    "removed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["position", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("category__in", ["a", "b", "c", "d", "e", "f", "g", "h"])),
                        name="referralitem_category",
                        violation_error_message="Kies een van de categorieën a tot en met h (Wet PARTA, artikel 4).",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "special_categories__contained_by",
                                ["race_ethnicity", "political", "religion_belief", "health"],
                            )
                        ),
                        name="referralitem_special",
                        violation_error_message="Alleen de bijzondere gegevens van artikel 8 van de Wet PARTA mogen worden verwerkt.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CriterionItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "criterion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rests_on",
                        to="signals.assessmentcriterion",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="signals.referralitem"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("criterion", "item"), name="criterion_item_once")],
            },
        ),
        migrations.AddField(
            model_name="assessmentcriterion",
            name="items",
            field=models.ManyToManyField(related_name="+", through="signals.CriterionItem", to="signals.referralitem"),
        ),
        migrations.CreateModel(
            name="ReferralMove",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "from_basis",
                    models.CharField(
                        choices=[
                            ("stays", "verblijft in de gemeente"),
                            ("last_stayed", "heeft het laatst in de gemeente verbleven"),
                            ("established", "is in de gemeente gevestigd"),
                        ],
                        max_length=12,
                    ),
                ),
                ("from_since", models.DateField(blank=True, null=True)),
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
                ("since", models.DateField(verbose_name="sinds")),
                (
                    "evidence",
                    parta.vault.fields.VaultTextField(
                        field_id="referral_move.evidence", verbose_name="waaruit dat blijkt"
                    ),
                ),
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
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="moves", to="signals.referral"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="moves", to="signals.datasubject"
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
                "ordering": ["created_at"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("reference", models.CharField(max_length=20, unique=True)),
                (
                    "received_on",
                    models.DateField(
                        validators=[
                            django.core.validators.MinValueValidator(
                                datetime.date(2025, 7, 1),
                                "De Wet PARTA geldt sinds 1 juli 2025. Kies een latere datum.",
                            )
                        ],
                        verbose_name="ontvangen op",
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("telephone", "telefoon"),
                            ("counter", "balie"),
                            ("letter", "brief"),
                            ("email", "e-mail"),
                        ],
                        max_length=12,
                        verbose_name="kanaal",
                    ),
                ),
                ("about", parta.vault.fields.VaultTextField(field_id="report.about", verbose_name="over wie en wat")),
                (
                    "reporter_name",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="report.reporter_name", verbose_name="naam van de melder"
                    ),
                ),
                (
                    "reporter_contact",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="report.reporter_contact", verbose_name="bereikbaar op"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"],
                "default_permissions": (),
                "indexes": [models.Index(fields=["consultation_body", "-created_at"], name="report_body")],
            },
        ),
        migrations.CreateModel(
            name="ReportDecision",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("to_referral", "een deelnemer meldt de casus aan"),
                            ("elsewhere", "elders onder de aandacht gebracht"),
                            ("nothing", "geen vervolg"),
                        ],
                        max_length=12,
                        verbose_name="besluit",
                    ),
                ),
                (
                    "elsewhere",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("care", "zorg of welzijn"),
                            ("safe_at_home", "Veilig Thuis"),
                            ("offence", "politie: mogelijk strafbaar feit"),
                        ],
                        max_length=12,
                        verbose_name="waar",
                    ),
                ),
                (
                    "reason",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="report_decision.reason", verbose_name="reden"
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
                    "report",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="decision", to="signals.report"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("outcome", "elsewhere"), models.Q(("elsewhere", ""), _negated=True), ("reason", "")
                            ),
                            models.Q(
                                models.Q(("outcome", "elsewhere"), _negated=True),
                                ("elsewhere", ""),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="report_elsewhere_says_where",
                        violation_error_message="Bij 'elders' wordt vastgelegd waar, niet wat; bij de andere besluiten de reden (Wet PARTA, artikel 5, tweede lid).",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportPerson",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "name",
                    parta.vault.fields.VaultTextField(
                        field_id="report_person.name", verbose_name="naam of omschrijving"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1, editable=False)),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.report"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ReportReceipt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("telephone", "telefoon"),
                            ("counter", "balie"),
                            ("letter", "brief"),
                            ("email", "e-mail"),
                        ],
                        max_length=12,
                        verbose_name="hoe",
                    ),
                ),
                ("given_on", models.DateField(verbose_name="datum")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "report",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="receipt", to="signals.report"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ReportReferred",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(max_length=20)),
                ("referred_on", models.DateField()),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="signals.reportperson",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.report"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("report", "person"), name="report_referred_once", nulls_distinct=False
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportStatement",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("fact", "Feit"), ("judgement", "Oordeel"), ("hearsay", "Van horen zeggen")],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("text", parta.vault.fields.VaultTextField(field_id="report_statement.text", verbose_name="uitspraak")),
                ("observed_on", models.DateField(blank=True, null=True, verbose_name="waargenomen op")),
                (
                    "place",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="report_statement.place", verbose_name="waar"
                    ),
                ),
                (
                    "source_kind",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="report_statement.source_kind", verbose_name="soort bron"
                    ),
                ),
                (
                    "how_sure",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="report_statement.how_sure", verbose_name="hoe zeker"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1, editable=False)),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="signals.reportperson",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="statements", to="signals.report"
                    ),
                ),
            ],
            options={
                "ordering": ["position", "pk"],
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="SubjectJoin",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "reason",
                    parta.vault.fields.VaultTextField(
                        field_id="subject_join.reason", verbose_name="waarom dit dezelfde persoon is"
                    ),
                ),
                ("undone_on", models.DateField(editable=False, null=True)),
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
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="signals.datasubject"
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="joins", to="signals.referral"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="joins", to="signals.datasubject"
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["created_at"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_on__isnull", True)), fields=("referral",), name="joined_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SubjectReference",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reference", models.CharField(max_length=20)),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="references", to="signals.datasubject"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="SubmitterInformed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("informed_on", models.DateField()),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "not_tabled",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="informed", to="signals.nottabled"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Weighing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("views_opened_at", models.DateTimeField(editable=False, null=True)),
                ("talk_at", models.DateTimeField(editable=False, null=True, verbose_name="gesprek")),
                ("talk_place", models.CharField(blank=True, editable=False, max_length=120, verbose_name="plaats")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "consultation_body",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.consultationbody",
                    ),
                ),
                (
                    "referral",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="weighings", to="signals.referral"
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
                "constraints": [
                    models.UniqueConstraint(fields=("referral", "consultation_body"), name="weighed_once_here")
                ],
            },
        ),
        migrations.CreateModel(
            name="ViewReceipt",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
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
                (
                    "weighing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="receipts", to="signals.weighing"
                    ),
                ),
            ],
            options={
                "ordering": ["party"],
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("weighing", "party"), name="receipt_once")],
            },
        ),
        migrations.AddField(
            model_name="moreinformation",
            name="weighing",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE, related_name="more_information", to="signals.weighing"
            ),
        ),
        migrations.AddField(
            model_name="jointassessment",
            name="weighing",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="assessments", to="signals.weighing"
            ),
        ),
        migrations.AddField(
            model_name="gatheringrequest",
            name="weighing",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.weighing"
            ),
        ),
        migrations.CreateModel(
            name="Consultation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("reference", models.CharField(max_length=20)),
                ("asked_on", models.DateField()),
                ("due_on", models.DateField(verbose_name="antwoord voor")),
                ("answered_on", models.DateField(editable=False, null=True)),
                ("question", parta.vault.fields.VaultTextField(field_id="consultation.question", verbose_name="vraag")),
                ("has_content", models.BooleanField(default=False, verbose_name="de vraag bevat persoonsgegevens")),
                (
                    "content_reason",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="consultation.content_reason", verbose_name="waarom kan het niet zonder?"
                    ),
                ),
                (
                    "answer",
                    parta.vault.fields.VaultTextField(
                        blank=True, field_id="consultation.answer", verbose_name="antwoord"
                    ),
                ),
                (
                    "asked_by",
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
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "weighing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.weighing"
                    ),
                ),
            ],
            options={
                "ordering": ["asked_on", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("has_content", False), models.Q(("content_reason", ""), _negated=True), _connector="OR"
                        ),
                        name="consultation_content_has_reason",
                        violation_error_message="Raadpleeg zonder persoonsgegevens waar dat kan. Kan het niet, schrijf dan waarom (regel WEG-06).",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="composition",
            name="weighing",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="compositions", to="signals.weighing"
            ),
        ),
        migrations.CreateModel(
            name="WeighingTally",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("year", models.PositiveSmallIntegerField()),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("tabled", "voorgelegd aan het casusoverleg"),
                            ("does_not_fit", "past niet bij het doel"),
                            ("no_unanimity", "geen eensluidende beoordeling binnen de termijn"),
                            ("fits_not_tabled", "past, maar wordt niet voorgelegd"),
                            ("withdrawn", "ingetrokken door wie aanmeldde"),
                        ],
                        max_length=16,
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
                "indexes": [models.Index(fields=["consultation_body", "year"], name="tally_body_year")],
            },
        ),
        migrations.CreateModel(
            name="WeighingView",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key_id", models.UUIDField(editable=False)),
                ("decided_on", models.DateField(verbose_name="datum")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
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
                ("version", models.PositiveSmallIntegerField(default=1, editable=False)),
                (
                    "position",
                    models.CharField(
                        choices=[("fits", "past bij het doel"), ("does_not_fit", "past niet bij het doel")],
                        max_length=14,
                        verbose_name="uw standpunt",
                    ),
                ),
                ("reasons", parta.vault.fields.VaultTextField(field_id="view.reasons", verbose_name="korte redenen")),
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
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.participant"
                    ),
                ),
                (
                    "subject",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="%(class)ss", to="signals.datasubject"
                    ),
                ),
                (
                    "weighing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="views", to="signals.weighing"
                    ),
                ),
            ],
            options={
                "ordering": ["party", "version"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("weighing", "party", "version"),
                        name="view_once_per_party",
                        violation_error_message="Uw partij heeft haar kijk al gegeven.",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[("weighing", "="), ("actor", "="), ("party", "<>")],
                        name="view_of_one_party_per_person",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CompositionConfirmation",
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
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="confirmations",
                        to="signals.composition",
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
                "constraints": [
                    models.UniqueConstraint(fields=("decision", "party"), name="composition_confirmed_once"),
                    models.UniqueConstraint(fields=("decision", "actor"), name="composition_confirmed_by_one"),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="jointassessment",
            constraint=models.UniqueConstraint(fields=("weighing", "version"), name="assessment_version"),
        ),
        migrations.AddConstraint(
            model_name="composition",
            constraint=models.UniqueConstraint(fields=("weighing", "version"), name="composition_version"),
        ),
    ]
