"""Stories: the canonical text of one publication in its source language, its blocks and its revisions.

In: what ingest read. Out: stories and their revisions. Never: a translation; source text is superseded, never changed.
"""
