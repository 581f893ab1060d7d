"""Who may do what: editors and administrators, one-time sign-in links, tokens of the API.

In: names and roles. Out: users, and who a token belongs to. Never: a secret kept readable.
"""
