"""A model as a description: one YAML file of parties, terms and flows of money, made into hooks."""
