from itertools import islice

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from newsloom.translation import markup
from newsloom.translation.clues import clues_of

AT_ONCE = 2_000
CLUES = ("clue_1", "clue_2", "clue_3", "clue_4")


def find_clues(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    entries = apps.get_model("newsloom_translation", "MemoryEntry").objects
    rows = entries.filter(origin="person").only("source_language", "target_language", "source_text").iterator(chunk_size=AT_ONCE)
    while portion := list(islice(rows, AT_ONCE)):
        for row in portion:
            found = clues_of(markup.plain(row.source_text), source=row.source_language, target=row.target_language)
            for name, clue in zip(CLUES, found):
                setattr(row, name, clue)
        entries.bulk_update(portion, CLUES, batch_size=200)


class Migration(migrations.Migration):

    dependencies = [("newsloom_translation", "0007_routes")]

    operations = [
        *(migrations.AddField("memoryentry", name, models.BigIntegerField(blank=True, editable=False, null=True)) for name in CLUES),
        migrations.RunPython(find_clues, migrations.RunPython.noop),
        *(
            migrations.AddIndex("memoryentry", models.Index(
                    fields=[name, "-id"], name=f"memory_by_{name}", condition=models.Q((f"{name}__isnull", False))
                ),)
            for name in CLUES
        ),
    ]
