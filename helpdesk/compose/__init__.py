"""Wording the answer of each route: every module turns a route into an `Answer`, from guidance and `now` alone."""
