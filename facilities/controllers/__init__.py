"""Pages and API of resources, hours and bookings."""
