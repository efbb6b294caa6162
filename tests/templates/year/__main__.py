"""Write the generated part of the template's sample, then record all of its stories."""

import sys

from formloom.cli import main
from tests.templates.year.written import FOLDER, files

if __name__ == "__main__":
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    sys.exit(main(["template", "record", str(FOLDER)]))
