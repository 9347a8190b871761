"""What records must make sense of: names, dates, promises, the office."""
