"""Shapes of requests and answers, one file per noun. They check what comes in and document what goes out."""
