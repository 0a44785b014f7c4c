"""Registration: people, their registrations and badge codes, and the lists they come in."""
