"""What a model's licence means for who runs a news site, in a sentence."""

NAMES = {
    "apache-2.0": "Apache License 2.0",
    "mit": "MIT License",
    "cc-by-4.0": "Creative Commons Attribution 4.0",
    "cc-by-sa-4.0": "Creative Commons Attribution-ShareAlike 4.0",
    "cc-by-nc-4.0": "Creative Commons Attribution-NonCommercial 4.0",
    "cc0-1.0": "Creative Commons Zero",
}


def forbids_commerce(licence: str) -> bool:
    """Whether a site that earns money, by advertisements or subscriptions, may not use it."""
    return "nc" in licence.lower().replace("_", "-").split("-") or "non-commercial" in licence.lower()


def sentence(licence: str) -> str:
    """The licence for people; says so where nobody names one."""
    if not licence:
        return "no licence is stated: look at its publisher's page before you publish with it"
    name = NAMES.get(licence.lower(), licence)
    return f"licence: {name}, not for commercial use" if forbids_commerce(licence) else f"licence: {name}"
