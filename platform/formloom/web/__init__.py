"""Flask: the application, one blueprint per noun, problem documents, the browser shell. No rule, no query."""
