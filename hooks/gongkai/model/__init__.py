"""What an office says, as frozen values."""
