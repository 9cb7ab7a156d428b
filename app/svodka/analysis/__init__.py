"""Text turned into marks: entities, figures, periods, topics, the meeting card."""
