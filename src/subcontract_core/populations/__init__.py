"""Many people at once: a table of people through all models, in parts that any computer may do."""
