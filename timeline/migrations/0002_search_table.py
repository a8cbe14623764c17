"""The search table, which is no model: each engine has its own kind."""

from django.db import migrations

# The tokenizer "ascii" parts words at ASCII signs only, and of those the stored tokens hold nothing but letters, digits
# and spaces: so words are parted as `timeline.text` parted them, in every script.
SQLITE = (
    "CREATE VIRTUAL TABLE timeline_search USING fts5(title, names, body, tokenize = 'ascii', prefix = '3')",
)
POSTGRESQL = (
    "CREATE TABLE timeline_search (event_id bigint PRIMARY KEY, document tsvector NOT NULL)",
    "CREATE INDEX search_document ON timeline_search USING gin (document)",
)


def create(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE timeline_search")


class Migration(migrations.Migration):
    dependencies = [("timeline", "0001_the_public_record")]

    operations = [migrations.RunPython(create, drop)]
