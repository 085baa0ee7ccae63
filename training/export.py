"""From a fitted network to the files that the package ships: an 8-bit ONNX graph, its tokenizer, and their sums."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from training.encoder import WIDTH, Encoder, pretrained
from training.examples import Example
from training.fit import LONGEST, load_tokenizer, padded
from training.network import Network
from training.reading import LAYOUT, VECTOR, Reading
from training.schemes import gate, with_one

_OPSET = 18
_ROUNDED = ["MatMul", "Gemm"]
_LARGEST = 127
_RIDGE = 1.0
_FITTED = 5_000
"""About how many sentences the gate and the vectors are fitted on."""


def export(network: Network, model: Path, examples: Sequence[Example], out: Path) -> None:
    """Write `encoder.onnx`, `tokenizer.json`, and `model.json` into a folder.

    `model` is the folder of the starting weights; what stands beside the network is fitted on the examples.
    """
    out.mkdir(parents=True, exist_ok=True)
    examples = examples[:: max(1, len(examples) // _FITTED)]
    texts = [example.text for example in examples]
    means = states(network.encoder, model, texts)
    kind = gate(means, [example.source for example in examples])
    plain = _plain(Reading(network, kind, projection(means, model, texts)).eval())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plain.onnx"
        onnx.save(plain, path)
        quantise(path, out / "encoder.onnx")
    shutil.copyfile(model / "tokenizer.json", out / "tokenizer.json")
    sums = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in ("encoder.onnx", "tokenizer.json")}
    # Named after its contents: judgements kept on disk hold for these weights only.
    about = {"version": sums["encoder.onnx"][:12], "longest": LONGEST, "layout": LAYOUT, "files": sums}
    (out / "model.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


class Rounded(nn.Module):
    """Word vectors of 8 bits, with a scale for each word: one scale for all would be that of the largest."""

    def __init__(self, words: nn.Embedding) -> None:
        super().__init__()
        scale = words.weight.detach().abs().amax(1, keepdim=True) / _LARGEST
        self.register_buffer("table", (words.weight.detach() / scale.clamp(min=1e-12)).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        return functional.embedding(ids, self.table).to(torch.float32) * functional.embedding(ids, self.scale)


def quantise(plain: Path, out: Path) -> None:
    """Round the layers of a graph to 8 bits, a scale for each channel; the heads are small and stay as they are."""
    graph = onnx.load(plain).graph
    widths = {each.name: each.dims[-1] for each in graph.initializer if each.dims}
    heads = [node.name for node in graph.node if node.op_type in _ROUNDED and widths.get(node.input[1], WIDTH) < WIDTH]
    quantize_dynamic(
        plain,
        out,
        op_types_to_quantize=_ROUNDED,
        nodes_to_exclude=heads,
        per_channel=True,
        weight_type=QuantType.QInt8,
    )


def _plain(reading: Reading) -> onnx.ModelProto:
    """The graph in full precision, without the shapes on the way, which the quantiser finds out for itself."""
    reading = deepcopy(reading)
    reading.network.encoder.words = Rounded(reading.network.encoder.words)
    ids, mask = torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7, dtype=torch.long)
    shape = {0: torch.export.Dim("batch"), 1: torch.export.Dim("length", max=LONGEST)}
    program = torch.onnx.export(
        reading,
        (ids, mask),
        input_names=["ids", "mask"],
        output_names=["answers", "vector"],
        dynamic_shapes=(shape, shape),
        opset_version=_OPSET,
        dynamo=True,
    )
    return _bare(program.model_proto)


def _bare(model: onnx.ModelProto) -> onnx.ModelProto:
    """A model without what the exporter notes of the machine that it ran on: the files and lines of every node."""
    graph = model.graph
    del graph.value_info[:], graph.metadata_props[:], model.metadata_props[:]
    for part in (model, graph, *graph.node, *graph.initializer, *graph.input, *graph.output):
        part.doc_string = ""
    for node in graph.node:
        del node.metadata_props[:]
    return model


def projection(means: Tensor, model: Path, texts: Sequence[str]) -> Tensor:
    """What takes the network's mean states to the starting model's sentence vectors, as near as a linear map can.

    Learning what sentences assert, the network unlearns what they are about; the starting model was made for that.
    Its vectors are cut to their VECTOR principal directions, the map is found by ridge regression.
    """
    about = states(pretrained(model / "model.safetensors"), model, texts)
    about = about / about.norm(dim=-1, keepdim=True)
    directions = torch.linalg.svd(about - about.mean(0), full_matrices=False).Vh[:VECTOR].T
    inputs = with_one(means)
    return torch.linalg.solve(inputs.T @ inputs + _RIDGE * torch.eye(inputs.shape[1]), inputs.T @ (about @ directions))


@torch.inference_mode()
def states(encoder: Encoder, model: Path, texts: Sequence[str]) -> Tensor:
    """The mean hidden state of each sentence: (sentences, width)."""
    encoder.eval()
    pieces = [encoding.ids for encoding in load_tokenizer(model).encode_batch(list(texts))]
    order = sorted(range(len(pieces)), key=lambda at: len(pieces[at]))
    found = []
    for start in range(0, len(order), 64):
        ids, mask = padded([pieces[at] for at in order[start : start + 64]])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = encoder(ids, mask).float()
        weight = mask[:, :, None]
        found.append((hidden * weight).sum(1) / weight.sum(1))
    return torch.cat(found)[torch.argsort(torch.tensor(order))].clone()
