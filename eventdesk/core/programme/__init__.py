"""The programme: process, event, venue, theme, table, round."""
