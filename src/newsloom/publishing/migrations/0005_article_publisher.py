import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Q, Subquery


def carry_over(apps, schema_editor):
    """Gives the articles that stand already their story's publisher."""
    articles = apps.get_model("newsloom_publishing", "Article").objects
    stories = apps.get_model("newsloom_stories", "Story").objects
    articles.update(publisher=Subquery(stories.filter(pk=OuterRef("story")).values("publisher")[:1]))


class Migration(migrations.Migration):
    atomic = False  # PostgreSQL alters no table whose rows were changed in the same transaction

    dependencies = [
        ("newsloom_publishing", "0004_article_lead_picture"),
        ("newsloom_sources", "__first__"),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="publisher",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="articles",
                to="newsloom_sources.publisher",
            ),
        ),
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="article",
            name="publisher",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="articles",
                to="newsloom_sources.publisher",
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                condition=Q(state__in=["published", "updating"]),
                fields=["edition", "publisher", "-story_published_at", "-id"],
                name="readable_by_publisher",
            ),
        ),
    ]
