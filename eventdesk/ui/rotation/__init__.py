"""Tables and rounds: set-up, rules, plans."""
