"""What is printed of resources and bookings, on A4."""
