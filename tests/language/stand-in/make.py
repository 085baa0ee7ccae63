"""Makes the model of this folder anew: an encoder that knows nine words. Needs the package onnx; no test runs it.

Every known word adds 4 to one answer; a sentence's vector is the sum of its words' directions.
"""

import json
from hashlib import sha256
from pathlib import Path

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

FOLDER = Path(__file__).parent
LAYOUT = {
    "relation": [0, 4],
    "certainty": [4, 9],
    "attribution": [9, 12],
    "advice": [12, 15],
    "checkable": [15, 16],
    "negation": [16, 17],
    "speculation": [17, 18],
    "sureness": [18, 19],
}
WORDS = {
    "[PAD]": None,
    "[UNK]": None,
    "soothes": 3,
    "accompanies": 1,
    "conceivably": 5,
    "undeniably": 8,
    "folk": 10,
    "thou": 14,
    "truly": 15,
    "nay": 16,
    "perchance": 17,
}
AT_REST = (0, 7, 9, 12)
"""The answers that are 2 without any word: no relation, plain, nobody's authority, no advice."""


def main() -> None:
    """Write the three files."""
    table = np.zeros((len(WORDS), 19), np.float32)
    for number, answer in enumerate(WORDS.values()):
        if answer is not None:
            table[number, answer] = 4
    bias = np.array([2.0 if answer in AT_REST else -2.0 * (answer >= 15) for answer in range(19)], np.float32)
    places = np.eye(len(WORDS), 4, dtype=np.float32) + 0.5
    nodes = [
        helper.make_node("Cast", ["mask"], ["weight"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["weight", "last"], ["column"]),
        helper.make_node("Gather", ["table", "ids"], ["added"]),
        helper.make_node("Mul", ["added", "column"], ["counted"]),
        helper.make_node("ReduceSum", ["counted", "middle"], ["sum"], keepdims=0),
        helper.make_node("Add", ["sum", "bias"], ["out"]),
        helper.make_node("Split", ["out", "sizes"], list("rcavs"), axis=1),
        *(helper.make_node("Softmax", [part], [f"{part}p"], axis=1) for part in "rcav"),
        helper.make_node("Sigmoid", ["s"], ["sp"]),
        helper.make_node("Concat", [f"{part}p" for part in "rcavs"], ["answers"], axis=1),
        helper.make_node("Gather", ["places", "ids"], ["where"]),
        helper.make_node("Mul", ["where", "column"], ["there"]),
        helper.make_node("ReduceSum", ["there", "middle"], ["whole"], keepdims=0),
        helper.make_node("LpNormalization", ["whole"], ["vector"], axis=1, p=2),
    ]
    constants = {
        "table": table,
        "bias": bias,
        "places": places,
        "last": np.array([2]),
        "middle": np.array([1]),
        "sizes": np.array([4, 5, 3, 3, 4]),
    }
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["b", "l"]) for name in ("ids", "mask")]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["b", size])
        for name, size in (("answers", 19), ("vector", 4))
    ]
    stored = [numpy_helper.from_array(value, name) for name, value in constants.items()]
    graph = helper.make_graph(nodes, "stand-in", inputs, outputs, stored)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    checker.check_model(model)
    (FOLDER / "encoder.onnx").write_bytes(model.SerializeToString())
    (FOLDER / "tokenizer.json").write_text(json.dumps(TOKENIZER, indent=1) + "\n", "utf-8")
    files = {name: sha256((FOLDER / name).read_bytes()).hexdigest() for name in ("encoder.onnx", "tokenizer.json")}
    described = {"version": "stand-in", "longest": 8, "batch": 4, "layout": LAYOUT, "files": files}
    (FOLDER / "model.json").write_text(json.dumps(described, indent=1) + "\n", "utf-8")


TOKENIZER = {
    "version": "1.0",
    "truncation": None,
    "padding": None,
    "added_tokens": [],
    "normalizer": {"type": "Lowercase"},
    "pre_tokenizer": {"type": "Whitespace"},
    "post_processor": None,
    "decoder": None,
    "model": {"type": "WordLevel", "vocab": {word: number for number, word in enumerate(WORDS)}, "unk_token": "[UNK]"},
}

if __name__ == "__main__":
    main()
