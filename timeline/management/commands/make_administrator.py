"""Make an administrator: asks for name and password, or prints a link by which the person sets one."""

from __future__ import annotations

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import default_token_generator
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from timeline.models import User
from timeline.models.user import LOADER

TRIES = 3


class Command(BaseCommand):
    help = (
        "Make somebody an administrator, or give an administrator a new password. Asks for what is not given; "
        "without a terminal the password is read from standard input. There is no default password."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--username", help="name for signing in, for example the e-mail address")
        parser.add_argument("--public-name", default="", help="shown to readers beside each change")
        parser.add_argument("--invite", action="store_true", help="print a one-time link instead of asking a password")
        parser.add_argument("--address", default="http://127.0.0.1:8000/", help="where the site answers, for the link")

    def handle(self, *args: Any, **options: Any) -> None:
        username = self._username(options["username"])
        user = self._found(username) or User(username=username, email=username if "@" in username else "")
        known = user.pk is not None
        password = None if options["invite"] else self._password(user)
        user.is_active = user.is_staff = user.is_superuser = True
        user.public_name = options["public_name"] or user.public_name
        if password is not None or not known:
            user.set_password(password)
        user.save()
        if options["invite"]:
            self.stdout.write("Open this link within a few days and choose a password. It works once:")
            self.stdout.write(self._link(user, options["address"]))
        else:
            self.stdout.write(f"“{username}” {'has a new password' if known else 'may now sign in'} at /admin/.")

    def _username(self, given: str | None) -> str:
        if given is None and not sys.stdin.isatty():
            raise CommandError("Without a terminal, say who: --username NAME, and the password on standard input.")
        username = User.normalize_username((given or input("Name or e-mail for signing in: ")).strip())
        try:
            UnicodeUsernameValidator()(username)
        except ValidationError as error:
            raise CommandError("This name cannot be used: letters, digits and @ . + - _ are allowed.") from error
        if username == LOADER:
            raise CommandError("Nobody signs in by this name: it is the author of what is loaded.")
        return username

    def _found(self, username: str) -> User | None:
        try:
            return User.objects.get(username=username)
        except User.DoesNotExist:
            return None

    def _password(self, user: User) -> str:
        if not sys.stdin.isatty():
            password = sys.stdin.readline().rstrip("\n")
            self._judge(password, user)
            return password
        for _ in range(TRIES):
            password = getpass.getpass("Password: ")
            if password != getpass.getpass("The same again: "):
                self.stderr.write("The two are not the same.")
                continue
            try:
                self._judge(password, user)
            except CommandError as error:
                self.stderr.write(str(error))
                continue
            return password
        raise CommandError("Nothing was changed.")

    def _judge(self, password: str, user: User) -> None:
        if not password:
            raise CommandError("A password is needed. Nothing was changed.")
        try:
            validate_password(password, user)
        except ValidationError as error:
            raise CommandError(" ".join(["This password is too weak.", *error.messages])) from error

    def _link(self, user: User, address: str) -> str:
        key = urlsafe_base64_encode(force_bytes(user.pk))
        return address.rstrip("/") + reverse("admin:set_password", args=(key, default_token_generator.make_token(user)))
