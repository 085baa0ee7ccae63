"""The encoder with a head for every task: each task weighs the words for itself."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from training.encoder import WIDTH, pretrained

TASKS = {
    "pubmed": 4,
    "eurekalert": 4,
    "sumner": 7,
    "advice": 3,
    "sureness": 1,
    "speculation": 2,
    "negation": 2,
    "grade": 4,
    "need": 3,
    "relation": 4,
    "certainty": 5,
    "attribution": 3,
    "guided": 3,
    "number": 3,
    "extent": 3,
    "probability": 3,
    "condition": 3,
    "suggestion": 3,
    "framing": 3,
}
"""By task, how many classes it has; 1 for a scale from 0 to 1."""


class Network(nn.Module):
    """Token ids and mask to the answers of all tasks, side by side, and the sentence's vector."""

    def __init__(self, weights: Path, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = pretrained(weights, dropout)
        self.attention = nn.Linear(WIDTH, len(TASKS))
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.ModuleDict({task: nn.Linear(2 * WIDTH, size) for task, size in TASKS.items()})
        nn.init.normal_(self.attention.weight, std=0.02)

    def forward(self, ids: Tensor, mask: Tensor) -> dict[str, Tensor]:
        return self.read(ids, mask)[0]

    def read(self, ids: Tensor, mask: Tensor) -> tuple[dict[str, Tensor], Tensor]:
        """The answers before they are made probabilities, and the mean of the hidden states."""
        hidden = self.encoder(ids, mask)
        weight = mask.to(hidden.dtype)[:, :, None]
        mean = (hidden * weight).sum(1) / weight.sum(1)
        scores = self.attention(hidden) + (1 - weight) * -10000.0
        pooled = torch.einsum("blt,blw->tbw", scores.softmax(1), hidden)
        answers = {
            task: head(self.dropout(torch.cat((pooled[number], mean), -1)))
            for number, (task, head) in enumerate(self.heads.items())
        }
        return answers, mean
