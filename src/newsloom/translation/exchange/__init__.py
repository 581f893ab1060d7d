"""What other tools read and write: translation memories (TMX), jobs for translators (XLIFF), captions (WebVTT, SRT).

In: files of strangers. Out: plain values, and files made of plain values. Never: a story or an article; nothing that
a file brings is trusted: no entity is expanded, nothing is fetched, markup is cleaned.
"""
