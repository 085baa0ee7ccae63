"""`python -m training`: rebuild the weights of both tiers, or the held-out answers that the benchmarks report."""

from __future__ import annotations

from pathlib import Path

import click

from training import build, sources
from training.examples import FOLDS
from training.sources import Sources

_ROOT = Path(__file__).parents[1]
_SHARED = _ROOT.parent / "shared"
_DEEP = _ROOT / "evidence/language/deep/model"
_FAST = _ROOT / "evidence/language/linear/weights.bin"
_HELD_OUT = _ROOT / "benchmarks/held_out"


@click.group()
@click.option("--corpora", "folder", type=click.Path(path_type=Path), default=_SHARED / "corpora", show_default=False)
@click.option("--articles", type=click.Path(path_type=Path), default=_SHARED / "articles/dev", show_default=False)
@click.option("--weights", type=click.Path(path_type=Path), help="The starting weights, unpacked.")
@click.pass_context
def main(context: click.Context, folder: Path, articles: Path, weights: Path | None) -> None:
    """Rebuild what the package ships, from public corpora, on two cores in under two hours."""
    context.obj = Sources(folder, articles, weights or sources.installed())


@main.command()
@click.pass_obj
def weights(given: Sources) -> None:
    """Write the weights of the deep tier, then those of the fast one, which learns from it too."""
    build.weights(given, _DEEP, _FAST)


@main.command()
@click.option("--folds", type=click.IntRange(1, FOLDS), default=FOLDS, show_default=True, help="How many to answer.")
@click.pass_obj
def held_out(given: Sources, folds: int) -> None:
    """Write what models answer to the documents that they have not seen, fold by fold."""
    build.held_out(given, _HELD_OUT, folds)


if __name__ == "__main__":
    main()
