"""The firms of the incubators: who they are, who acts for them, when they are in residence."""
