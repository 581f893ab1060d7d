from django.db import models

from newsloom.foundation import languages


class Edition(models.Model):
    """The site in one language. An edition that was removed keeps its articles, unseen, until it is added again."""

    wagtail_reference_index_ignore = True

    language = models.CharField(max_length=20, unique=True)
    position = models.PositiveSmallIntegerField(default=0)
    active = models.BooleanField(default=True)
    site_name = models.CharField(max_length=80, blank=True)
    tagline = models.CharField(max_length=200, blank=True)
    motto = models.CharField(max_length=200, blank=True)
    covered = models.BooleanField(default=False)  # every story has been looked at for it since it was opened
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return languages.own_name(self.language)

    @property
    def direction(self) -> str:
        return languages.direction(self.language)

    @property
    def own_name(self) -> str:
        return languages.own_name(self.language)
