"""Front matter: data about an article at its top, between lines of `---` (YAML) or `+++` (TOML)."""

from __future__ import annotations

import re

from evidence.model.text import Span

_YAML = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<data>(?:.*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(?P<data>(?:.*\r?\n)*?)\+\+\+[ \t]*(?:\r?\n|\Z)")
_INK = re.compile(r"[^\r\n]")


def separate(text: str) -> tuple[str, dict[str, object], list[tuple[str, Span]]]:
    """The text with its front matter and byte order mark blanked out, of equal length; what the front matter says;
    and what of it could not be read.
    """
    match = _YAML.match(text) or _TOML.match(text)
    if match is None:
        return text.replace("\ufeff", " ", 1) if text.startswith("\ufeff") else text, {}, []
    data, problem = _toml(match["data"]) if "+++" in match[0][:4] else _yaml(match["data"])
    if data is None and not problem:
        return text.replace("\ufeff", " ", 1) if text.startswith("\ufeff") else text, {}, []
    body = blank(match[0]) + text[match.end() :]
    return body, data or {}, [(problem, Span(match.start("data"), match.end("data")))] if problem else []


def blank(text: str) -> str:
    """Spaces for everything but line breaks."""
    return _INK.sub(" ", text)


def _yaml(text: str) -> tuple[dict[str, object] | None, str]:
    import yaml

    try:
        data = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        return None, f"the front matter is not valid YAML: {str(error).splitlines()[0]}"
    if data is None or data == "":
        return {}, ""
    return (data, "") if isinstance(data, dict) else (None, "")


def _toml(text: str) -> tuple[dict[str, object] | None, str]:
    import tomllib

    try:
        return tomllib.loads(text), ""
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return None, f"the front matter is not valid TOML: {error}"
