"""The list of media that tell of research."""

from __future__ import annotations

import pytest

from evidence import bibliography
from evidence.rules.references import media


def _sections() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    for line in media._LIST.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            current.append(line)
    return sections


def test_the_list_is_in_order_in_lower_case_and_names_nothing_twice() -> None:
    sections = _sections()
    listed = [name for names in sections.values() for name in names]

    assert {kind: sorted(names) for kind, names in sections.items()} == sections
    assert [name.casefold() for name in listed] == listed
    assert len(set(listed)) == len(listed)


ADDRESSES = {
    "https://www.eurekalert.org/news-releases/1": "press release",
    "http://EurekAlert.org:80/pub": "press release",
    "https://m.facebook.com/roots": "social media post",
    "https://en.wikipedia.org/wiki/Ginger": "encyclopedia entry",
    "https://www.bbc.com/news/health-1?at=2": "news story",
    "https://www.bbc.com/mediacentre": "",
    "https://www.netflix.com": "",
    "https://notmedium.com/ginger": "",
    "https://who.int/news": "",
    "no address": "",
}


@pytest.mark.parametrize(("url", "kind"), ADDRESSES.items())
def test_a_host_is_known_by_its_end_and_a_part_of_a_site_by_its_path(url: str, kind: str) -> None:
    found, _ = bibliography.read("references.bib", f"@online{{a, url = {{{url}}}}}".encode())

    assert media.medium(found.references["a"])[0] == kind
