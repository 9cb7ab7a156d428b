"""The outside world turned into releases: decode, extract, date."""
