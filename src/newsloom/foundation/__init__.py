"""What would make sense without news: errors, outbound HTTP, languages, cleaning of HTML.

In: plain values. Out: plain values, and the errors that every room speaks.
Never: a model, a setting read from Django, a word about stories.
"""
