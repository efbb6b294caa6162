"""python -m formloom.cli does the same as formloom."""

import sys

from formloom.cli import main

sys.exit(main())
