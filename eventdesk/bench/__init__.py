"""Benchmarks: measured figures, each beside its floor, bound or the usual alternative measured in the same run."""
