"""The door of administrators. Importing it registers every page."""

from timeline.admin import actors, events, outlets, revisions, sources, users, vocabulary

__all__ = ["actors", "events", "outlets", "revisions", "sources", "users", "vocabulary"]
