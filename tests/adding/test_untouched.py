"""Whatever the registry looks like, adding to it leaves every byte outside the insertion as it was."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from evidence import adding, registry
from evidence.drafting import NoPlaceError, block
from evidence.model.claim import Evidence
from tests.adding.test_blocks import drafts

sources = st.integers(1000, 2999).map(lambda year: f"doe{year}")
comments = st.sampled_from(["", "  # why", "  # \u00fcber: [die] {Kl\u00f6\u00dfe} \U0001f600"])
full_lines = st.sampled_from(["", "\n", "# on the left\n", "      # deep\n", "            # deeper\n", "  \n"])
values = st.sampled_from(
    [
        "plain words",
        "'in quotes: yes'",
        '"in \\"double\\" ones"',
        "|\n{0}  a block\n\n{0}  of text",
        ">-\n{0}  folded\n{0}  text",
    ]
)


@st.composite
def pieces(draw: st.DrawFn, indent: str) -> str:
    """One piece of evidence, in block or flow style."""
    source = draw(sources)
    if draw(st.booleans()):
        return f"{indent}- {{source: {source}, design: cohort}}{draw(comments)}\n"
    conclusion = draw(values).format(f"{indent}  ")
    lines = f"{indent}- source: {source}{draw(comments)}\n{draw(full_lines)}{indent}  design: cohort{draw(comments)}\n"
    return lines + (f"{indent}  conclusion: {conclusion}\n" if draw(st.booleans()) else "")


@st.composite
def entries(draw: st.DrawFn, name: str) -> str:
    """One claim, with or without evidence, its fields in some order."""
    outer = draw(st.sampled_from(["", "  "]))
    keys = outer + "  "
    inner = keys + draw(st.sampled_from(["", "  ", "    "]))
    evidence = draw(
        st.sampled_from(["", f"{keys}evidence:\n", f"{keys}evidence: []\n", f"{keys}evidence: &e []\n"])
        | st.lists(pieces(inner), min_size=1, max_size=2).map(lambda parts: f"{keys}evidence:\n" + "".join(parts))
        | st.lists(pieces(inner), min_size=1, max_size=2).map(
            lambda parts: f"{keys}evidence:  # all\n" + "".join(parts)
        )
    )
    rest = [
        evidence,
        f"{keys}statement: It helps.{draw(comments)}\n",
        draw(st.just("") | st.just(f"{keys}note: |\n{keys}  long\n")),
    ]
    return f"{outer}- id: {name}{draw(comments)}\n" + draw(full_lines).join(draw(st.permutations(rest)))


@st.composite
def registries(draw: st.DrawFn) -> bytes:
    """A registry of three claims, with the line breaks and the encoding of some editor."""
    claims = draw(full_lines).join(draw(entries(name)) for name in ("one", "two", "three"))
    text = f"version: 1{draw(comments)}\nclaims:\n{draw(full_lines)}{claims}"
    text = text.rstrip("\n") if draw(st.booleans()) else text
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return text.replace("\n", newline).encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


@settings(max_examples=60)
@given(registries(), st.sampled_from(["one", "two", "three"]), drafts)
def test_every_byte_outside_the_insertion_stays(data: bytes, name: str, evidence: Evidence) -> None:
    found, faults = registry.read("claims.yaml", data)
    claim = next((each for each in found.claims if each.id == name), None)
    assume(claim is not None and not faults)
    assert claim is not None

    try:
        changed = adding.with_evidence(block(evidence), evidence.source, claim, ("claims.yaml", data))
    except NoPlaceError:
        return

    assert _is_one_stretch_more(data, changed)
    after, new_faults = registry.read("claims.yaml", changed)
    assert new_faults == ()
    assert [each.id for each in after.claims] == [each.id for each in found.claims]
    added = next(each for each in after.claims if each.id == name)
    assert added.evidence == (*claim.evidence, evidence)


def _is_one_stretch_more(data: bytes, changed: bytes) -> bool:
    """Whether a file is another with one stretch put in."""
    at = next((at for at, (one, other) in enumerate(zip(data, changed, strict=False)) if one != other), len(data))
    return changed[:at] + changed[at + len(changed) - len(data) :] == data


@settings(max_examples=60)
@given(registries())
def test_every_claim_in_block_style_can_be_added_to(data: bytes) -> None:
    found, faults = registry.read("claims.yaml", data)
    assume(not faults)

    for claim in found.claims:
        span = claim.places.get(("evidence",))
        flow = span is not None and span.end > span.start and claim.source.text[span.start] in "[&"
        if flow:
            continue
        assert adding.with_evidence("- source: new2021\n", "new2021", claim, ("claims.yaml", data)) != data
