from django.db import migrations

LETTERS = "amzvrc"
SEQUENCES = ";".join(f"CREATE SEQUENCE parta_reference_{letter}" for letter in LETTERS)


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(SEQUENCES, hints={"target": "default"}),
    ]
