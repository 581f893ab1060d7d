"""The interface's words in every language: found in the source, checked for gaps, compiled for gettext.

In: templates and modules of the package, ``locale/*/LC_MESSAGES/django.po``. Out: ``django.mo`` beside each, and a
list of what is missing. Never: a translation by machine, an entry that nobody looked at (fuzzy).
"""
