"""Why a file may not be what the administrator thinks it is."""

from enum import StrEnum


class Concern(StrEnum):
    """What a preview warns of."""

    SAME_FILE = "same_file"
    NEW_VERSION = "new_version"
    SAME_NUMBER = "same_number"
    NEAR_DUPLICATE = "near_duplicate"
    OLDER = "older"
