"""Files for programs that stand beside the pages: news feeds, site map, plain files."""
