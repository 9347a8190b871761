"""All checks together, and how their messages are told."""
