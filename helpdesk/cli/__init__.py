"""The shell command: one module a command, imported only when it is called."""
