import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

TABLE = """
CREATE TABLE audit_logentry (
  id uuid NOT NULL,
  "timestamp" timestamptz NOT NULL,
  content_type_id integer REFERENCES django_content_type (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  actor_id uuid REFERENCES accounts_user (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  object_pk varchar(255) NOT NULL DEFAULT '',
  object_repr text NOT NULL DEFAULT '',
  action smallint NOT NULL CHECK (action >= 0),
  event varchar(60) NOT NULL,
  result varchar(10) NOT NULL,
  origin varchar(60) NOT NULL,
  purpose varchar(20) NOT NULL,
  basis varchar(120) NOT NULL,
  object_alias uuid,
  person_alias uuid,
  consultation_body_id uuid,
  designation_id uuid,
  fields varchar(60)[] NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  epoch uuid,
  row_hash bytea,
  PRIMARY KEY (id, "timestamp")
) PARTITION BY RANGE ("timestamp");
CREATE INDEX trail_object ON audit_logentry (object_alias, "timestamp" DESC);
CREATE INDEX trail_person ON audit_logentry (person_alias, "timestamp" DESC);
CREATE INDEX trail_actor ON audit_logentry (actor_id, "timestamp" DESC);
CREATE INDEX trail_body ON audit_logentry (consultation_body_id, "timestamp" DESC);
CREATE INDEX trail_time ON audit_logentry USING brin ("timestamp");
DO $$ BEGIN
  FOR y IN 2025..2040 LOOP
    EXECUTE format('CREATE TABLE audit_logentry_%s PARTITION OF audit_logentry FOR VALUES FROM (%L) TO (%L)',
      y, make_date(y, 1, 1), make_date(y + 1, 1, 1));
  END LOOP;
END $$;

-- A restore begins a new epoch: `replay_destructions` adds a row here.
CREATE TABLE audit_epoch (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), began_at timestamptz NOT NULL DEFAULT now());
INSERT INTO audit_epoch DEFAULT VALUES;

-- Length-prefixed canonical text: no two different rows give the same text.
CREATE FUNCTION parta_trail_hash(r audit_logentry) RETURNS bytea LANGUAGE sql STABLE SET search_path = public, pg_temp AS $f$
  SELECT sha256(convert_to(string_agg(coalesce(length(v)::text || ':' || v, '-'), '' ORDER BY n), 'UTF8'))
  FROM unnest(ARRAY[r.id::text, to_char(r."timestamp" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
    r.content_type_id::text, r.actor_id::text, r.object_pk, r.object_repr, r.action::text, r.event, r.result, r.origin,
    r.purpose, r.basis, r.object_alias::text, r.person_alias::text, r.consultation_body_id::text,
    r.designation_id::text, array_to_string(r.fields, ','), r.xid::text, r.epoch::text]) WITH ORDINALITY AS t (v, n)
$f$;
CREATE FUNCTION parta_trail_seal_row() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $f$
BEGIN
  NEW.xid := pg_current_xact_id();
  NEW.epoch := (SELECT id FROM audit_epoch ORDER BY began_at DESC LIMIT 1);
  NEW.row_hash := parta_trail_hash(NEW);
  RETURN NEW;
END $f$;
CREATE TRIGGER seal_row BEFORE INSERT ON audit_logentry FOR EACH ROW EXECUTE FUNCTION parta_trail_seal_row();
CREATE FUNCTION parta_trail_refuse() RETURNS trigger LANGUAGE plpgsql AS $f$
BEGIN RAISE EXCEPTION 'The trail is append-only (WET 14(2)).'; END $f$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_logentry FOR EACH ROW EXECUTE FUNCTION parta_trail_refuse();
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            # Partitioned by year, which Django cannot say; xid, epoch and row_hash belong to the database alone.
            database_operations=[migrations.RunSQL(TABLE, hints={"target": "default"})],
            state_operations=[
                migrations.CreateModel(
                    name="LogEntry",
                    fields=[
                        (
                            "action",
                            models.PositiveSmallIntegerField(
                                choices=[(0, "create"), (1, "update"), (2, "delete"), (3, "access")],
                                db_index=True,
                                verbose_name="action",
                            ),
                        ),
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("object_pk", models.CharField(blank=True, max_length=255)),
                        ("object_repr", models.TextField(blank=True)),
                        ("timestamp", models.DateTimeField()),
                        ("event", models.CharField(max_length=60)),
                        (
                            "result",
                            models.CharField(
                                choices=[("done", "gedaan"), ("refused", "geweigerd"), ("failed", "mislukt")],
                                default="done",
                                max_length=10,
                            ),
                        ),
                        ("origin", models.CharField(blank=True, max_length=60)),
                        ("purpose", models.CharField(max_length=20)),
                        ("basis", models.CharField(blank=True, max_length=120)),
                        ("object_alias", models.UUIDField(null=True)),
                        ("person_alias", models.UUIDField(null=True)),
                        ("consultation_body_id", models.UUIDField(null=True)),
                        ("designation_id", models.UUIDField(null=True)),
                        (
                            "fields",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), default=list, size=None
                            ),
                        ),
                        (
                            "actor",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "content_type",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="contenttypes.contenttype",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-timestamp", "-id"],
                        "default_permissions": (),
                        "indexes": [
                            models.Index(fields=["object_alias", "-timestamp"], name="trail_object"),
                            models.Index(fields=["person_alias", "-timestamp"], name="trail_person"),
                            models.Index(fields=["actor", "-timestamp"], name="trail_actor"),
                            models.Index(fields=["consultation_body_id", "-timestamp"], name="trail_body"),
                            django.contrib.postgres.indexes.BrinIndex(fields=["timestamp"], name="trail_time"),
                        ],
                    },
                ),
            ],
        ),
    ]
