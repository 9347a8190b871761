"""What is wrong with the data, where, and said without what is private."""
