"""People: who may sign in, and what each may do. Only administrators come here."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin import ModelAdmin, display, register
from django.contrib.admin.utils import unquote
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.urls.resolvers import URLPattern
from django.views.decorators.debug import sensitive_variables

from timeline.admin import invitations
from timeline.admin.site import site
from timeline.forms.accounts import InviteForm, PersonForm, Role
from timeline.models import User
from timeline.models.user import LOADER

# Those who work at the desk alone have no business in these pages.
AT_THE_DESK = {Role.CURATOR, Role.REVIEWER}
# Groups that bear the name of their role.
GROUPS = {*AT_THE_DESK, Role.ADMINISTRATOR}


def role_of(user: User) -> Role:
    if user.is_superuser:
        return Role.ADMINISTRATOR
    if user.has_perm("timeline.publish_alone"):
        return Role.PUBLISHER
    if user.has_perm("timeline.review"):
        return Role.REVIEWER
    return Role.CURATOR if user.has_perm("timeline.curate") else Role.READER


def give_role(user: User, role: str) -> None:
    """Set what the person may do, and nothing beside it."""
    user.is_staff = role not in AT_THE_DESK
    user.is_superuser = role == Role.ADMINISTRATOR
    user.save()
    alone = Permission.objects.get(codename="publish_alone", content_type__app_label="timeline")
    user.user_permissions.set([alone] if role == Role.PUBLISHER else [])
    user.groups.set([Group.objects.get(name=role)] if role in GROUPS else [])


@register(User, site=site)
class UserAdmin(ModelAdmin):
    list_display = ("username", "public_name", "email", "role", "is_active", "last_login")
    list_filter = ("is_active", "is_superuser")
    search_fields = ("username", "public_name", "email")
    ordering = ("username",)
    actions = None
    show_full_result_count = False

    # ── Who may ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _is_administrator(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return bool(request.user.is_active and request.user.is_superuser)

    has_view_permission = has_change_permission = _is_administrator

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._is_administrator(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._is_administrator(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    # ── Pages ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Without the one who loads files: nobody signs in by that name."""
        return super().get_queryset(request).exclude(username=LOADER)

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<path:object_id>/link/", view(self.link_view), name="timeline_user_link"),
            *super().get_urls(),
        ]

    def changeform_view(self, request: HttpRequest, object_id: str | None = None, *args: object) -> HttpResponseBase:
        if not self._is_administrator(request):
            raise PermissionDenied
        return self._change(request, self._found(request, object_id)) if object_id else self._invite(request)

    def _found(self, request: HttpRequest, object_id: str) -> User:
        user = self.get_object(request, unquote(object_id))
        if user is None:
            raise Http404
        return user

    def _invite(self, request: HttpRequest) -> HttpResponseBase:
        form = InviteForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            with transaction.atomic():
                facts = {name: form.cleaned_data[name] for name in ("username", "public_name", "email")}
                user = User.objects.create_user(**facts)
                give_role(user, form.cleaned_data["role"])
                self.log_addition(request, user, f"Invited as {form.cleaned_data['role']}")
            return self._link(request, user)
        return self._page(request, "admin/users/person.html", title="Invite a person", form=form, verb="Make a link")

    def _change(self, request: HttpRequest, user: User) -> HttpResponseBase:
        now = {"public_name": user.public_name, "email": user.email, "role": role_of(user), "is_active": user.is_active}
        form = PersonForm(request.POST or None, initial=now, oneself=user == request.user)
        if request.method == "POST" and form.is_valid():
            given = form.cleaned_data
            with transaction.atomic():
                user.public_name, user.email, user.is_active = given["public_name"], given["email"], given["is_active"]
                give_role(user, given["role"])
                self.log_change(request, user, f"Changed: {', '.join(form.changed_data) or 'nothing'}")
            messages.success(request, f"Saved “{user.username}”.")
            return redirect("admin:timeline_user_changelist")
        context = {"title": user.username, "form": form, "verb": "Save", "person": user}
        return self._page(request, "admin/users/person.html", **context)

    def link_view(self, request: HttpRequest, object_id: str) -> HttpResponseBase:
        """POST makes a new link, for somebody who forgot the password or let the first one grow old."""
        if not self._is_administrator(request):
            raise PermissionDenied
        user = self._found(request, object_id)
        if request.method != "POST" or not user.is_active:
            return redirect("admin:timeline_user_change", user.pk)
        self.log_change(request, user, "Made a link for a new password")
        return self._link(request, user)

    @sensitive_variables()
    def _link(self, request: HttpRequest, user: User) -> HttpResponseBase:
        address = request.build_absolute_uri(invitations.path_for(user))
        context = {"title": "Send this link", "address": address, "person": user, "days": invitations.days_valid()}
        return self._page(request, "admin/users/link.html", **context)

    def _page(self, request: HttpRequest, template: str, **facts: Any) -> HttpResponseBase:
        whole = self.admin_site.each_context(request) | {
            "opts": self.opts,
            "list": reverse("admin:timeline_user_changelist"),
        }
        return render(request, template, whole | facts)

    @display(description="role")
    def role(self, user: User) -> str:
        return role_of(user).label
