"""How much a conversion may take, whatever a file asks for."""

MAX_PAGES = 1_000
"""Pages of a PDF; longer than any report, and a file of thousands would keep the others waiting for hours."""

MAX_SCANNED_PAGES = 200
"""Pages that are recognised from images, some seconds each."""

MAX_UNPACKED = 200 * 1024 * 1024
"""Bytes that an archive may hold once unpacked, all its files together."""

MAX_FILES = 500
"""Files of one archive."""

MAX_PIXELS = 100_000_000
"""Pixels of an image: an A3 page at 600 dots per inch has 70 million."""

MAX_CELLS = 500_000
"""Cells of a workbook."""

SECONDS = 300
"""Wall clock of a conversion; 1,000 pages of text take less."""

SCAN_SECONDS = 1_800
"""Wall clock of recognising images."""

MEMORY = 4 * 1024**3
"""Bytes of address space of a conversion, and of each program it starts."""
