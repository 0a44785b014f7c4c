"""Pages for tables on the local network: Flask and waitress, and nobody else, speak HTTP."""
