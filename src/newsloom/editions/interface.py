"""The languages that the interface is complete in; `make check` fails where a catalogue of one misses a string."""

INTERFACE_LANGUAGES = ("en", "vi", "fr", "es", "pt", "ca")
