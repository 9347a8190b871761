"""The data of a portal from former shapes to that of today: as text, so that everything else stays as it was written."""
