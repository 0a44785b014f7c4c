"""EventDesk: registration, rotating tables, badges, check-in, notes and Excel for large deliberative sessions."""

__version__ = "0.1.0"
