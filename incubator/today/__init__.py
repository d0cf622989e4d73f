"""What waits for whom today, gathered from every package: figures, and rows that lead to an act."""
