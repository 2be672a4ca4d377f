"""The command line: commands, and their words in the user's language."""
