"""Word files (.docx): their text as Word shows it, automatic numbers included."""
