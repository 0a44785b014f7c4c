"""Paper: pages of ink in millimetres become PDF files, and finished pages are read back."""
