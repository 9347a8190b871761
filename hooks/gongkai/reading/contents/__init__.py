"""What stands in a file of any kind: its texts, what a picture says of its taking, and why somebody else must look into it."""
