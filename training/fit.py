"""Fitting the network to examples: one pass over shuffled batches of like length per epoch."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from training.encoder import LAYERS
from training.examples import Example
from training.network import TASKS, Network

LONGEST = 96
"""Word pieces of a sentence that are read."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long and how fast to learn."""

    epochs: int = 4
    batch: int = 32
    rate: float = 1e-4
    decay: float = 0.85
    """The learning rate of a layer over that of the layer above."""
    head_rate: float = 5e-4
    warmup: float = 0.1
    smoothing: float = 0.05
    dropout: float = 0.1
    average: float = 0.995
    """Of the running mean of the weights, kept at each step."""
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded token ids, their mask, and by task the targets: NaN rows where a sentence has no label."""

    ids: Tensor
    mask: Tensor
    targets: dict[str, Tensor]


def fit(model: Path, examples: Sequence[Example], recipe: Recipe) -> Network:
    """The network fitted to the examples, from the starting weights in a folder."""
    torch.manual_seed(recipe.seed)
    torch.set_flush_denormal(True)  # the running means of Adam fade into numbers that are slow to reckon with
    chance = random.Random(recipe.seed)
    network = Network(model / "model.safetensors", recipe.dropout).train()
    pieces = [encoding.ids for encoding in load_tokenizer(model).encode_batch([each.text for each in examples])]
    optimiser = torch.optim.AdamW(_groups(network, recipe), weight_decay=0.01, fused=True)
    steps = recipe.epochs * -(-len(examples) // recipe.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps, recipe.warmup))
    mean = _Mean(network, recipe.average)
    for epoch in range(recipe.epochs):
        start = time.time()
        losses = [
            _step(network, batch, optimiser, schedule, recipe, mean)
            for batch in batches(pieces, examples, recipe.batch, chance)
        ]
        click.echo(f"epoch {epoch + 1}: loss {sum(losses) / len(losses):.4f}, {time.time() - start:.0f} s", err=True)
    mean.install()
    return network.eval()


def _step(
    network: Network,
    batch: Batch,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
    recipe: Recipe,
    mean: _Mean,
) -> float:
    """Learn from one batch; its loss."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        answers = network(batch.ids, batch.mask)
    loss = _loss(answers, batch.targets, recipe.smoothing)
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    schedule.step()
    optimiser.zero_grad()
    mean.update()
    return loss.item()


class _Mean:
    """The running mean of the weights that learn: steadier than the last ones."""

    def __init__(self, network: Network, keep: float) -> None:
        self.live = [each for each in network.parameters() if each.requires_grad]
        self.mean = [each.detach().clone() for each in self.live]
        self.keep = keep

    @torch.no_grad()
    def update(self) -> None:
        torch._foreach_lerp_(self.mean, self.live, 1 - self.keep)

    @torch.no_grad()
    def install(self) -> None:
        for live, mean in zip(self.live, self.mean, strict=True):
            live.copy_(mean)


def load_tokenizer(model: Path) -> Tokenizer:
    """The tokenizer of the starting weights, cut at LONGEST pieces."""
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return tokenizer


def batches(
    pieces: Sequence[Sequence[int]], examples: Sequence[Example], size: int, chance: random.Random
) -> Iterator[Batch]:
    """All examples once, in random batches of sentences of like length."""
    order = sorted(range(len(pieces)), key=lambda at: len(pieces[at]) + chance.uniform(-3, 3))
    groups = [order[start : start + size] for start in range(0, len(order), size)]
    chance.shuffle(groups)
    for group in groups:
        ids, mask = padded([pieces[at] for at in group])
        yield Batch(ids, mask, _targets([examples[at] for at in group]))


def padded(pieces: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Token ids and mask as rectangles."""
    longest = max(map(len, pieces))
    ids = torch.tensor([[*each, *[0] * (longest - len(each))] for each in pieces])
    mask = torch.tensor([[1.0] * len(each) + [0.0] * (longest - len(each)) for each in pieces])
    return ids, mask


def predict(network: Network, tokenizer: Tokenizer, texts: Sequence[str], size: int = 64) -> dict[str, Tensor]:
    """By task, the probabilities of the classes, or the value on the scale, for each text."""
    pieces = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
    order = sorted(range(len(pieces)), key=lambda at: len(pieces[at]))
    found: dict[str, list[Tensor]] = {task: [] for task in TASKS}
    with torch.inference_mode():
        for start in range(0, len(order), size):
            answers = network(*padded([pieces[at] for at in order[start : start + size]]))
            for task, logits in answers.items():
                found[task].append(logits.sigmoid() if TASKS[task] == 1 else logits.softmax(-1))
    back = torch.argsort(torch.tensor(order))
    return {task: torch.cat(parts)[back] for task, parts in found.items()}


def _targets(examples: Sequence[Example]) -> dict[str, Tensor]:
    return {
        task: torch.tensor([example.labels.get(task, float("nan")) for example in examples])
        for task in TASKS
        if any(task in example.labels for example in examples)
    }


def _loss(answers: dict[str, Tensor], targets: dict[str, Tensor], smoothing: float) -> Tensor:
    losses = []
    for task, target in targets.items():
        known = ~target.isnan()
        logits, gold = answers[task][known].float(), target[known]
        if TASKS[task] == 1:
            losses.append(functional.binary_cross_entropy_with_logits(logits[:, 0], gold, reduction="sum"))
        else:
            losses.append(functional.cross_entropy(logits, gold.long(), reduction="sum", label_smoothing=smoothing))
    return torch.stack(losses).sum() / max(len(next(iter(targets.values()))), 1)


def _groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    """Lower layers learn more slowly: they already read English."""
    encoder = network.encoder
    heads = [*network.attention.parameters(), *network.heads.parameters()]
    groups: list[dict[str, object]] = [{"params": heads, "lr": recipe.head_rate}]
    for depth, layer in enumerate(reversed(encoder.layers)):
        groups.append({"params": list(layer.parameters()), "lr": recipe.rate * recipe.decay**depth})
    lowest = [*encoder.words.parameters(), *encoder.positions.parameters(), *encoder.norm.parameters()]
    return [*groups, {"params": lowest, "lr": recipe.rate * recipe.decay**LAYERS}]


def _rate(step: int, steps: int, warmup: float) -> float:
    rise = max(1, int(steps * warmup))
    return (step + 1) / rise if step < rise else max(0.0, (steps - step) / max(1, steps - rise))
