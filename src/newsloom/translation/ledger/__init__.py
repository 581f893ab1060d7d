"""What engines were sent and what it cost, and the budgets that nothing may pass.

In: what is about to be sent to an engine, by publisher and urgency. Out: leave to send it, or when to come again; the
ledger, by engine, pair, publisher and day. Never: a text, a story or an article.
"""
