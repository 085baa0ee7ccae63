"""Names of journals, abbreviated by ISO 4."""

from __future__ import annotations

_ABBREVIATED = {
    "academy": "Acad.", "advances": "Adv.", "agricultural": "Agric.", "american": "Am.", "analysis": "Anal.",
    "annals": "Ann.", "applied": "Appl.", "archives": "Arch.", "association": "Assoc.", "biochemical": "Biochem.",
    "biochemistry": "Biochem.", "biology": "Biol.", "biological": "Biol.", "british": "Br.", "bulletin": "Bull.",
    "canadian": "Can.", "cardiology": "Cardiol.", "chemical": "Chem.", "chemistry": "Chem.", "clinical": "Clin.",
    "communications": "Commun.", "computer": "Comput.", "computing": "Comput.", "conference": "Conf.",
    "dermatology": "Dermatol.", "ecology": "Ecol.", "economics": "Econ.", "education": "Educ.", "energy": "Energy",
    "engineering": "Eng.", "environmental": "Environ.", "european": "Eur.", "evolution": "Evol.",
    "experimental": "Exp.", "geophysical": "Geophys.", "health": "Health", "immunology": "Immunol.",
    "infectious": "Infect.", "information": "Inf.", "internal": "Intern.", "international": "Int.",
    "journal": "J.", "letters": "Lett.", "management": "Manage.", "materials": "Mater.", "mathematical": "Math.",
    "mathematics": "Math.", "mechanics": "Mech.", "medical": "Med.", "medicine": "Med.", "microbiology": "Microbiol.",
    "molecular": "Mol.", "national": "Natl.", "neurology": "Neurol.", "nutrition": "Nutr.", "otolaryngology":
    "Otolaryngol.", "pediatrics": "Pediatr.", "pharmacology": "Pharmacol.", "physical": "Phys.", "physics": "Phys.",
    "physiology": "Physiol.", "proceedings": "Proc.", "psychiatry": "Psychiatry", "psychology": "Psychol.",
    "quarterly": "Q.", "research": "Res.", "review": "Rev.", "reviews": "Rev.", "science": "Sci.", "sciences": "Sci.",
    "scientific": "Sci.", "society": "Soc.", "statistical": "Stat.", "studies": "Stud.", "surgery": "Surg.",
    "systems": "Syst.", "technology": "Technol.", "theoretical": "Theor.", "transactions": "Trans.",
    "university": "Univ.", "veterinary": "Vet.",
}  # fmt: skip
"""Some of ISO 4's list of title word abbreviations."""
_LEFT_OUT = {"of", "the", "and", "in", "for", "on", "&", "de", "la"}


def abbreviated(journal: str) -> str:
    """By ISO 4, where its words are in our list; a name of one word is never abbreviated."""
    words = journal.split()
    if len(words) < 2 or ":" in journal:
        return journal
    return " ".join(_ABBREVIATED.get(word.lower(), word) for word in words if word.lower() not in _LEFT_OUT)
