"""The screen of exports: the workbook and the CSV files."""
