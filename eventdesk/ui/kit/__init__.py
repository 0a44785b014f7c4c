"""What every screen is made of: theme, icons, words, tasks, the feed of changes, tables, fields, toasts."""
