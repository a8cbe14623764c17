"""Real Chromium under the strict policy: the house works before any page stands in it."""

import pytest

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_administration_breaks_no_rule_of_the_policy(live_server, page):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{live_server}/admin/login/")
    page.wait_for_load_state("networkidle")

    assert page.locator("input[name=username]").is_visible()
    assert said == []


def test_the_browser_asks_no_other_origin(live_server, page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{live_server}/admin/login/")
    page.wait_for_load_state("networkidle")

    assert len(asked) > 3
    assert [address for address in asked if not address.startswith(f"{live_server}/")] == []
