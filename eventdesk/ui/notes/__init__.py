"""The screen of table notes: write cards one after another, find, edit and withdraw them."""
