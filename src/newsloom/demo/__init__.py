"""The main job with sample publishers: everything that ``make demo`` starts, shows and ends.

In: a port and a home. Out: a site that lives until Ctrl-C. Never: a part of a real installation.
"""
