"""What a report says, without a format: the console, the workbook and the page show the same content."""
