"""The publish checks of flow documents, by what they look at."""
