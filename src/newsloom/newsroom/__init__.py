"""The back office for editors, on Wagtail: lists, inspect views, decisions.

In: every table. Out: calls of operations. Never: a write of its own.
"""
