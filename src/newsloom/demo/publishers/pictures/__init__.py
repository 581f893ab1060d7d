"""Lead pictures drawn from plain geometry, the same for the same article on every machine.

In: an article's id and the motif that its author chose. Out: a PNG or JPEG of 1200 by 675.
Never: a photograph, a face, a letter.
"""
