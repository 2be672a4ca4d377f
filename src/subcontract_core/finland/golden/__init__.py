"""Cases of the official model: families, files, columns, one module of cases a branch."""
