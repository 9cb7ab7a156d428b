"""The words of the program as plain typed values, their invariants, their errors, and the ports.

Nothing here imports anything but the standard library.
"""
