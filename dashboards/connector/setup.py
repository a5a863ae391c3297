"""Takes the Java half into the package, when Maven has built it."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

JAVA = Path("java") / "target"


class BuildWithJars(build_py):
    """Copies the jars that are there into the package's folder ``jars``."""

    def run(self) -> None:
        super().run()
        jars = [*JAVA.glob("changqing-connector-*.jar"), *JAVA.glob("lib/*.jar")]
        if jars:
            folder = Path(self.build_lib) / "changqing_connector" / "jars"
            folder.mkdir(parents=True, exist_ok=True)
            for jar in jars:
                shutil.copy(jar, folder)


setup(cmdclass={"build_py": BuildWithJars})
