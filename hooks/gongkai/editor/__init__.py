"""Editing on forms in the browser: what is written is the field that was changed, and nothing else."""
