"""What texts must be like, and what both languages must say alike."""
