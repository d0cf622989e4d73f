"""Rooms, machines and technicians: when they are open, who may use them, what is booked."""
