"""One Java virtual machine a process, started at its first use.

Never start it before a fork (gunicorn's workers): a forked virtual machine is dead. That is why nothing here runs on import.
"""

import os
import threading
from pathlib import Path

import jpype
import jpype.config

# With the default, a gunicorn worker that should leave waits for the virtual machine's threads and never does.
jpype.config.destroy_jvm = False

_lock = threading.Lock()


def start() -> None:
    """Starts the virtual machine unless it runs."""
    with _lock:
        if not jpype.isJVMStarted():
            jpype.startJVM(
                "-Xrs",  # signals stay Python's: gunicorn stops and reloads its workers with them
                "-Xmx" + os.environ.get("CHANGQING_CONNECTOR_HEAP", "192m"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                classpath=[str(jar) for jar in _jars()],
                convertStrings=True,
            )


def _jars() -> list[Path]:
    folders = os.environ.get("CHANGQING_CONNECTOR_JARS") or str(Path(__file__).with_name("jars"))
    jars = [jar for folder in folders.split(os.pathsep) if folder for jar in sorted(Path(folder).glob("*.jar"))]
    if not jars:
        raise RuntimeError(
            f"No jars of the connector in {folders}. Build them with mvn -pl dashboards/connector/java package, "
            "then install the package again or name their folders in CHANGQING_CONNECTOR_JARS."
        )
    return jars
