"""Notices in the product and neutral mail: a reference and a link, never content."""
