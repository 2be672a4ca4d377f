"""What a model hands over: hooks, results, documents, terms, facts; the catalogue of models."""
