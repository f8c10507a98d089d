"""The contact point: the public desk of one municipality and the requests that reach it (BESL 2-5)."""
