"""Exports: a list of records as a file. Which records and fields (``exporting``), what stands in a cell
(``cells``), and the two kinds of file (``csv_file``, ``xlsx_file``).
"""
