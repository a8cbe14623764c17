"""The groups of people who work at the desk, each with what it may do."""

from django.db import migrations

ROLES = {
    "curator": ["curate"],
    "reviewer": ["curate", "review"],
    "administrator": ["curate", "review", "publish_alone"],
}
WORDS = {
    "curate": ("article", "May take in articles and write drafts"),
    "review": ("article", "May decide on the drafts of others"),
    "publish_alone": ("event", "May publish without a second person"),
}


def make_groups(apps, schema_editor):
    """Django makes permissions after all migrations; these are wanted now, and it leaves alone what is there."""
    type_of = apps.get_model("contenttypes", "ContentType").objects.get_or_create
    permission = apps.get_model("auth", "Permission").objects.get_or_create
    made = {}
    for code, (model, words) in WORDS.items():
        kind, _ = type_of(app_label="timeline", model=model)
        made[code], _ = permission(codename=code, content_type=kind, defaults={"name": words})
    for role, codes in ROLES.items():
        group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=role)
        group.permissions.add(*(made[code] for code in codes))


class Migration(migrations.Migration):
    dependencies = [
        ("timeline", "0004_the_desk"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
