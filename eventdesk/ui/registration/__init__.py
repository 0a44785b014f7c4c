"""The screen of participants: the register, somebody's details, and the import of lists."""
