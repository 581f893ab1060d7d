"""The checks: one file each, all of them pure, all of them listed in ``registry``.

In: a passage and its translation (or a whole document), the languages, the terms. Out: findings with the exact spans.
Never: Django, the network, a story, an opinion on style; a check that cannot tell stays silent.
"""
