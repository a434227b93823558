"""Steps that bring a workspace of an earlier version to the present tables."""
