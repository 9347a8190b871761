"""Office files as manuscripts: what an office has written, line by line, and what its file knows beyond the text."""
