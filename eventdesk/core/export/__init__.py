"""Export: the workbook as data."""
