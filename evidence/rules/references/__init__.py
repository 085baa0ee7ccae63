"""Whether references exist, are the works meant, and still stand."""
