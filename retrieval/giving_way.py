"""Let work that can wait give way to people who wait for answers."""

import os
import sys
from threading import get_native_id

NICENESS = 15
"""Of at most 19: a thirtieth of a processor that others ask for, and all of an idle one."""


def give_way() -> None:
    """Lower the priority of this thread, and of the threads that it starts, for good; on Linux alone."""
    if sys.platform == "linux":  # elsewhere a priority is the whole process's
        os.setpriority(os.PRIO_PROCESS, get_native_id(), NICENESS)
