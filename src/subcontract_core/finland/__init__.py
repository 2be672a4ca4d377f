"""Finland: law, what follows from a document, a person's month, findings, golden cases."""
