"""The assistant without a screen: reading a question, the rules, wording an answer, the shell command."""
