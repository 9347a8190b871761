"""What stands around a page: header, footer, tags, data for programs."""
