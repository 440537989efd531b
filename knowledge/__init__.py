"""The guidance as data: Markdown pages, loading and checking them, and the search index over them."""
