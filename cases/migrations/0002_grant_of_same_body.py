from django.db import migrations

# A grant carries its case's casusoverleg, so that the policies need not read the case; this keeps it true.
SQL = """
ALTER TABLE cases_casegrant ADD CONSTRAINT case_grant_same_body
  FOREIGN KEY (content_object_id, consultation_body_id) REFERENCES cases_case (id, consultation_body_id)
  DEFERRABLE INITIALLY DEFERRED;
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop, hints={"target": "default"})]
