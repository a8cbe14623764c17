"""The forms of people: inviting somebody, and what somebody may do."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.db.models import TextChoices

from timeline.models import User


class Role(TextChoices):
    READER = "reader", "May read the forms, and change nothing"
    CURATOR = "curator", "Curator: works at the desk, takes in articles and writes drafts"
    REVIEWER = "reviewer", "Reviewer: works at the desk, and decides on the drafts of others"
    PUBLISHER = "publisher", "May publish alone"
    ADMINISTRATOR = "administrator", "Administrator: may publish alone and invite people"


PUBLIC_NAME = "Shown to readers beside each change. Empty: “Editor” and a number."
USERNAME = "Letters, digits and @ . + - _ are allowed. An e-mail address will do."


class PersonForm(forms.Form):
    """What an administrator can say of somebody who signs in."""

    public_name = forms.CharField(label="Public name", max_length=100, required=False, help_text=PUBLIC_NAME)
    email = forms.EmailField(
        label="E-mail", required=False, error_messages={"invalid": "This is no e-mail address: name@example.org."}
    )
    role = forms.ChoiceField(label="Role", choices=Role.choices, initial=Role.PUBLISHER, widget=forms.RadioSelect)
    is_active = forms.BooleanField(
        label="May sign in", required=False, help_text="Taken away rather than deleted: what they wrote stays theirs."
    )
    use_required_attribute = False

    def __init__(self, *args: Any, oneself: bool = False, **facts: Any) -> None:
        super().__init__(*args, label_suffix="", **facts)
        self.oneself = oneself

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if self.oneself and (given.get("role") != Role.ADMINISTRATOR or not given.get("is_active")):
            raise ValidationError("You cannot take your own rights away. Ask another administrator to do it.")
        return given


class InviteForm(PersonForm):
    """A new person. The name for signing in must be free."""

    username = forms.CharField(
        label="Name for signing in",
        max_length=150,
        help_text=USERNAME,
        validators=[UnicodeUsernameValidator(message=f"This name cannot be used. {USERNAME}")],
        error_messages={"required": "Give a name for signing in, for example the e-mail address."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    field_order = ("username", "public_name", "email", "role")

    def __init__(self, *args: Any, **facts: Any) -> None:
        super().__init__(*args, **facts)
        del self.fields["is_active"]

    def clean_username(self) -> str:
        name = User.normalize_username(self.cleaned_data["username"])
        try:
            User.objects.get(username__iexact=name)
        except User.DoesNotExist:
            return name
        raise ValidationError("Somebody signs in by this name already. Choose another one.")
