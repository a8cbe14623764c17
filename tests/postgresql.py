"""A real PostgreSQL server in a temporary folder, for the tests that need one."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType

WITHOUT_ROOT = "postgres"  # the server refuses to run as root


def server_programs() -> Path | None:
    """The folder that holds initdb and pg_ctl, the newest version first; None where there is no server."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    if on_path:
        folders.append(Path(on_path).resolve().parent)
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


class TemporaryServer:
    """Listens on a socket in its own folder only; stopped and removed at the end."""

    def __init__(self, programs: Path) -> None:
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        self.databases = 0

    def __enter__(self) -> "TemporaryServer":
        if os.geteuid() == 0:
            shutil.chown(self.folder, WITHOUT_ROOT, WITHOUT_ROOT)
        self._run("initdb", "-D", self.folder / "data", "-U", "site", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off"
        self._run("pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o", options, "start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run("pg_ctl", "-D", self.folder / "data", "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)

    def new_database(self) -> str:
        self.databases += 1
        name = f"site{self.databases}"
        self._run("createdb", "-h", self.folder, "-U", "site", name)
        return f"postgresql://site@/{name}?host={self.folder}"

    def _run(self, program: str, *args: object) -> None:
        command = [str(self.programs / program), *map(str, args)]
        if os.geteuid() == 0:
            command = ["runuser", "-u", WITHOUT_ROOT, "--", *command]
        subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL)
