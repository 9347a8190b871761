"""Saved web pages: their main text, without what a website puts around it."""
