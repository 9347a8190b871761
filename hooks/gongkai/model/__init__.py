"""What an office says, in values that nobody edits: its words, quantities and registers."""
