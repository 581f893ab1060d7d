"""What a reader sees: pages, lists, feeds out.

In: articles that may be read. Out: HTML and feeds in the reader's language. Never: a poll, a translation, a wait.
"""
