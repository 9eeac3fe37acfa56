"""How the operations of the language are written in SQL: exact in whole numbers, unknowns included."""
