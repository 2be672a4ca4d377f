"""What the law makes of a model's documents, told as findings."""
