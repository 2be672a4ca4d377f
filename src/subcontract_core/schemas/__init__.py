"""The shape of every YAML format as a JSON schema, for editors."""
