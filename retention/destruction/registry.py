"""What a later step adds to the end of a run: the certificate registers itself; destruction does not know it."""

from collections.abc import Callable

from retention.destruction.models import DestructionRun

Finisher = Callable[[DestructionRun], object]

_finishers: list[Finisher] = []


def register_finisher(finisher: Finisher) -> Finisher:
    """Call this with every run whose rows, keys and files are gone, once; in the same transaction as its end."""
    if finisher not in _finishers:
        _finishers.append(finisher)
    return finisher


def finishers() -> tuple[Finisher, ...]:
    """Return what ends a run; raise RuntimeError when nobody would state that it happened (RET-18)."""
    if not _finishers:
        raise RuntimeError("No step states a destruction: retention.certificates is not loaded.")
    return tuple(_finishers)
