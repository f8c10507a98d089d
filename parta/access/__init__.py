"""Acting, the two walls, grants, policies and base views."""
