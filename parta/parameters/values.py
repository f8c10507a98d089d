"""Values of parameters: in words for a page, from what was typed, and whether they fit the register."""

import re
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parta.parameters.defaults import VALUE_LABELS, Parameter
from parta.templatetags.parta import article, day

MOST = 1000
"""No number of the register comes near it: whoever types more made a mistake."""
ONE = {
    "dagen": gettext_lazy("dag"),
    "kalenderdagen": gettext_lazy("kalenderdag"),
    "weken": gettext_lazy("week"),
    "maanden": gettext_lazy("maand"),
    "minuten": gettext_lazy("minuut"),
}
PARTS = {
    "first_by": gettext_lazy("de eerste uiterlijk"),
    "interval_months": gettext_lazy("daarna na zoveel maanden"),
    "recheck_months": gettext_lazy("hercontrole na zoveel maanden"),
    "status": gettext_lazy("bericht op dag"),
    "answer": gettext_lazy("antwoord op dag"),
    "block": gettext_lazy("zonder deze geen toegang"),
    "warn": gettext_lazy("zonder deze een waarschuwing"),
}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def in_words(parameter: Parameter, value: Any) -> str:
    """Return a value as people say it, with its unit."""
    if value is None:
        return _("nog niets")
    if _is_number(value):
        unit = ONE.get(parameter.unit, parameter.unit) if value == 1 else parameter.unit
        return f"{value} {unit}".strip()
    return _words(value)


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, list):
        return ", ".join(_words(part) for part in value) or _("geen")
    if isinstance(value, dict):
        return "; ".join(f"{PARTS.get(key, key)}: {_words(part)}" for key, part in value.items())
    if isinstance(value, str) and _DATE.fullmatch(value):
        return day(date.fromisoformat(value))
    return str(VALUE_LABELS.get(value) or article(value))


def takes_number(parameter: Parameter) -> bool:
    """Say whether a number may be typed: it is one, it may become one, or it is 'at once' with a latest day."""
    if "options" in parameter.allowed:
        return False
    return parameter.value is None or _is_number(parameter.value) or "max_days" in parameter.allowed


def options_of(parameter: Parameter) -> list[Any]:
    """Return the values that may be chosen; for a value that is no number and has no options, that value alone."""
    if "options" in parameter.allowed:
        return parameter.allowed["options"]
    if isinstance(parameter.value, bool):
        return [True, False]
    if takes_number(parameter) and "max_days" not in parameter.allowed:
        return []
    return [parameter.value]


def guidance(parameter: Parameter) -> str:
    """Return what may be typed, in words."""
    parts = [in_words(parameter, option) for option in options_of(parameter)]
    if takes_number(parameter):
        parts.append(_number_in_words(parameter))
    return _(" of ").join(parts)


def _number_in_words(parameter: Parameter) -> str:
    least, most = limits(parameter)
    words = _("een getal van %(least)s tot en met %(most)s, in %(unit)s")
    if not parameter.unit:
        words = _("een getal van %(least)s tot en met %(most)s")
    return words % {"least": least, "most": most, "unit": parameter.unit}


def limits(parameter: Parameter) -> tuple[int, int]:
    """Return the least and the most that a number may be; a day of the register may be nought, nothing else."""
    most = parameter.allowed.get("max", parameter.allowed.get("max_days"))
    least = 0 if parameter.unit == "dagen" and most is not None else 1
    return least, MOST if most is None else most


def parse(parameter: Parameter, text: str) -> Any:
    """Return the value that was typed or chosen; raise ValidationError for anything else.

    Nothing typed is nothing decided, for a parameter that may stay empty.
    """
    text = text.strip()
    if not text and parameter.value is None:
        return None
    for option in options_of(parameter):
        written = (str(option), in_words(parameter, option), _words(option))
        if text.casefold() in {words.casefold() for words in written}:
            return option
    if takes_number(parameter) and re.fullmatch(r"-?[0-9]{1,9}", text):
        check(parameter, int(text))
        return int(text)
    raise refusal(parameter)


def check(parameter: Parameter, value: Any) -> None:
    """Raise ValidationError for a value of the wrong kind, or outside what the register allows."""
    if takes_number(parameter) and _is_number(value):
        least, most = limits(parameter)
        fits = least <= value <= most
    elif value is None:
        fits = parameter.value is None
    else:
        fits = any(value == option and type(value) is type(option) for option in options_of(parameter))
    if not fits:
        raise refusal(parameter)


def refusal(parameter: Parameter) -> ValidationError:
    """Return the plain refusal: what may be chosen."""
    message = _("Deze waarde kan niet. Mogelijk is: %(guidance)s (%(source)s).")
    return ValidationError(message % {"guidance": guidance(parameter), "source": source_of(parameter)})


def source_of(parameter: Parameter) -> str:
    """Return the provision that a parameter rests on, by its full name; else that the act leaves it open."""
    return article(parameter.source) if parameter.source else _("eigen keuze; de wet noemt geen waarde")


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
