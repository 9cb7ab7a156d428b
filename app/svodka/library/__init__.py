"""The truth on disk: one folder, one SQLite file. Sole speaker of SQL.

:func:`svodka.library.opening.open_library` is the way in.
"""
