"""Units of measure that a translator may convert, and how far a converted figure may be rounded."""

# Unit → (dimension, how many of the dimension's base unit one is).
FACTORS: dict[str, tuple[str, float]] = {
    "mm": ("length", 0.001),
    "cm": ("length", 0.01),
    "m": ("length", 1.0),
    "km": ("length", 1000.0),
    "inch": ("length", 0.0254),
    "foot": ("length", 0.3048),
    "yard": ("length", 0.9144),
    "mile": ("length", 1609.344),
    "nmile": ("length", 1852.0),
    "g": ("mass", 1.0),
    "kg": ("mass", 1000.0),
    "tonne": ("mass", 1e6),
    "pound": ("mass", 453.59237),
    "ounce": ("mass", 28.349523),
    "stone": ("mass", 6350.29),
    "m2": ("area", 1.0),
    "km2": ("area", 1e6),
    "ha": ("area", 10_000.0),
    "acre": ("area", 4046.856),
    "sqft": ("area", 0.092903),
    "sqmile": ("area", 2.589988e6),
    "rai": ("area", 1600.0),
    "litre": ("volume", 1.0),
    "gallon": ("volume", 3.785),
    "pint": ("volume", 0.5),
    "kmh": ("speed", 1.0),
    "mph": ("speed", 1.609344),
    "knot": ("speed", 1.852),
    "ms": ("speed", 3.6),
    "degree": ("temperature", 1.0),
    "celsius": ("temperature", 1.0),
    "fahrenheit": ("temperature", 1.0),
}
ROUNDING = 0.1  # a human rounds 30 yards (27.4 m) to 25 m
LAST_DIGIT = 0.6  # and 1 inch (2.54 cm) to 2 cm or 3 cm
SPEEDS = {"kmh": "km", "mph": "mile", "ms": "m", "knot": "nmile"}
DEGREES = 1.5  # and temperatures to whole degrees
DIFFERENCE = 40  # degrees Fahrenheit up to which a figure may be a difference of temperatures

SYMBOLS = """
mm mm
cm cm ㎝ см
m m ｍ ㍍ м
km km ㎞ ｋｍ км χλμ
kg kg ㎏ кг
g ㌘
ha ha га
m2 m² ㎡
km2 km² ㎢
kmh km/h kph kmh ㎞/h км/ч
mph mph
celsius °c ºc ℃
fahrenheit °f ºf ℉
degree ° º?
"""


def convertible(one: str, other: str) -> bool:
    """Whether two units measure the same thing and differ."""
    if one not in FACTORS or other not in FACTORS or (one == other and one != "degree"):
        return False
    return FACTORS[one][0] == FACTORS[other][0]


def same_measure(value: float, unit: str, other_value: float, other_unit: str) -> bool:
    """Whether two measures in different units say the same, allowing for the rounding that humans do."""
    if unit in SPEEDS and FACTORS.get(other_unit, ("",))[0] == "length":
        unit = SPEEDS[unit]
    if other_unit in SPEEDS and FACTORS.get(unit, ("",))[0] == "length":
        other_unit = SPEEDS[other_unit]
    if not convertible(unit, other_unit):
        return False
    dimension, factor = FACTORS[unit]
    if dimension == "temperature":
        return _same_temperature(value, other_value)
    here, there = value * factor, other_value * FACTORS[other_unit][1]
    if abs(here - there) <= ROUNDING * max(here, there):
        return True
    return max(value, other_value) < 10 and _rounded(here / FACTORS[other_unit][1], other_value)


def _rounded(exact: float, written: float) -> bool:
    return written == int(written) and abs(exact - written) <= LAST_DIGIT


def _same_temperature(value: float, other_value: float) -> bool:
    # A bare degree may be either scale; a difference of degrees converts without the 32.
    warmer, cooler = (value, other_value) if value > other_value else (other_value, value)
    return abs((warmer - 32) / 1.8 - cooler) <= DEGREES or (
        warmer <= DIFFERENCE and abs(warmer / 1.8 - cooler) <= DEGREES / 2
    )
