"""Numbers read by value in every language of the editions, and matched across two languages.

In: a text and its BCP 47 tag. Out: quantities with their value, kind, unit and place; pairs of quantities that say the
same; what is missing, added or out of place. Never: a verdict's wording (that is the checks'), Django, the network.
"""
