"""Which way a text takes: what the judge and the editors found of each way, what it costs, what the operator decided.

In: verdicts by way, edits, prices, rules. Out: the ways for a pair in their order, each with its figures.
Never: a text; an engine is not called here.
"""
