"""Blind views, joint assessment, composition (WET 5(3)-(6))."""
