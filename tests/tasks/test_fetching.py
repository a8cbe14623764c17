"""Pages are fetched by the worker as it runs in service: from a real server, taken in, or it says why not."""

import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.conf import settings
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult
from httpcore2 import ConnectError, SyncBackend

from tests import desk_builders
from timeline.curation import fetchings
from timeline.intake.fetch import Door
from timeline.models import Article, Fetching
from timeline.tasks import fetching as tasks

BODY = "The bridge over the river was opened on Thursday after two years of work, the council said. " * 6
PAGE = f"""<!doctype html><html lang="en"><head><title>Bridge opened</title>
<meta property="article:published_time" content="1994-05-13T08:00:00Z"></head>
<body><article><h1>Bridge opened</h1><p>{BODY}</p></article></body></html>""".encode()


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        known = self.path.partition("?")[0] == "/bridge"
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE if known else b"no")

    def log_message(self, *words):
        pass


@pytest.fixture
def site(monkeypatch):
    """A site in the public web, as far as the door can tell: its name and address are, its machine is this one."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()

    def dial(address, port, seconds):
        return SyncBackend().connect_tcp("127.0.0.1", server.server_port, timeout=seconds)

    monkeypatch.setattr(tasks, "door", lambda: Door(resolve=lambda name: ["93.184.215.14"], dial=dial))
    yield "http://news.example"
    server.shutdown()
    server.server_close()


@pytest.fixture
def carla(transactional_db):
    return desk_builders.a_curator()


def ask(carla, *urls) -> None:
    tasks.start(fetchings.ask(urls, by=carla))


def work() -> None:
    """Everything that waits, by the command that runs in service."""
    call_command("work", batch=True)


def told() -> list[tuple[str, str]]:
    return [(one.state, one.what) for one in Fetching.objects.order_by("position")]


def test_a_page_is_fetched_and_taken_in_with_its_date_and_its_bytes(carla, site):
    ask(carla, f"{site}/bridge")
    work()
    article = Article.objects.get()
    capture = article.captures.get()
    assert told() == [("done", "")]
    assert (article.title, article.published, article.url) == ("Bridge opened", "1994-05-13", f"{site}/bridge")
    assert (capture.size, capture.media_type, capture.taken_by) == (len(PAGE), "text/html", carla)
    assert ["Content-Type", "text/html; charset=utf-8"] in capture.headers


def test_the_same_page_again_is_known(carla, site):
    ask(carla, f"{site}/bridge", f"{site}/bridge?again")
    work()
    assert (told(), Article.objects.count()) == ([("done", ""), ("known", "")], 1)


def test_what_is_not_there_says_so_and_leaves_nothing_behind(carla, site):
    ask(carla, f"{site}/nothing")
    work()
    ((state, what),) = told()
    assert (state, "404" in what, Article.objects.count()) == ("failed", True, 0)


def test_a_site_that_does_not_answer_is_asked_again_three_times_in_all(carla, monkeypatch):
    def dial(address, port, seconds):
        raise ConnectError("no")

    monkeypatch.setattr(tasks, "door", lambda: Door(resolve=lambda name: ["93.184.215.14"], dial=dial))
    ask(carla, "http://news.example/bridge")
    (pk,) = Fetching.objects.values_list("pk", flat=True)
    states = []
    for _ in range(3):
        tasks.fetch_article.call(pk)
        states += told()
    assert states == [
        ("waiting", "news.example cannot be reached."),
        ("waiting", "news.example cannot be reached."),
        ("failed", "news.example cannot be reached."),
    ]
    later = DBTaskResult.objects.exclude(run_after=None).count()
    assert later >= 2


def test_fetching_can_be_switched_off(carla, site, settings):
    settings.FETCHING = False
    ask(carla, f"{site}/bridge")
    work()
    assert told() == [("failed", "Fetching is switched off on this site.")]


def test_what_a_killed_worker_left_is_fetched_by_the_next_one(carla, site, monkeypatch):
    ask(carla, f"{site}/bridge")
    fetchings.begin(Fetching.objects.get().pk)  # and the worker is gone
    DBTaskResult.objects.all().delete()
    work()
    assert told() == [("working", "")], "perhaps somebody still works on it"
    monkeypatch.setattr(tasks, "LEFT", tasks.LEFT * 0)
    work()
    assert told() == [("done", "")]


def test_a_fault_of_ours_is_told_and_stops_nothing(carla, site, monkeypatch):
    def broken(*args, **facts):
        raise RuntimeError("a fault")

    monkeypatch.setattr(tasks, "take_in", broken)
    ask(carla, f"{site}/bridge", f"{site}/nothing")
    work()
    assert [state for state, _ in told()] == ["failed", "failed"]
    assert told()[0][1] == "Something went wrong here."


def test_the_worker_starts_as_a_program_and_ends_when_nothing_waits(tmp_path):
    done = subprocess.run(
        [
            sys.executable,
            "manage.py",
            "shell",
            "--no-imports",
            "-c",
            "from django.core.management import call_command as c; c('migrate', verbosity=0); c('work', batch=True)",
        ],
        cwd=settings.BASE_DIR,
        env={"PATH": "/usr/bin:/bin", "TIMELINE_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
