"""What the shipped model answers: the tasks of training folded onto the scales of the program."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.encoder import WIDTH
from training.network import Network

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
    """Token ids and mask, both (batch, length), to answers (batch, 19) as LAYOUT has them and vectors (batch, VECTOR)."""

    def __init__(self, network: Network, projection: Tensor) -> None:
        super().__init__()
        self.network = network
        self.projection = nn.Parameter(projection, requires_grad=False)
        """(WIDTH + 1, VECTOR), the last row added as it is."""

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        logits, mean = self.network.read(ids, mask)
        of = {task: each.sigmoid() if each.shape[1] == 1 else each.softmax(-1) for task, each in logits.items()}
        vector = mean @ self.projection[:WIDTH] + self.projection[WIDTH]
        return answers(of), vector / vector.norm(dim=-1, keepdim=True)


def answers(of: dict[str, Tensor]) -> Tensor:
    """The probabilities of all tasks, by task (batch, classes), as rows in the order of LAYOUT."""
    rows = (
        relation(of),
        of["certainty"],
        of["attribution"],
        advice(of),
        of["need"][:, :1],
        of["negation"][:, 1:],
        of["speculation"][:, 1:],
        of["sureness"],
    )
    return torch.cat(rows, -1)


def relation(of: dict[str, Tensor]) -> Tensor:
    """The mean over the four ways in which relations have been coded, Sumner's seven codes folded to four.

    Sumner's 0 and 1 are no relation, 2 and 3 association, 4 conditional, 5 and 6 causation.
    """
    sumner = of["sumner"]
    folded = torch.stack(
        (sumner[:, 0] + sumner[:, 1], sumner[:, 2] + sumner[:, 3], sumner[:, 4], sumner[:, 5] + sumner[:, 6]), 1
    )
    return (of["pubmed"] + of["eurekalert"] + folded + of["relation"]) / 4


def advice(of: dict[str, Tensor]) -> Tensor:
    """The mean over advice as papers and news are coded for it and as health copy is."""
    return (of["advice"] + of["guided"]) / 2
