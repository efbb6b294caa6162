"""One file per noun: read the request, call one runtime function, send its value."""
