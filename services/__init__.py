"""What the incubators offer beside rooms and machines: advice, consulting sessions, training."""
