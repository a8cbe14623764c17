"""The release changes with the code, and with nothing else."""

import pytest

from timeline.web.release import current_release, digest_of


@pytest.fixture
def code(tmp_path):
    (tmp_path / "timeline").mkdir()
    (tmp_path / "timeline" / "urls.py").write_text("urlpatterns = []")
    return tmp_path


def test_equal_files_make_an_equal_digest_wherever_they_lie(code, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (other / "timeline" / "__pycache__").mkdir(parents=True)
    (other / "timeline" / "urls.py").write_text("urlpatterns = []")
    (other / "timeline" / "__pycache__" / "urls.pyc").write_bytes(b"compiled")

    assert digest_of(code, ("timeline",)) == digest_of(other, ("timeline",))


@pytest.mark.parametrize("name", ["urls.py", "new.html"])
def test_a_changed_or_added_file_makes_another_digest(code, name):
    before = digest_of(code, ("timeline",))
    (code / "timeline" / name).write_text("changed")

    assert digest_of(code, ("timeline",)) != before


def test_the_environment_can_name_the_release(settings):
    current_release.cache_clear()
    settings.RELEASE = "2026.11"
    named = current_release()
    current_release.cache_clear()

    assert named == "2026.11"
