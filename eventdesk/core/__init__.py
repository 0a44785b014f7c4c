"""The rules of an event: standard library, rapidfuzz and phonenumbers only. Imports no other room."""
