"""Pages of the programme, its money and its people."""
