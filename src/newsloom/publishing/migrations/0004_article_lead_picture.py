from django.db import migrations, models

FIRST_BLOCKS, LONGEST_ADDRESS = 4, 2000


def read_off(apps, schema_editor):
    """Writes the pictures of the articles that stand already."""
    articles = apps.get_model("newsloom_publishing", "Article").objects.filter(document__isnull=False)
    for article in articles.only("document").iterator(chunk_size=200):
        first = (article.document or {}).get("blocks", [])[:FIRST_BLOCKS]
        picture = next((block["src"] for block in first if block["type"] == "image" and block["src"]), "")
        if picture and len(picture) <= LONGEST_ADDRESS:
            articles.filter(pk=article.pk).update(lead_picture=picture)


class Migration(migrations.Migration):

    dependencies = [
        ("newsloom_publishing", "0003_approval_segmentedit"),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="lead_picture",
            field=models.CharField(blank=True, max_length=2000),
        ),
        migrations.RunPython(read_off, migrations.RunPython.noop),
    ]
