"""Measurements: ratios in one run, never absolute times in tests."""
