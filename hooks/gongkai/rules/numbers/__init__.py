"""What numbers must make sense of."""
