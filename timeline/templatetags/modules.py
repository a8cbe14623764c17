"""{% modules "js/site.js" %}: a script with all modules that it imports, asked for at once."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from timeline.staticfiles import modules_of

register = template.Library()


@register.simple_tag
def modules(name: str) -> SafeString:
    """The script, and a `modulepreload` for each module that it reaches: the whole chain is one round trip."""
    reached = ((static(one),) for one in modules_of(name))
    links = format_html_join("", '<link rel="modulepreload" href="{}">', reached)
    return format_html('<script type="module" src="{}"></script>{}', static(name), links)
