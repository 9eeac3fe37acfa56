"""Many initiatives at once: what runs the SQL of a plan. Nothing else imports a database engine."""
