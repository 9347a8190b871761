"""What other offices publish: gathered on purpose, examined, and taken only if it is what it says."""
