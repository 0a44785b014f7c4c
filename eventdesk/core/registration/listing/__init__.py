"""Understanding a registration list: where its header is, what its columns mean, who its rows are."""
