"""Pages, one module a kind of address."""
