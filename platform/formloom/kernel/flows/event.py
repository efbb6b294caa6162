"""An event: a fact in the past tense, as a JSON-able dict."""

from typing import Any

Event = dict[str, Any]
