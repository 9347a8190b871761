"""From data to a site: pages rendered, converted, published; the drivers."""
