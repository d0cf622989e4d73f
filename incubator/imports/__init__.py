"""Tables that offices keep, taken over: read, weighed row by row, and stored as a whole or not."""
