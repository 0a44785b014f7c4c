"""The command line: one module a verb, each giving ``VERB`` or ``VERBS``."""
