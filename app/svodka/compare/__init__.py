"""Two marked texts set side by side: passages, figures, participants, topics, commitments."""
