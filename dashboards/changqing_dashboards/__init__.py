"""What surrounds Superset: its home and secrets, its language, its assets, roles and users."""
