"""Models in which the public body employs the group and sells its work (Eksote)."""
