"""Four corpora code relations in four ways: by which of them a sentence is to be read.

Abstracts are coded otherwise than headlines, and both otherwise than health copy. A sentence is answered by the head of
the corpus that it is like; where it is like several, by their mean, weighted by how like it is to each.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

SCHEMES = {
    "pubmed": ("yu-pubmed",),
    "eurekalert": ("yu-eurekalert",),
    "sumner": ("insciout",),
    "relation": ("own", "statements"),
}
"""By task that tells a relation, the corpora coded so."""
_DECAY = 1e-3
_ROUNDS = 100


def gate(means: Tensor, sources: Sequence[str]) -> Tensor:
    """Weights (width + 1, schemes) of a logistic regression from mean states (sentences, width) to their scheme.

    Schemes count alike, however many sentences they have. Sentences of other corpora are passed over.
    """
    scheme = {source: number for number, names in enumerate(SCHEMES.values()) for source in names}
    known = torch.tensor([source in scheme for source in sources])
    aims = torch.tensor([scheme[source] for source in sources if source in scheme])
    shares = 1 / torch.bincount(aims, minlength=len(SCHEMES)).float()
    inputs = with_one(means[known])
    weights = nn.Parameter(torch.zeros(inputs.shape[1], len(SCHEMES)))
    search = torch.optim.LBFGS([weights], max_iter=_ROUNDS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        search.zero_grad()
        found = functional.cross_entropy(inputs @ weights, aims, weight=shares) + _DECAY * weights.square().sum()
        found.backward()
        return found

    search.step(loss)
    return weights.detach()


def with_one(means: Tensor) -> Tensor:
    """States with a constant at the end, for the bias."""
    return functional.pad(means, (0, 1), value=1.0)
