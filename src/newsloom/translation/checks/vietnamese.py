"""Vietnamese writes every syllable apart and with a capital in names: which are its own, which name a person."""

import re

# A syllable by its letters without marks: a beginning, one to three vowels, an end. «Kavanaugh» and «Jones» are none.
SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ngh?|nh?|p|t)?$", re.IGNORECASE
)
# Nine in ten Vietnamese bear one of these as their family's name, which comes first.
_FAMILY_NAMES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Lâm Đinh Mai "
    "Tô Tạ Hà Lưu Châu Phùng Quách Cao Tôn Thái "
    "Nguyen Tran Pham Hoang Huynh Vu Vo Dang Bui Ngo Duong Doan Trinh Truong Dinh"
)
FAMILY_NAMES = frozenset(_FAMILY_NAMES.split())  # fmt: skip


def is_syllable(folded: str) -> bool:
    """Whether the word, folded to plain letters, may be a Vietnamese syllable."""
    return SYLLABLE.match(folded) is not None


def bears_a_name(words: list[str]) -> bool:
    """Whether capitalised syllables that stand together name a person: «Nguyễn Phú Trọng»."""
    return 2 <= len(words) <= 4 and words[0] in FAMILY_NAMES
