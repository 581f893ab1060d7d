"""The directory: figures, enterprises, products, heritage and localities, each with its name in every language.

In: what an editor writes. Out: topics and their names. Never: how a name reaches engines and checks (that is
``translation.terms``), and nothing that an engine wrote.
"""
