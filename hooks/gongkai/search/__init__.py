"""What the search is told of the pages, and its index."""
