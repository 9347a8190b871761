"""The pages of the portal, as Markdown that any generator could publish."""
