"""Faults made on purpose: drawn at random by general operators over every text and figure, to see which are told."""
