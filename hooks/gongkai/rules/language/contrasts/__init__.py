"""Things that exclude each other, and how each language says them: whole tables, and what is exchanged between two texts."""
