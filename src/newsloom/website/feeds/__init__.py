"""What the site tells machines about its newest stories: RSS, Atom, JSON Feed, sitemaps.

In: editions and selections of their stories. Out: documents by the rules of each format. Never: a story's whole text,
which is read on its page.
"""
