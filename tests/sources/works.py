"""Works made up for tests, as each service would describe them."""

from __future__ import annotations

from typing import Any

from evidence.model.reference import Name, Reference
from evidence.model.text import Source, Span

TITLE = "Ginger for nausea"
DOI = "10.1000/ginger"


def reference(citekey: str = "smith2019", **fields: Any) -> Reference:
    """An entry of a bibliography."""
    return Reference(citekey, "article", Source("references.bib", ""), Span(0, 0), **fields)


SMITH = (Name("Smith", "Anna"),)


def crossref_item(doi: str = DOI, **fields: Any) -> dict[str, Any]:
    """A work as Crossref has it."""
    return {
        "DOI": doi,
        "type": "journal-article",
        "title": [TITLE],
        "author": [{"given": "Anna", "family": "Smith", "sequence": "first", "affiliation": []}],
        "issued": {"date-parts": [[2019, 5]]},
        "container-title": ["Journal of Roots"],
        "volume": "4",
        "page": "11-19",
        "publisher": "Root Press",
        **fields,
    }


def update(kind: str, doi: str, date: tuple[int, ...] = (2021, 3, 4), source: str = "publisher") -> dict[str, Any]:
    """An entry of `updated-by` or `update-to`."""
    return {"DOI": doi, "type": kind, "source": source, "updated": {"date-parts": [list(date)]}}


def datacite_item(doi: str, **fields: Any) -> dict[str, Any]:
    """The attributes of a work as DataCite has them."""
    return {
        "doi": doi,
        "titles": [{"title": TITLE}],
        "creators": [{"name": "Smith, Anna", "nameType": "Personal", "givenName": "Anna", "familyName": "Smith"}],
        "publisher": "arXiv",
        "publicationYear": 2018,
        "types": {"resourceTypeGeneral": "Preprint"},
        **fields,
    }


def europe_pmc_item(doi: str = DOI, pmid: str = "1", **fields: Any) -> dict[str, Any]:
    """A work as Europe PMC has it."""
    return {
        "id": pmid,
        "source": "MED",
        "pmid": pmid,
        "doi": doi,
        "title": f"{TITLE}.",
        "authorList": {"author": [{"fullName": "Smith A", "firstName": "Anna", "lastName": "Smith", "initials": "A"}]},
        "pubYear": "2019",
        "journalInfo": {"volume": "4", "yearOfPublication": 2019, "journal": {"isoabbreviation": "J Roots"}},
        "pubTypeList": {"pubType": ["Journal Article"]},
        **fields,
    }


def comment(kind: str, reference: str, number: str) -> dict[str, Any]:
    """An entry of Europe PMC's list of comments and corrections."""
    return {"id": number, "source": "MED", "reference": reference, "type": kind}


def openalex_item(doi: str = DOI, pmid: str = "1", **fields: Any) -> dict[str, Any]:
    """A work as OpenAlex has it."""
    return {
        "id": f"https://openalex.org/W{pmid}",
        "doi": f"https://doi.org/{doi}",
        "ids": {"doi": f"https://doi.org/{doi}", "pmid": f"https://pubmed.ncbi.nlm.nih.gov/{pmid}"},
        "title": TITLE,
        "publication_year": 2019,
        "type": "article",
        "authorships": [{"author": {"display_name": "Anna Smith"}}],
        "is_retracted": False,
        **fields,
    }


def pubmed_article(pmid: str = "1", *, doi: str = DOI, title: str = TITLE, types: str = "", comments: str = "") -> str:
    """A work as PubMed has it, in XML."""
    return f"""<PubmedArticle>
  <MedlineCitation Status="MEDLINE" Owner="NLM">
    <PMID Version="1">{pmid}</PMID>
    <Article PubModel="Print-Electronic">
      <Journal>
        <ISSN IssnType="Electronic">1234-5679</ISSN>
        <JournalIssue CitedMedium="Internet">
          <Volume>4</Volume><Issue>2</Issue><PubDate><Year>2019</Year><Month>May</Month></PubDate>
        </JournalIssue>
        <Title>Journal of roots</Title><ISOAbbreviation>J Roots</ISOAbbreviation>
      </Journal>
      <ArticleTitle>{title}.</ArticleTitle>
      <Pagination><MedlinePgn>11-9</MedlinePgn></Pagination>
      <Abstract>
        <AbstractText Label="RESULTS">Nausea fell with ginger (RR 0.80, 95% CI 0.70 to 0.90).</AbstractText>
        <AbstractText Label="CONCLUSIONS">Ginger <i>may</i> help.</AbstractText>
      </Abstract>
      <AuthorList CompleteYN="Y"><Author><LastName>Smith</LastName><ForeName>Anna</ForeName></Author></AuthorList>
      <PublicationTypeList>
        <PublicationType UI="D016428">Journal Article</PublicationType>{types}
      </PublicationTypeList>
      <ArticleDate DateType="Electronic"><Year>2018</Year><Month>12</Month><Day>31</Day></ArticleDate>
    </Article>
    <CommentsCorrectionsList>{comments}</CommentsCorrectionsList>
  </MedlineCitation>
  <PubmedData><ArticleIdList>
    <ArticleId IdType="pubmed">{pmid}</ArticleId><ArticleId IdType="doi">{doi}</ArticleId>
  </ArticleIdList></PubmedData>
</PubmedArticle>"""


def correction(kind: str, source: str, pmid: str = "") -> str:
    """An entry of PubMed's list of comments and corrections."""
    number = f'<PMID Version="1">{pmid}</PMID>' if pmid else ""
    return f'<CommentsCorrections RefType="{kind}"><RefSource>{source}</RefSource>{number}</CommentsCorrections>'
