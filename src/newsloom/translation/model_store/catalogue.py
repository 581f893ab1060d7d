"""Models between many languages by short names: conversions at the hub that we know to be whole."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A repository at the hub.

    :param licence: of the model that it was converted from, where the repository names none.
    """

    repository: str
    languages: int
    licence: str


KNOWN = {
    "m2m100-418m": KnownModel("jncraton/m2m100_418M-ct2-int8", 100, "mit"),
    "m2m100-1.2b": KnownModel("jncraton/m2m100_1.2B-ct2-int8", 100, "mit"),
    "nllb-600m": KnownModel("skywood/nllb-200-distilled-600M-ct2-int8", 202, "cc-by-nc-4.0"),
    "nllb-1.3b": KnownModel("skywood/nllb-200-distilled-1.3B-ct2-float16", 202, "cc-by-nc-4.0"),
    "nllb-3.3b": KnownModel("entai2965/nllb-200-3.3B-ctranslate2", 202, "cc-by-nc-4.0"),
}
