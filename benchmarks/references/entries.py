"""Entries of a bibliography as people write them: none of what varies here is a fault."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from benchmarks.references.iso4 import abbreviated
from evidence.model.record import Work
from evidence.model.reference import Name

_LATEX = {"\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0308": '"', "\u0304": "=", "\u0307": "."}
_SPECIAL = {"ø": r"{\o}", "Ø": r"{\O}", "ß": r"{\ss}", "ł": r"{\l}", "Ł": r"{\L}", "æ": r"{\ae}", "å": r"{\aa}",
            "ı": r"{\i}", "α": r"$\alpha$", "β": r"$\beta$", "γ": r"$\gamma$", "μ": r"$\mu$"}  # fmt: skip
_TRANSLITERATED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_SPELT = ((r"ization\b", "isation"), (r"\bhemo", "haemo"), (r"tumor", "tumour"), (r"behavior", "behaviour"),
          (r"color\b", "colour"), (r"\bpediatr", "paediatr"), (r"\besoph", "oesoph"))  # fmt: skip
_KINDS = {"article-journal": "article", "paper-conference": "inproceedings", "chapter": "incollection",
          "book": "book", "report": "techreport", "thesis": "phdthesis"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry before it is written as BibTeX: plain text, by field."""

    kind: str
    author: tuple[Name, ...]
    others: bool
    """The list of authors ends with `and others`."""
    fields: Mapping[str, str]

    def with_field(self, name: str, text: str) -> Entry:
        return replace(self, fields={**self.fields, name: text})

    def without(self, *names: str) -> Entry:
        return replace(self, fields={name: text for name, text in self.fields.items() if name not in names})


def genuine(work: Work, way: int = 0) -> Entry:
    """An entry of the work, written in one of many ways; its DOI and the number of the way decide on it by chance."""
    chance = random.Random(f"{work.doi} {way}")
    styles = chance.choices((_same, _same, _initials, _bare_initials), k=2)  # the first author's, and the others'
    authors = tuple(styles[at > 0](name) for at, name in enumerate(work.author))
    kept = chance.choice((len(authors), len(authors), len(authors), 1, 3, 6))
    held_in = "booktitle" if work.type in {"paper-conference", "chapter", "entry"} else "journal"
    fields = {
        "title": _title(work, chance),
        "year": str(chance.choice(work.years)) if work.years else "",
        held_in: _journal(work, chance),
        "volume": chance.choice((str, str, str, lambda volume: f"Vol. {volume}"))(work.volume) if work.volume else "",
        "number": work.issue,
        "pages": _pages(work.page or work.number, chance),
    }
    left_out = {name for name in ("volume", "number", "pages") if chance.random() < 0.1}
    fields = {name: text for name, text in fields.items() if text and name not in left_out}
    return Entry(_KINDS.get(work.type, "misc"), authors[:kept], kept < len(authors), {**fields, "doi": work.doi})


def bibtex(citekey: str, entry: Entry) -> str:
    """The entry as BibTeX."""
    chance = random.Random(citekey)
    letters = chance.choice((_latex, _latex, _as_is, _as_is, _without_accents))
    order = chance.choice((_family_first, _family_first, _family_first, _given_first, _vancouver))
    names = [order(Name(letters(name.family), letters(name.given))) for name in entry.author]
    names += [chance.choice(("others", "others", "et al."))] * entry.others
    fields = {"author": " and ".join(names)}
    for field, text in entry.fields.items():
        fields[field] = text if field == "doi" else (_latex if letters is _latex else _as_is)(text)
    body = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items())
    return f"@{entry.kind}{{{citekey},\n{body}}}\n"


def subtitle_cut(work: Work) -> str:
    """The title without its subtitle."""
    return work.title if work.subtitle else re.split(r": ", work.title)[0]


def _title(work: Work, chance: random.Random) -> str:
    full = f"{work.title}: {work.subtitle}" if work.subtitle else work.title
    title = chance.choice((full, full, full, subtitle_cut(work)))
    title = re.sub(r"^(?:RETRACTED|WITHDRAWN)(?: ARTICLE)?: ", "", title)
    return chance.choice(_TITLE_STYLES)(title)


def _british(title: str) -> str:
    for american, british in _SPELT:
        title = re.sub(american, british, title)
    return title


_TITLE_STYLES: tuple[Callable[[str], str], ...] = (
    str, str, str.capitalize, str.title, lambda title: title.removesuffix(".") + ".", str.upper, _british,
    lambda title: title.replace("’", "'").replace("–", "-").replace("—", " - ").replace("“", '"').replace("”", '"'),
    lambda title: title.replace("-", "–", 1), lambda title: title.replace("-", " ", 1),
    lambda title: title.replace(": ", ". "), lambda title: title.replace(": ", " - "),
    lambda title: title.replace(" versus ", " vs. ").replace(" and ", " & "),
    lambda title: title.replace("α", "alpha").replace("β", "beta").replace("γ", "gamma"),
    lambda title: title.replace("'", "").replace("’", ""),
)  # fmt: skip


def _journal(work: Work, chance: random.Random) -> str:
    full, short = work.container_title, work.container_title_short
    if not full:
        return ""
    without_the = re.sub(r"^The ", "", full)
    styles: tuple[str, ...] = (
        full,
        full,
        short or full,
        abbreviated(full),
        abbreviated(full).replace(".", ""),
        without_the,
    )
    styles += (f"{full} (Online)", f"The {without_the}", abbreviated(full).lower())
    return chance.choice((*styles, full.replace("&", "and"), full.replace(" and ", " & "), full.upper()))


def _pages(pages: str, chance: random.Random) -> str:
    first, _, last = pages.partition("-")
    if not last:
        return pages
    shortened = last
    while len(shortened) > 1 and len(first) == len(last) and first.startswith(last[: len(last) - len(shortened) + 1]):
        shortened = shortened[1:]
    full = chance.choice((f"{first}--{last}", f"{first}-{last}", f"{first}–{last}", f"pp. {first} - {last}"))
    return chance.choice((full, full, f"{first}--{shortened}", f"{first}-{shortened}", first))


def _same(name: Name) -> Name:
    return name


def _initials(name: Name) -> Name:
    return Name(name.family, " ".join(f"{part[0]}." for part in re.findall(r"[^\W\d_]+", name.given)))


def _bare_initials(name: Name) -> Name:
    return Name(name.family, "".join(part[0] for part in re.findall(r"[^\W\d_]+", name.given)))


def _family_first(name: Name) -> str:
    if not name.given:
        return f"{{{name.family}}}" if " " in name.family else name.family
    return f"{name.family}, {name.given}"


def _given_first(name: Name) -> str:
    simple = name.given and " " not in name.family and "," not in name.given
    return f"{name.given} {name.family}" if simple else _family_first(name)


def _vancouver(name: Name) -> str:
    """`Smith AB`, which BibTeX takes for a given name and a family name."""
    initials = _bare_initials(name).given
    return f"{name.family} {initials}" if initials and " " not in name.family else _family_first(name)


def _as_is(text: str) -> str:
    return re.sub(r"([&%$#_])", r"\\\1", re.sub(r"[{}\\]", "", text))


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFKD", _as_is(text).translate(_TRANSLITERATED))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _latex(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", _as_is(text))
    accented = re.sub(r"(\w)([\u0300-\u0304\u0307\u0308])", _accent, decomposed)
    return unicodedata.normalize("NFC", "".join(_SPECIAL.get(letter, letter) for letter in accented)).replace("–", "--")


def _accent(found: re.Match[str]) -> str:
    accent = _LATEX.get(found[2])
    return f"{{\\{accent}{found[1]}}}" if accent else found[0]
