"""Whether two languages say the same: quantities, dates, directions and names, read from plain text."""
