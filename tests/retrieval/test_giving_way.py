import os
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import get_native_id

import pytest

from retrieval.giving_way import NICENESS, give_way


@pytest.mark.skipif(sys.platform != "linux", reason="only there a thread has a priority of its own")
def test_a_thread_gives_way_and_its_process_does_not() -> None:
    def priority() -> int:
        return os.getpriority(os.PRIO_PROCESS, get_native_id())

    before = priority()
    with ThreadPoolExecutor(1, initializer=give_way) as threads:
        assert threads.submit(priority).result() == NICENESS
    assert priority() == before
