"""A session bus of our own."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.test_paste_into_writer import started


@contextmanager
def session_bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """Run a bus and return the environment of the programs that are to be on it."""
    reading, writing = os.pipe()
    told = f"--print-address={writing}"
    command = ["dbus-daemon", "--session", "--nofork", told]
    with started(command, pass_fds=(writing,), env=environment, stderr=subprocess.DEVNULL):
        os.close(writing)
        with os.fdopen(reading) as answer:
            address = answer.readline().strip()
        yield {**environment, "DBUS_SESSION_BUS_ADDRESS": address, "QT_QPA_PLATFORM": "xcb"}
