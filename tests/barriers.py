"""Two things that one tab cannot show at once: breaches of the content policy, and barriers that axe-core finds.

axe-core itself writes styles into the page, which the policy forbids. So a page is opened twice: in a tab under the
policy, which tells what the browser complains of, and in one without it, in which axe-core runs.
"""

import json
from pathlib import Path

AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LISTEN = """
window.breaches = [];
document.addEventListener("securitypolicyviolation", (breach) =>
  window.breaches.push(`${breach.effectiveDirective} ${breach.sample}`));
"""
WAYS = ("policy", "axe")


def context_for(way: str, browser, **options):
    """A browser context for one of the WAYS; its pages gather complaints and the addresses that they ask."""
    context = browser.new_context(bypass_csp=way == "axe", **options)
    context.add_init_script(LISTEN)
    context.way, context.complaints, context.asked = way, [], []
    context.on("console", lambda said: context.complaints.append(said.text) if said.type == "error" else None)
    context.on("weberror", lambda error: context.complaints.append(str(error.error)))
    context.on("request", lambda request: context.asked.append(request.url))
    return context


def barriers(page) -> list[str]:
    """What is wrong with the page as it stands, in the way of its context; complaints are told once."""
    context = page.context
    if context.way == "axe":
        page.evaluate(AXE.read_text())
        found = page.evaluate("(tags) => axe.run({runOnly: tags}).then((result) => result.violations)", TAGS)
        return [f"{one['id']}: {json.dumps([node['html'][:150] for node in one['nodes']][:3])}" for one in found]
    told = page.evaluate("window.breaches.splice(0)") + context.complaints
    context.complaints = []
    return told


def sideways(page) -> int:
    """By how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
