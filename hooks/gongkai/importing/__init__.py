"""From what an office has written to a draft of its report."""
