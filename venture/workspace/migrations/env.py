"""Run by Alembic inside the transaction in which the workspace is being opened."""

from alembic import context

context.configure(**context.config.attributes["migration"])
context.run_migrations()
