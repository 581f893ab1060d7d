"""Neural models fetched, checked and kept: from the Argos index, from a hub, from a file or folder of the operator's.

In: what an operator asks for. Out: a folder under the home's ``models`` that CTranslate2 runs, with a record of where
it came from, and an engine that serves its pairs.
Never: half a model in service, a file that could run code, a checksum taken on trust.
"""
