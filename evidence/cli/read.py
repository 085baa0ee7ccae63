"""`evidence read`: print what every sentence of an article says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import click

from evidence import files, language, pipeline
from evidence.cli import project, terminal
from evidence.cli.outcome import Outcome, failed, nothing, remark
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
@project.reader_option
@click.option("--each-line", is_flag=True, help="Take every line for one statement, and print one for each.")
def command(
    paths: tuple[str, ...], style: str, input_format: str | None, reader: str | None, each_line: bool
) -> Outcome:
    """Print what every sentence of an article says.

    PATHS are articles or folders of articles; - is standard input. Without PATHS, the articles that [tool.evidence]
    names are read.
    """
    render, layout = STATEMENT_RENDERERS[style], terminal.layout()
    unread: list[NotChecked] = []
    read = 0
    settings = project.settled({"reader": reader})
    asked = paths or settings.articles
    how = project.reader(settings)
    articles = files.walk(asked, READERS)
    in_prose = partial(pipeline.read, input_format=input_format, reader=how)
    read_one = partial(_lines, reader=how) if each_line else in_prose
    for statements in _read(files.load_all(articles, unread), read_one, unread):
        lines = [render(statement, layout) for statement in statements]
        read += len(lines)
        if lines:
            click.echo("\n".join(lines), color=True)
    remark(how.not_checked())
    if unread:
        return failed(unread)
    return Outcome.CLEAN if read else nothing("read", articles, asked)


def _read(
    articles: Iterable[files.File],
    read_one: Callable[[str, bytes], tuple[Statement, ...]],
    unread: list[NotChecked],
) -> Iterator[tuple[Statement, ...]]:
    for path, data in articles:
        try:
            yield read_one(path, data)
        except InputError as error:
            unread.append(files.not_read(error, path))


def _lines(path: str, data: bytes, reader: language.Reader) -> tuple[Statement, ...]:
    """A statement for every line, blank ones too."""
    source = Source(path, decode(path, data))
    document = Document(source, "lines", ())
    return language.read_each([_line(document, match) for match in _LINE.finditer(source.text)], reader)


def _line(document: Document, match: re.Match[str]) -> Sentence:
    words = match[1]
    runs = (Run(0, len(words), Span(*match.span(1))),)
    return Sentence(document, Block(BlockKind.PARAGRAPH, words, runs), 0, len(words))
