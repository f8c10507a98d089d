import csv
from pathlib import Path

from django.db import migrations
from django.utils.text import slugify

DATA = Path(__file__).resolve().parent.parent / "data" / "gemeenten.csv"


def load(apps, schema_editor):
    """Load the municipalities, each with its casusoverleg, mayor and municipal executive."""
    if schema_editor.connection.alias != "default":
        return
    municipality, body, participant, standing = (apps.get_model("organisations", name) for name in NAMES)
    with DATA.open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    municipalities = municipality.objects.bulk_create(
        municipality(
            code=row["code"],
            name=row["name"],
            slug=slugify(row["name"]),
            province=row["province"],
            region=row["veiligheidsregio"],
        )
        for row in rows
    )
    bodies = body.objects.bulk_create(body(municipality=place) for place in municipalities)
    for kind, name in (("mayor", "Burgemeester van"), ("municipal_executive", "College van B&W van")):
        participants = participant.objects.bulk_create(
            participant(kind=kind, name=f"{name} {place.name}", municipality=place) for place in municipalities
        )
        standing.objects.bulk_create(
            standing(body=one, participant=other) for one, other in zip(bodies, participants, strict=True)
        )


NAMES = ("Municipality", "ConsultationBody", "Participant", "StandingParticipant")


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop, elidable=False)]
