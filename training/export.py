"""From a fitted network to the files that the package ships: an 8-bit ONNX graph, its tokenizer, and their sums."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from training.encoder import Encoder, pretrained
from training.fit import LONGEST, load_tokenizer, padded
from training.network import Network
from training.reading import LAYOUT, VECTOR, Reading

_OPSET = 18
_RIDGE = 1.0


def export(network: Network, model: Path, texts: Sequence[str], out: Path) -> None:
    """Write `encoder.onnx`, `tokenizer.json`, and `model.json` into a folder.

    `model` is the folder of the starting weights, `texts` are the sentences that vectors are fitted on.
    """
    out.mkdir(parents=True, exist_ok=True)
    reading = Reading(network.eval(), projection(network, model, texts)).eval()
    with TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        ids, mask = torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7, dtype=torch.long)
        shape = {0: torch.export.Dim("batch"), 1: torch.export.Dim("length", max=LONGEST)}
        torch.onnx.export(
            reading,
            (ids, mask),
            plain,
            input_names=["ids", "mask"],
            output_names=["answers", "vector"],
            dynamic_shapes=(shape, shape),
            opset_version=_OPSET,
            dynamo=True,
            external_data=False,
        )
        quantize_dynamic(
            plain, out / "encoder.onnx", per_channel=True, weight_type=QuantType.QInt8, extra_options={"WeightSymmetric": True}
        )
    onnx.checker.check_model(str(out / "encoder.onnx"))
    shutil.copyfile(model / "tokenizer.json", out / "tokenizer.json")
    sums = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in ("encoder.onnx", "tokenizer.json")}
    # Named after its contents: judgements kept on disk hold for these weights only.
    about = {"version": sums["encoder.onnx"][:12], "longest": LONGEST, "layout": LAYOUT, "files": sums}
    (out / "model.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")


def projection(network: Network, model: Path, texts: Sequence[str]) -> Tensor:
    """What takes the network's mean state to the starting model's sentence vector, as near as a linear map can.

    Learning what sentences assert, the network unlearns what they are about; the starting model was made for that.
    Its vectors are cut to their VECTOR principal directions, the map is found by ridge regression.
    """
    about = _means(pretrained(model / "model.safetensors"), model, texts)
    about = about / about.norm(dim=-1, keepdim=True)
    directions = torch.linalg.svd(about - about.mean(0), full_matrices=False).Vh[:VECTOR].T
    wanted = about @ directions
    means = _means(network.encoder, model, texts)
    means = torch.cat((means, torch.ones(len(means), 1)), -1)
    return torch.linalg.solve(means.T @ means + _RIDGE * torch.eye(means.shape[1]), means.T @ wanted)


@torch.inference_mode()
def _means(encoder: Encoder, model: Path, texts: Sequence[str]) -> Tensor:
    """The mean hidden state of each sentence."""
    encoder.eval()
    pieces = [encoding.ids for encoding in load_tokenizer(model).encode_batch(list(texts))]
    order = sorted(range(len(pieces)), key=lambda at: len(pieces[at]))
    found = []
    for start in range(0, len(order), 64):
        ids, mask = padded([pieces[at] for at in order[start : start + 64]])
        weight = mask[:, :, None]
        found.append((encoder(ids, mask) * weight).sum(1) / weight.sum(1))
    return torch.cat(found)[torch.argsort(torch.tensor(order))]
