"""Reading a question: its language, the concepts it mentions, the case, the year, and what kind of question it is."""
