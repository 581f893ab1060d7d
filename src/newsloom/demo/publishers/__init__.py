"""Three fictional publishers with true stories about Vietnam, served over HTTP on loopback.

In: the article files beside this sign. Out: feeds (RSS, Atom, JSON Feed), pages in three layouts,
pictures drawn here, and the addresses at which they answer.
Never: an address other than loopback unless asked, a real publisher's text, a person's face.
"""
