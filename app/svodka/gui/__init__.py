"""The window: a thin skin over the services. The only place with Qt."""
