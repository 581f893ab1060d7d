"""The order of the steps, and the thin rim that runs them on one machine.

In: what is due. Out: operations called, in order. Never: a rule about news; those stand in the rooms.
"""
