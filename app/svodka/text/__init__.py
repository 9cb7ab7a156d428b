"""What all readers of text share: languages, segments, stems and lemmas, numerals, units, dates."""
