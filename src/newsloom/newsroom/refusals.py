"""Why something was refused, in the editor's language."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from newsloom.foundation.errors import RefusedError

WORDS: dict[str, Promise] = {
    "article-unknown": _("This article is not there any more."),
    "article-withdrawn": _("The story was withdrawn meanwhile. Nothing of it is published again."),
    "article-not-translated": _("There is no translation yet. Wait until it is translated."),
    "article-is-original": _("This is the publisher's own text. Only its publisher corrects it."),
    "article-not-held": _("This article is not held, so there is nothing to approve."),
    "article-changed": _(
        "The article was changed meanwhile. Your words stand below, beside its new wording: look, then save again."
    ),
    "xliff-broken": _("This is not a file for translators (XLIFF 2.0 or 2.1), or it is damaged. Nothing was changed."),
    "file-too-large": _("The file is larger than 16 MB. Nothing was changed."),
    "handover-unknown": _(
        "The file does not say what went out: it was not made here, or it lost its skeleton. Download it anew."
    ),
    "handover-other-article": _("The file is about another article. Upload it on that one's page."),
    "handover-conflicts": _("Some sentences cannot be taken back. Nothing was changed."),
    "finding-not-repairable": _("That finding is not there any more, or it has no repair of its own."),
    "edit-held": _(
        "Nothing was saved: readers see this article, and the checks found fault with your words. "
        "Mend what is marked, or approve it with a reason."
    ),
    "reason-missing": _("An approval needs a reason of a few words: say why the finding is wrong."),
    "conflict-unknown": _("One of these sentences was settled meanwhile. Look again."),
    "conflicts-open": _("Sentences that the publisher changed are not settled yet. Settle them first."),
    "nothing-chosen": _("Nothing was chosen. Choose for one sentence at least."),
    "article-never-live": _("This article has no readers. Only what readers saw is corrected to them."),
    "note-invalid": _("A correction has between 1 and 1000 characters."),
    "story-erased": _("This story was erased by law. Nothing is left of it that could come back."),
    "rights-ended": _("The publisher's rights have ended. Give them a later date first."),
    "segment-empty": _("A sentence cannot be left empty. Nothing was saved."),
    "segment-unknown": _("One of these sentences is not there any more. Nothing was saved."),
    "story-withdrawn": _("The story was withdrawn. A withdrawn story is not translated."),
    "story-unknown": _("This story is not there any more."),
    "source-known": _("This address is a source already."),
    "source-url-invalid": _("This is not an http or https address. Give the feed's whole address."),
    "rights-differ": _("This publisher has other rights. Change them on its own page, or leave them out here."),
    "publisher-name-invalid": _("A publisher's name has between 1 and 200 characters."),
    "publisher-known": _("Another publisher has this name."),
    "language-unknown": _("One of the languages is not a tag such as en, pt or zh-Hans."),
    "term-forms-missing": _("Give the term in two languages at least, or say that it is never translated."),
    "term-form-twice": _("Give each form once, and one form to write for each language."),
    "term-form-invalid": _("A form has words, 200 characters at most, and no | in it."),
    "term-of-topic": _("This term is the name of a topic: change it in the directory."),
    "name-invalid": _("A name has between 1 and 200 characters."),
    "name-twice": _("Give one name to write for each language, and others as accepted ones."),
    "topic-exists": _("Another topic has this address."),
    "topic-slug-invalid": _("An address has small letters, figures and hyphens."),
}

FIELD_OF = {
    "source-url-invalid": "url",
    "source-known": "url",
    "rights-differ": "rights",
    "publisher-known": "name",
    "publisher-name-invalid": "name",
    "language-unknown": "language",
    "topic-exists": "slug",
    "topic-slug-invalid": "slug",
    "name-invalid": "names",
    "name-twice": "names",
}
"""Error code → the field of a form that it is about."""


def in_words(error: RefusedError) -> str:
    """The sentence for an editor; where nobody has written one, the error's own."""
    return str(WORDS.get(error.code, error))
