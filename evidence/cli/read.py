"""`evidence read`: print what every sentence of an article says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from evidence import files, language, pipeline
from evidence.cli import project, terminal
from evidence.cli.outcome import Outcome, failed, nothing
from evidence.errors import InputError
from evidence.model.document import Block, BlockKind, Document, Run, Sentence
from evidence.model.finding import NotChecked
from evidence.model.statement import Statement
from evidence.model.text import Source, Span
from evidence.readers import FORMATS, READERS
from evidence.readers.encodings import decode
from evidence.renderers import STATEMENT_RENDERERS

_LINE = re.compile(r"(?!\Z)(?:\A\ufeff)?([^\n]*?)\r?(?:\n|\Z)")
"""Only a line feed ends a line, as for `wc -l`: a stray carriage return must not put out what is counted in lines."""


@click.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "style", type=click.Choice(list(STATEMENT_RENDERERS)), default="text", show_default=True)
@click.option("--input-format", type=click.Choice(list(FORMATS)), help="How to read, whatever the suffix.")
@click.option("--each-line", is_flag=True, help="Take every line for one statement, and print one for each.")
def command(paths: tuple[str, ...], style: str, input_format: str | None, each_line: bool) -> Outcome:
    """Print what every sentence of an article says.

    PATHS are articles or folders of articles; - is standard input. Without PATHS, the articles that [tool.evidence]
    names are read.
    """
    render, layout = STATEMENT_RENDERERS[style], terminal.layout()
    unread: list[NotChecked] = []
    read = 0
    asked = paths or project.settled({}).articles
    articles = files.walk(asked, READERS)
    for statements in _read(files.load_all(articles, unread), input_format, unread, each_line=each_line):
        lines = [render(statement, layout) for statement in statements]
        read += len(lines)
        if lines:
            click.echo("\n".join(lines), color=True)
    if unread:
        return failed(unread)
    return Outcome.CLEAN if read else nothing("read", articles, asked)


def _read(
    articles: Iterable[files.File], input_format: str | None, unread: list[NotChecked], *, each_line: bool
) -> Iterator[Iterable[Statement]]:
    for path, data in articles:
        try:
            yield _lines(path, data) if each_line else pipeline.read(path, data, input_format)
        except InputError as error:
            unread.append(files.not_read(error, path))


def _lines(path: str, data: bytes) -> list[Statement]:
    """A statement for every line, blank ones too."""
    source = Source(path, decode(path, data))
    document = Document(source, "lines", ())
    return [_line(document, match) for match in _LINE.finditer(source.text)]


def _line(document: Document, match: re.Match[str]) -> Statement:
    words = match[1]
    runs = (Run(0, len(words), Span(*match.span(1))),)
    return language.read_sentence(Sentence(document, Block(BlockKind.PARAGRAPH, words, runs), 0, len(words)))
