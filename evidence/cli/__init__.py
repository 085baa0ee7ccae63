"""The command line: arguments in, exit code out. Commands are imported when they are called, for a quick start."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from evidence import __version__
from evidence.cli.outcome import Outcome, complain, complain_of
from evidence.errors import ConfigError, EvidenceError, nearest

COMMANDS = {
    "add": "Add works to the bibliography, and draft what their abstracts state.",
    "audit": "Ask anew about every reference, and report what has come up.",
    "check": "Report what articles say beyond their evidence.",
    "claim": "Show what the record holds of a claim, and what it warrants.",
    "draft": "Print a claims.yaml to fill in for an article.",
    "explain": "Say what a rule looks for, and why.",
    "export": "Write the bibliography and the claims in other programs' formats.",
    "lock": "Ask sources about the references, and write down what they hold.",
    "plot": "Draw a claim's studies as a forest plot.",
    "read": "Print what every sentence of an article says.",
    "rules": "List the rules.",
    "schema": "Print the JSON Schema of a file or an output.",
    "table": "Print a summary-of-findings table.",
}
"""Every command with its line in the help: literal, so that `--help` imports none of them."""

_HELP = ("-h", "--help")
_VERSION = "--version"


class _Commands(click.Group):
    """Imports a command's module when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"evidence.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise ConfigError(f"unknown command {args[0]!r}", hint=_meant(args[0]))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": list(_HELP)},
    epilog="Exit codes: 0 clean, 1 findings, 2 could not check, 3 nothing to check.",
)
@click.version_option(__version__, _VERSION, prog_name="evidence")
def cli() -> None:
    """Check what articles claim against what the evidence warrants.

    Without a command, this is check: of the articles that [tool.evidence] in pyproject.toml names.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code; never raises."""
    if arguments is None:
        gc.disable()  # nearly all that a run makes lives until its end, so that looking for garbage is in vain
    _prepare_output()
    try:
        outcome = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain about the same pipe once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Outcome.BROKEN_PIPE
    except KeyboardInterrupt:
        complain("interrupted")
        return Outcome.INTERRUPTED
    except Exception as error:
        return _failed(error)
    return outcome


def _run(arguments: list[str]) -> int:
    if "_EVIDENCE_COMPLETE" in os.environ:
        cli.main(arguments, prog_name="evidence")
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in (*_HELP, _VERSION)):
        arguments = ["check", *arguments]
    try:
        # Not click's own main, which would print a line of its own at Ctrl-C.
        with cli.make_context("evidence", arguments) as context:
            return cli.invoke(context) or Outcome.CLEAN
    except click.exceptions.Exit as exit_:
        return exit_.exit_code


def _meant(word: str) -> str:
    if word and Path(word).exists():
        return f"did you mean 'evidence check {word}'?"
    return nearest(word, COMMANDS) or "'evidence --help' lists the commands"


def _failed(error: Exception) -> int:
    if os.environ.get("EVIDENCE_DEBUG") == "1":
        import traceback  # a cost that only a failure pays

        traceback.print_exception(error)
    match error:
        case EvidenceError():
            complain_of(error)
        case click.UsageError(ctx=click.Context() as context):
            complain(error.format_message().rstrip("."), hint=f"'{context.command_path} --help' shows how")
        case click.ClickException():
            complain(error.format_message())
        case OSError():
            complain(f"{error.filename or 'input or output'}: {error.strerror or error}")
        case _:
            what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            complain(f"a bug in evidence: {what}", hint="EVIDENCE_DEBUG=1 shows where")
    return Outcome.FAILED


def _prepare_output() -> None:
    """Write UTF-8 into files and pipes whatever the locale; on a terminal, show what it cannot as an escape.

    Python has None for a stream that was closed before it started: what is written there goes nowhere.
    """
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")
