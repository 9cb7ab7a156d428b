"""The composition root: the only place that wires ports to implementations."""


def run() -> None:
    """Start the program."""
