"""The encoder: six layers of BERT [@devlin2019] as MiniLM has them, in plain torch, so that nothing else is needed."""

from __future__ import annotations

from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH = 384
HEADS = 12
LAYERS = 6
INNER = 1536
POSITIONS = 512
_EPS = 1e-12


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each with a residual and a norm after it."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attention_norm = nn.LayerNorm(WIDTH, _EPS)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, _EPS)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = hidden.shape
        query, key, value = (
            part(hidden).view(batch, length, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + bias
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.attention_norm(hidden + self.dropout(self.out(mixed)))
        return self.norm(hidden + self.dropout(self.outer(functional.gelu(self.inner(hidden)))))


class Encoder(nn.Module):
    """Token ids (batch, length) and their mask to hidden states (batch, length, WIDTH)."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, _EPS)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        hidden = self.words(ids) + self.positions.weight[: ids.shape[1]]
        hidden = self.dropout(self.norm(hidden))
        bias = (1.0 - mask[:, None, None, :].to(hidden.dtype)) * -10000.0
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden


def pretrained(weights: Path, dropout: float = 0.1) -> Encoder:
    """The encoder with the weights of a `model.safetensors` in Hugging Face's naming of BERT."""
    stored = load_file(weights)
    encoder = Encoder(len(stored["embeddings.word_embeddings.weight"]), dropout)
    # All texts are single sentences: the type of the first segment is part of every position.
    positions = stored["embeddings.position_embeddings.weight"] + stored["embeddings.token_type_embeddings.weight"][0]
    state = {"words.weight": stored["embeddings.word_embeddings.weight"], "positions.weight": positions}
    state |= {f"norm.{part}": stored[f"embeddings.LayerNorm.{part}"] for part in ("weight", "bias")}
    for number in range(LAYERS):
        for ours, theirs in _NAMES.items():
            for part in ("weight", "bias"):
                state[f"layers.{number}.{ours}.{part}"] = stored[f"encoder.layer.{number}.{theirs}.{part}"]
    encoder.load_state_dict(state)
    return encoder


_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm": "output.LayerNorm",
}
