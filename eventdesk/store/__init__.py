"""The store: the journal of operations, the projections computed from it, and the file they live in."""
