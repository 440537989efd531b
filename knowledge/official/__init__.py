"""The official page: reading a copy of it, quoting it, and finding out what has changed since it was last looked at."""
