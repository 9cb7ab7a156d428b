"""The truth on disk: one SQLite file, its migrations, its change log. The only place with SQL."""
