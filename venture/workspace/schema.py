"""The tables of a workspace, the same in SQLite and PostgreSQL.

A subject (an idea, or the founder) has sections; a section has revisions, which are only
ever added; ``section.head`` points at the newest. Names of versions stand beside the revisions,
so that a revision never changes once it is written.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; SQLite itself keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        """Store every moment as UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        """Say of what comes back that it is UTC."""
        if value is None or value.tzinfo:
            return value and value.astimezone(UTC)
        return value.replace(tzinfo=UTC)


metadata = MetaData()

subject = Table(
    "subject",
    metadata,
    Column("id", String, primary_key=True),
    Column("workspace", String, nullable=False, index=True),
    Column("kind", String, nullable=False),  # "idea" or "founder"
    Column("created_at", UtcDateTime, nullable=False),
)

section = Table(
    "section",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subject_id", ForeignKey("subject.id", ondelete="CASCADE"), nullable=False),
    Column("name", String, nullable=False),
    Column("head", Integer, nullable=False),
    UniqueConstraint("subject_id", "name"),
)

revision = Table(
    "revision",
    metadata,
    Column("section_id", ForeignKey("section.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),  # from 1 in each section
    Column("saved_at", UtcDateTime, nullable=False),
    Column("author", String, nullable=False),
    Column("format", Integer, nullable=False),  # which form of the section's JSON, from 1
    Column("step", Integer, nullable=False),  # the revision in which this step of work began
    Column("entry", String, nullable=False),  # the one entry that was edited; "" = none or many
    Column("undo", Integer),  # the revision that undo goes back to; 0 = never saved, NULL = none
    Column("redo", Integer),  # the revision that redo brings back
    # The JSON text. Where `whole` names a revision, that one's text holds all but this stretch.
    Column("whole", Integer),
    Column("kept_start", Integer, nullable=False),
    Column("kept_end", Integer, nullable=False),
    Column("text", Text, nullable=False),
)

version_name = Table(
    "version_name",
    metadata,
    Column("section_id", Integer, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", String, nullable=False),
    ForeignKeyConstraint(
        ["section_id", "number"],
        ["revision.section_id", "revision.number"],
        ondelete="CASCADE",
    ),
)
