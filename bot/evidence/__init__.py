"""What the documents hold for a question: candidates, their fit, and the constraints they must meet."""
