"""Which fields a list fills: names alone, so that the register need not know how lists are read."""

from __future__ import annotations

PERSON_FIELDS = (
    "first", "last", "email", "phone", "organisation", "municipality", "postcode", "zone", "category", "gender",
    "age_band", "language",
)  # fmt: skip
ASKED_FIELDS = ("birth", "tax_code")
"""Fields of a person that are written down only where the organiser asks for them."""
REGISTRATION_FIELDS = (
    "wishes", "wheelchair", "minor", "note", "consent", "images", "status", "role", "registered_at", "source_id",
)  # fmt: skip
