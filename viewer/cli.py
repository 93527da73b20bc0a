"""The command line's composition root."""
