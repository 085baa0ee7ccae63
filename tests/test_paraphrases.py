"""Every faulty statement of the asked-for article, said in other words, is still tied to its claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence import language, readers, registry
from evidence.linking import Linker

ROOT = Path(__file__).resolve().parent.parent

PARAPHRASES = {
    "lbp-lifetime-prevalence": "Around four in five of us get lower back pain at some point in life.",
    "users-impressive-results": "The majority of people who have tried acupuncture say it gave them remarkable results.",
    "needles-pressure-points": "Very thin needles are placed in a number of pressure points.",
    "qi-points-are-meridians": "The Qi points are also known as meridians.",
    "meridians-benefit-back-pain": "Some meridians are especially good for pain from the nerves and muscles of the back.",
    "mech-chemical-release": "Acupuncture triggers a release of chemicals in the muscles, the brain and the spinal cord.",
    "mech-chemicals-wellbeing-pain": "These chemicals are proven to lift your sense of wellbeing and lessen pain.",
    "mech-endogenous-opioids": "Acupuncture sets free the natural opioids of the body, which ease pain.",
    "mech-opioids-sleep": "The natural opioids released by acupuncture help you sleep.",
    "mech-electromagnetic-signals": "With acupuncture, electromagnetic signals are exchanged faster.",
    "mech-endorphin-flow": "Acupuncture gets endorphins flowing, and these reduce pain.",
    "mech-immune-cells": "Needling makes the body send out immune system cells.",
    "mech-neurotransmitters": "Acupuncture changes brain chemistry by modifying how neurotransmitters are released.",
    "mech-meridian-activation": "When the meridians are activated, parts of the nervous system are stimulated and pain is relieved.",
    "efficacy-fibromyalgia": "Acupuncture relieves the pain of fibromyalgia.",
    "efficacy-headache": "Acupuncture is effective against headaches.",
    "efficacy-sciatica": "Sciatica sufferers get relief from acupuncture.",
    "efficacy-postsurgery": "Acupuncture helps people recover after surgery.",
    "efficacy-tmd": "Acupuncture eases temporomandibular joint disorders.",
    "research-great-results": "Studies show that acupuncture works wonderfully against back pain.",
    "trial-2012-design-n": "In 2012 a trial looked at some 20,000 patients with chronic pain.",
    "trial-2012-half-improved": "Half of those treated reported that their chronic pain had improved.",
    "reviews-2013-successful": "Two reviews from 2013 showed that acupuncture treats back pain successfully.",
    "better-than-medication": "Acupuncture beats most painkillers.",
    "definitely-safer": "Acupuncture is certainly safer than medication.",
    "safe-minimal-side-effects": "Acupuncture is safe and has hardly any side effects.",
    "success-depends-on-practitioner": "How well acupuncture works depends on the skill of the practitioner.",
}


@pytest.fixture(scope="module")
def linker() -> Linker:
    claims, _ = registry.read("claims.yaml", (ROOT / "claims.yaml").read_bytes())
    return Linker(claims)


@pytest.mark.parametrize(("claim", "sentence"), PARAPHRASES.items(), ids=PARAPHRASES)
def test_a_paraphrase_is_tied_to_the_claim(linker: Linker, claim: str, sentence: str) -> None:
    document = readers.read("paraphrase.txt", f"Acupuncture for back pain.\n\n{sentence}\n".encode())
    statements = language.read(document)
    links = linker.links(document, statements)

    assert claim in [link.claim.id for link in links.get(len(statements) - 1, ())]
