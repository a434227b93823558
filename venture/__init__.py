"""Find out whether a business idea deserves your next twelve months."""
