"""Who may come through which door."""

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from timeline.models.record import Record
from timeline.web.conditional import may_be_signed_in


def edit_url(request: HttpRequest, record: Record) -> str | None:
    """The form in the admin for those who may publish alone; None for everybody else. No query for strangers."""
    if not may_be_signed_in(request) or not _may_edit(request):
        return None
    try:
        return reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_change", args=[record.pk])
    except NoReverseMatch:
        return None


def _may_edit(request: HttpRequest) -> bool:
    user = request.user
    return user.is_active and user.is_staff and user.has_perm("timeline.publish_alone")
