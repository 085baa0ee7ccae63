"""The whole flow on one screen: bytes in, Report out. It knows the parts; they do not know each other.

article ──readers──► Document ──language──► Statement ─┐
claims.yaml ──registry──► Claim ──grade──► Warrant ────┼─linking─► Project ─rules─► Finding ─► Report
references.bib ──bibliography──► Reference ────────────┘
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from evidence import language, readers
from evidence.errors import ConfigError, DocumentError, InputError
from evidence.files import File, not_read
from evidence.grade import Warrants
from evidence.language import Reader
from evidence.linking import Linker, unknown_claims
from evidence.model.claim import Registry
from evidence.model.document import Document
from evidence.model.finding import Finding, Level, NotChecked
from evidence.model.project import Article, Project
from evidence.model.reference import Bibliography
from evidence.model.report import Counts, Report
from evidence.model.statement import Statement
from evidence.model.text import Span
from evidence.rules import Rule, settle


def check(  # noqa: PLR0913  # two are switches
    articles: Iterable[File],
    claims: File | None,
    bibliography: File | None,
    rules: Sequence[Rule],
    *,
    input_format: str | None = None,
    whole: bool = True,
    reader: Reader | None = None,
    as_of: str = "",
) -> Report:
    """The report of `examine`."""
    _, report = examine(
        articles, claims, bibliography, rules, input_format=input_format, whole=whole, reader=reader, as_of=as_of
    )
    return report


def examine(  # noqa: PLR0913  # as `check`
    articles: Iterable[File],
    claims: File | None,
    bibliography: File | None,
    rules: Sequence[Rule],
    *,
    input_format: str | None = None,
    whole: bool = True,
    reader: Reader | None = None,
    as_of: str = "",
) -> tuple[Project, Report]:
    """Judge articles by a registry and a bibliography, either of which may be absent; what was judged is given, too.

    `whole` says that the articles are all there are, so that a claim no article uses is unused. `reader` says how
    carefully their sentences are read; without one, it is fast. Articles are taken one by one, so that a caller may
    read them as it goes. `as_of` is the day of the check, YYYY-MM-DD; ConfigError for what is no day. What cannot be
    read ends in the report's `not_checked`, never in an exception, but for the ModelError of a reader that was told to
    read all deep and cannot.
    """
    day = _day(as_of)
    reader = reader or language.reader()
    not_checked: list[NotChecked] = []
    registry, registry_findings = _registry(claims, not_checked)
    references, bibliography_findings = _bibliography(bibliography, not_checked)
    link = _linking(registry, references, reader)
    read = _documents(articles, input_format, not_checked)
    read_articles = tuple(_articles(read, reader, link, not_checked))
    not_checked.extend(reader.not_checked())
    if references is None and bibliography is None:
        not_checked.extend(_unsourced(read_articles, registry))
    project = Project(
        articles=read_articles,
        registry=registry,
        bibliography=references,
        warrants=Warrants(registry.claims if registry else ()),
        whole=whole,
        as_of=day,
    )
    found = [finding for rule in rules for finding in rule.run(project)]
    findings = (*registry_findings, *bibliography_findings, *settle(found, read_articles, rules))
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


def _day(as_of: str) -> str:
    try:
        return date.fromisoformat(as_of).isoformat() if as_of else ""
    except ValueError:
        raise ConfigError(f"{as_of!r} is not a day", hint="write it YYYY-MM-DD, as 2027-06-30") from None


def _registry(file: File | None, not_checked: list[NotChecked]) -> tuple[Registry | None, tuple[Finding, ...]]:
    if file is None:
        return None, ()
    from evidence import registry

    try:
        read, findings = registry.read(*file)
    except InputError as error:
        not_checked.append(not_read(error, file[0]))
        return None, ()
    if not read.claims and any(finding.level is Level.ERROR for finding in findings):
        not_checked.append(NotChecked(file[0], "no claim in it can be read", file[0]))
        return None, findings
    return read, findings


def _bibliography(file: File | None, not_checked: list[NotChecked]) -> tuple[Bibliography | None, tuple[Finding, ...]]:
    if file is None:
        return None, ()
    from evidence import bibliography

    try:
        return bibliography.read(*file)
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
        not_checked.extend(_left_out(document, statements))
        yield link(document, statements)


def _left_out(document: Document, statements: tuple[Statement, ...]) -> Iterator[NotChecked]:
    for why, span in (*document.not_read, *_unread(statements)):
        yield NotChecked("part of the article", why, document.path, document.source.place(span.start).line)


def _unread(statements: Iterable[Statement]) -> Iterator[tuple[str, Span]]:
    """Why sentences were left unread, and where; once for neighbours with the same reason."""
    for why, neighbours in groupby(statements, _why_unread):
        if why:
            yield why, next(neighbours).span


def _why_unread(statement: Statement) -> str:
    if statement.scores is not None:
        return ""
    if language.is_too_long(statement.sentence):
        return "has no end for too long to be read as a sentence"
    return "is not in English"


def _unsourced(articles: Sequence[Article], registry: Registry | None) -> Iterator[NotChecked]:
    """What only a bibliography can tell: whether the works cited are there."""
    why = "there is no bibliography to look them up in"
    for article in articles:
        if any(citation.kind == "key" for block in article.document.blocks for citation in block.citations):
            yield NotChecked("citations", why, article.document.path)
    if registry and any(claim.evidence for claim in registry.claims):
        yield NotChecked("sources of the claims", why, registry.source.path)


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
