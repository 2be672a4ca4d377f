"""What knows nothing of the subject: errors, money, dates, files, provenance, YAML with places."""
