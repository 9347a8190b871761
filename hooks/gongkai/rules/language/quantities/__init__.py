"""The quantities that each language states, and which of them say the same."""
