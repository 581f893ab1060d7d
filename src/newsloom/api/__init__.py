"""The same reads for machines, as JSON with an OpenAPI description.

In: tokens and queries. Out: stories and articles within the caller's rights.
Never: a write that an operation does not do.
"""
