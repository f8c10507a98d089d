"""Every URL name of the project."""

from django.urls import get_resolver

# Names that other packages bring; their own tests are theirs.
OUTSIDE = ("account_", "mfa_")


def names() -> list[str]:
    """Every URL name, with its namespace."""
    found = []

    def walk(patterns, prefix):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                walk(pattern.url_patterns, f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix)
            elif pattern.name:
                found.append(prefix + pattern.name)

    walk(get_resolver().url_patterns, "")
    return sorted(set(found))
