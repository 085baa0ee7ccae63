"""What the shipped model answers: the tasks of training folded onto the scales of the program."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.network import Network
from training.schemes import SCHEMES, with_one

LAYOUT = {
    "relation": (0, 4),
    "certainty": (4, 9),
    "attribution": (9, 12),
    "advice": (12, 15),
    "checkable": (15, 16),
    "negation": (16, 17),
    "speculation": (17, 18),
    "sureness": (18, 19),
}
"""Where in a row of answers each scale has its probabilities."""
VECTOR = 128
"""Numbers in a sentence's vector."""


class Reading(nn.Module):
    """Token ids and mask (batch, length) to answers (batch, 19), in LAYOUT's order, and vectors (batch, VECTOR)."""

    def __init__(self, network: Network, gate: Tensor, projection: Tensor) -> None:
        """The gate is (width + 1, schemes), the projection (width + 1, VECTOR): the last row of both is the bias."""
        super().__init__()
        self.network = network
        self.gate = nn.Parameter(gate, requires_grad=False)
        self.projection = nn.Parameter(projection, requires_grad=False)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        logits, mean = self.network.read(ids, mask)
        of = {task: each.sigmoid() if each.shape[1] == 1 else each.softmax(-1) for task, each in logits.items()}
        mean = with_one(mean)
        vector = mean @ self.projection
        return answers(of, (mean @ self.gate).softmax(-1)), vector / vector.norm(dim=-1, keepdim=True)


def answers(of: dict[str, Tensor], like: Tensor) -> Tensor:
    """The probabilities of all tasks as rows in the order of LAYOUT.

    By task (batch, classes), and how like each scheme the sentences are (batch, schemes).
    """
    rows = (
        relation(of, like),
        of["certainty"],
        of["attribution"],
        advice(of),
        of["need"][:, :1],
        of["negation"][:, 1:],
        of["speculation"][:, 1:],
        of["sureness"],
    )
    return torch.cat(rows, -1)


def relation(of: dict[str, Tensor], like: Tensor) -> Tensor:
    """The mean over the ways in which relations are coded, weighted by how like to each a sentence is.

    Of Sumner's codes, 0 and 1 are no relation, 2 and 3 association, 4 conditional, 5 and 6 causation.
    """
    sumner = of["sumner"]
    folded = torch.stack(
        (sumner[:, 0] + sumner[:, 1], sumner[:, 2] + sumner[:, 3], sumner[:, 4], sumner[:, 5] + sumner[:, 6]), 1
    )
    told = torch.stack([folded if scheme == "sumner" else of[scheme] for scheme in SCHEMES], 1)
    return (told * like[:, :, None]).sum(1)


def advice(of: dict[str, Tensor]) -> Tensor:
    """The mean over advice as papers and news are coded for it and as health copy is."""
    return (of["advice"] + of["guided"]) / 2
