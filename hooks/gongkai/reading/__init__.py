"""Files and settings as values that know where they stand."""
