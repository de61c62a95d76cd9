"""How a book's tables are made, and brought from one version to the next."""
