"""Faults made on purpose in the real data and the built site: each must be caught where it is, by its rule."""
