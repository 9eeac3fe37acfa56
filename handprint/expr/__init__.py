"""The language of the model: small, typed with units, exact, and the same in every rendering."""
