"""Many offices, one engine: each is examined and built by itself, and all are told in one table."""
