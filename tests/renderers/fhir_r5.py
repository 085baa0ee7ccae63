"""The structure of the FHIR R5 (5.0.0) elements that an export may hold, and what is wrong with one that is not like it.

Names and cardinalities are those of https://hl7.org/fhir/R5/evidence.html, citation.html, bundle.html and
datatypes.html: `*` may repeat, `!` must be there, `:Type` says where to go on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

STRUCTURE = {
    "Bundle": """
        entry*:BundleEntry identifier:Identifier issues:Resource link* signature timestamp total type!
    """,
    "BundleEntry": """
        fullUrl link* request resource:Resource response search
    """,
    "Evidence": """
        contained*:Resource text approvalDate assertion author* certainty*:EvidenceCertainty citeAsMarkdown
        citeAsReference:Reference contact* copyright copyrightLabel date description editor* endorser*
        experimental identifier*:Identifier lastReviewDate name note*:Annotation publisher purpose
        relatedArtifact*:RelatedArtifact reviewer* statistic*:EvidenceStatistic status!
        studyDesign*:CodeableConcept synthesisType:CodeableConcept title url useContext*
        variableDefinition*!:EvidenceVariableDefinition version versionAlgorithmCoding:Coding
        versionAlgorithmString
    """,
    "EvidenceVariableDefinition": """
        description directnessMatch:CodeableConcept intended:Reference note*:Annotation observed:Reference
        variableRole!:CodeableConcept
    """,
    "EvidenceStatistic": """
        attributeEstimate*:EvidenceStatisticAttributeEstimate category:CodeableConcept description
        modelCharacteristic* note*:Annotation numberAffected numberOfEvents quantity:Quantity
        sampleSize:EvidenceStatisticSampleSize statisticType:CodeableConcept
    """,
    "EvidenceStatisticSampleSize": """
        description knownDataCount note*:Annotation numberOfParticipants numberOfStudies
    """,
    "EvidenceStatisticAttributeEstimate": """
        attributeEstimate*:EvidenceStatisticAttributeEstimate description level note*:Annotation
        quantity:Quantity range:Range type:CodeableConcept
    """,
    "EvidenceCertainty": """
        description note*:Annotation rater rating:CodeableConcept subcomponent*:EvidenceCertainty
        type:CodeableConcept
    """,
    "Citation": """
        contained*:Resource text approvalDate author* citedArtifact:CitationCitedArtifact classification*
        contact* copyright copyrightLabel currentState*:CodeableConcept date description editor* effectivePeriod
        endorser* experimental identifier*:Identifier jurisdiction*:CodeableConcept lastReviewDate name
        note*:Annotation publisher purpose relatedArtifact*:RelatedArtifact reviewer* status! statusDate*
        summary* title url useContext* version versionAlgorithmCoding:Coding versionAlgorithmString
    """,
    "CitationCitedArtifact": """
        abstract* classification* contributorship:CitationCitedArtifactContributorship
        currentState*:CodeableConcept dateAccessed identifier*:Identifier note*:Annotation part
        publicationForm*:CitationCitedArtifactPublicationForm relatedIdentifier*:Identifier relatesTo*
        statusDate* title*:CitationCitedArtifactTitle version webLocation*:CitationCitedArtifactWebLocation
    """,
    "CitationCitedArtifactTitle": """
        text! type*:CodeableConcept
    """,
    "CitationCitedArtifactPublicationForm": """
        accessionNumber articleDate citedMedium:CodeableConcept copyright firstPage issue lastPage
        lastRevisionDate pageCount pageString publicationDateSeason publicationDateText
        publishedIn:CitationCitedArtifactPublicationFormPublishedIn volume
    """,
    "CitationCitedArtifactPublicationFormPublishedIn": """
        identifier*:Identifier publisher:Reference publisherLocation title type:CodeableConcept
    """,
    "CitationCitedArtifactWebLocation": """
        classifier*:CodeableConcept url
    """,
    "CitationCitedArtifactContributorship": """
        complete entry*:CitationCitedArtifactContributorshipEntry summary*
    """,
    "CitationCitedArtifactContributorshipEntry": """
        affiliation*:Reference contributionInstance* contributionType*:CodeableConcept contributor!:Reference
        correspondingContact forenameInitials rankingOrder role:CodeableConcept
    """,
    "RelatedArtifact": """
        citation classifier*:CodeableConcept display document label publicationDate publicationStatus resource
        resourceReference:Reference type!
    """,
    "CodeableConcept": """
        coding*:Coding text
    """,
    "Coding": """
        code display system userSelected version
    """,
    "Quantity": """
        code comparator system unit value
    """,
    "Range": """
        high:Quantity low:Quantity
    """,
    "Reference": """
        display identifier:Identifier reference type
    """,
    "Identifier": """
        assigner:Reference period system type:CodeableConcept use value
    """,
    "Annotation": """
        authorReference:Reference authorString text! time
    """,
    "HumanName": """
        family given* period prefix* suffix* text use
    """,
    "Practitioner": """
        contained*:Resource text active address* birthDate communication* deceasedBoolean deceasedDateTime
        gender identifier*:Identifier name*:HumanName photo* qualification* telecom*
    """,
    "Organization": """
        contained*:Resource text active alias* contact* description endpoint*:Reference identifier*:Identifier
        name partOf:Reference qualification* type*:CodeableConcept
    """,
}
CHOICES = {
    "Evidence": [("citeAsMarkdown", "citeAsReference"), ("versionAlgorithmCoding", "versionAlgorithmString")],
    "Citation": [("versionAlgorithmCoding", "versionAlgorithmString")],
    "Annotation": [("authorReference", "authorString")],
    "Practitioner": [("deceasedBoolean", "deceasedDateTime")],
}
"""Elements of which only one may be there: `citeAs[x]`."""
CODES = {
    ("Bundle", "type"): {"collection"},
    ("Evidence", "status"): {"draft", "active", "retired", "unknown"},
    ("Citation", "status"): {"draft", "active", "retired", "unknown"},
    ("RelatedArtifact", "type"): {"documentation", "justification", "citation", "supports"},
    ("Quantity", "comparator"): {"<", "<=", ">=", ">", "ad"},
}
"""What required bindings allow, as far as it is used here."""
_ELEMENT = re.compile(r"(\w+)(\*?)(!?)(?::(\w+))?")
_ALWAYS = {"id", "resourceType"}


def faults(element: dict[str, Any], kind: str = "Bundle", at: str = "Bundle") -> Iterator[str]:
    """Every place at which an element is not as R5 has it."""
    if kind == "Resource":
        kind = element["resourceType"]
    known = {name: (many, must, inner) for name, many, must, inner in _ELEMENT.findall(STRUCTURE[kind])}
    yield from (f"{at}.{name} is unknown" for name in element if name not in known and name not in _ALWAYS)
    yield from (f"{at}.{name} is missing" for name, (_, must, _) in known.items() if must and name not in element)
    for choice in CHOICES.get(kind, []):
        if len(set(choice) & set(element)) > 1:
            yield f"{at} has several of {choice}"
    for name in known.keys() & element.keys():
        many, _, inner = known[name]
        yield from _value_faults(element[name], (kind, name), bool(many), inner, f"{at}.{name}")


def _value_faults(value: Any, of: tuple[str, str], many: bool, inner: str, at: str) -> Iterator[str]:
    if isinstance(value, list) is not many:
        yield f"{at} is {'one' if many else 'several'}"
        return
    if value in ("", [], {}, None):
        yield f"{at} is empty"
    if of in CODES and value not in CODES[of]:
        yield f"{at} may not be {value!r}"
    for number, one in enumerate(value if many else [value]):
        if inner:
            yield from faults(one, inner, f"{at}[{number}]" if many else at)


def references(element: Any) -> Iterator[str]:
    """What an element and all in it refer to."""
    if isinstance(element, dict):
        if isinstance(element.get("reference"), str):
            yield element["reference"]
        for value in element.values():
            yield from references(value)
    elif isinstance(element, list):
        for value in element:
            yield from references(value)
