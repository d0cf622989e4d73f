"""The programme, its money, its people and the web shell."""
