"""What every capability leans on: ids, clocks, errors, records, the ports of the journal, text folding."""
