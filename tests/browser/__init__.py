"""The product in a real browser, at a desk and on a phone, in both languages."""
