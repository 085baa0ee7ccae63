"""The whole flow on one screen: bytes in, Report out. It knows the parts; they do not know each other.

article ──readers──► Document ──language──► Statement ─┐
claims.yaml ──registry──► Claim ──grade──► Warrant ────┼─linking─► Project ─rules─► Finding ─► Report
references.bib ──bibliography──► Reference ────────────┤
evidence.lock ──lock──► Record ────────────────────────┘
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypedDict, TypeVar, Unpack

from evidence import config, language, readers
from evidence.errors import DocumentError, InputError
from evidence.files import File, not_read
from evidence.grade import Warrants
from evidence.language import Reader
from evidence.linking import Linker, unknown_claims
from evidence.model.claim import Registry
from evidence.model.document import Document
from evidence.model.finding import Finding, Level, NotChecked
from evidence.model.project import Article, Project
from evidence.model.record import Lock
from evidence.model.reference import Bibliography
from evidence.model.report import Counts, Report
from evidence.model.statement import Statement
from evidence.rules import Rule, settle
from evidence.unchecked import left_out, unsourced, unverified

_T = TypeVar("_T")


class How(TypedDict, total=False):
    """How to check."""

    input_format: str | None
    whole: bool
    """The articles are all there are, so that a claim no article uses is unused; true unless said otherwise."""
    reader: Reader | None
    """How carefully sentences are read; without one, fast."""
    as_of: str
    """The day of the check, YYYY-MM-DD; ConfigError for what is no day."""
    lock: File | None
    """evidence.lock."""


def check(
    articles: Iterable[File],
    claims: File | None,
    bibliography: File | None,
    rules: Sequence[Rule],
    **how: Unpack[How],
) -> Report:
    """The report of `examine`."""
    return examine(articles, claims, bibliography, rules, **how)[1]


def examine(
    articles: Iterable[File],
    claims: File | None,
    bibliography: File | None,
    rules: Sequence[Rule],
    **how: Unpack[How],
) -> tuple[Project, Report]:
    """Judge articles by a registry and a bibliography, either of which may be absent; what was judged is given, too.

    Articles are taken one by one, so that a caller may read them as it goes. References that the lock does not vouch
    for (all of them, where there is none) and whatever cannot be read end in the report's `not_checked`, never in an
    exception, but for the ModelError of a reader that was told to read all deep and cannot.
    """
    day = config.day(how.get("as_of", ""))
    reader = how.get("reader") or language.reader()
    not_checked: list[NotChecked] = []
    registry, registry_findings = _registry(claims, not_checked)
    references, bibliography_findings = _bibliography(bibliography, not_checked)
    link = _linking(registry, references, reader)
    read = _documents(articles, how.get("input_format"), not_checked)
    read_articles = tuple(_articles(read, reader, link, not_checked))
    not_checked.extend(reader.not_checked())
    lock = how.get("lock")
    locked, lock_findings = _lock(lock, not_checked)
    not_checked.extend(unverified(references, locked, lock[0] if lock and not locked else ""))
    if references is None and bibliography is None:
        not_checked.extend(unsourced(read_articles, registry))
    project = Project(
        articles=read_articles,
        registry=registry,
        bibliography=references,
        lock=locked,
        warrants=Warrants(registry.claims if registry else ()),
        whole=how.get("whole", True) and (claims is None or registry is not None),
        as_of=day,
    )
    found = [finding for rule in rules for finding in rule.run(project)]
    findings = (*registry_findings, *bibliography_findings, *lock_findings, *settle(found, read_articles, rules))
    report = Report(
        findings=tuple(sorted(findings, key=_in_order)),
        statements=_counts(read_articles, findings),
        not_checked=tuple(not_checked),
        paths=tuple(article.document.path for article in read_articles),
    )
    return project, report


def read(
    path: str, data: bytes, input_format: str | None = None, reader: Reader | None = None
) -> tuple[Statement, ...]:
    """What every sentence of one article says; it is read fast, if there is no reader."""
    return language.read(readers.read(path, data, input_format), reader)


def _registry(file: File | None, not_checked: list[NotChecked]) -> tuple[Registry | None, tuple[Finding, ...]]:
    if file is None:
        return None, ()
    from evidence import registry  # pydantic is slow to import

    found, findings = _known(registry.read, file, not_checked)
    if found and not found.claims and any(finding.level is Level.ERROR for finding in findings):
        not_checked.append(NotChecked(file[0], "no claim in it can be read", file[0]))
        return None, findings
    return found, findings


def _bibliography(file: File | None, not_checked: list[NotChecked]) -> tuple[Bibliography | None, tuple[Finding, ...]]:
    from evidence import bibliography

    return _known(bibliography.read, file, not_checked)


def _lock(file: File | None, not_checked: list[NotChecked]) -> tuple[Lock | None, tuple[Finding, ...]]:
    from evidence import lock

    return _known(lock.read, file, not_checked)


def _known(
    read: Callable[[str, bytes], tuple[_T, tuple[Finding, ...]]], file: File | None, not_checked: list[NotChecked]
) -> tuple[_T | None, tuple[Finding, ...]]:
    """What a file says, and what is wrong with it; nothing without one, and of one that cannot be read at all."""
    if file is None:
        return None, ()
    try:
        return read(*file)
    except InputError as error:
        not_checked.append(not_read(error, file[0]))
        return None, ()


def _linking(
    registry: Registry | None, references: Bibliography | None, reader: Reader
) -> Callable[[Document, tuple[Statement, ...]], Article]:
    if registry is None:
        return Article
    linker = Linker(registry, references, reader.place)

    def link(document: Document, statements: tuple[Statement, ...]) -> Article:
        return Article(document, statements, linker.links(document, statements), unknown_claims(document, registry))

    return link


def _documents(files: Iterable[File], input_format: str | None, not_checked: list[NotChecked]) -> Iterator[Document]:
    for path, data in files:
        try:
            yield readers.read(path, data, input_format)
        except DocumentError as error:
            not_checked.append(not_read(error, path))


def _articles(
    documents: Iterable[Document],
    reader: Reader,
    link: Callable[[Document, tuple[Statement, ...]], Article],
    not_checked: list[NotChecked],
) -> Iterator[Article]:
    for document in documents:
        statements = language.read(document, reader)
        not_checked.extend(left_out(document, statements))
        yield link(document, statements)


def _counts(articles: Sequence[Article], findings: Sequence[Finding]) -> Counts:
    return Counts(
        read=sum(len(article.statements) for article in articles),
        checkable=sum(statement.checkable for article in articles for statement in article.statements),
        linked=sum(article.statements[index].checkable for article in articles for index in article.links),
        flagged=_flagged(articles, findings),
    )


def _flagged(articles: Sequence[Article], findings: Sequence[Finding]) -> int:
    """How many sentences have a finding at warning or above."""
    by_source = {id(article.document.source): article for article in articles}
    marked = ((id(f.source), f.span.start) for f in findings if f.level >= Level.WARNING)
    return len({(source, by_source[source].index_at(at)) for source, at in marked if source in by_source})


def _in_order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.source.path, finding.span.start, -finding.level, finding.rule
