"""What templates of the site ask for."""
