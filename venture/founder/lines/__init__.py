"""The lines of a household, by what they are about."""
