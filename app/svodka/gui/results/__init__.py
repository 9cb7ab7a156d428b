"""The list of what a query found."""
