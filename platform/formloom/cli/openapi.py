"""formloom openapi: the document that the browser's client is generated from."""

import argparse
import json


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(_options: argparse.Namespace) -> int:
    from formloom.web.app import document

    print(json.dumps(document(), indent=1, ensure_ascii=False, sort_keys=True))
    return 0
