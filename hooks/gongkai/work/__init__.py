"""How work is done: by one at a time, watched, ended in time."""
