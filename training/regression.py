"""Multinomial logistic regression on sparse features, with soft targets, a weight for each row and a penalty for each
column; no randomness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

Array = NDArray[np.float64]
STEPS = 120


def fit(rows: csr_matrix, targets: Array, weights: Array, penalties: Array) -> Array:
    """Coefficients (columns by classes) that minimise weighted cross-entropy plus the penalised squares."""
    columns, classes = rows.shape[1], targets.shape[1]
    turned = rows.T.tocsr()

    def loss(flat: Array) -> tuple[float, Array]:
        coefficients = flat.reshape(columns, classes)
        logits = rows @ coefficients
        logits -= logits.max(1, keepdims=True)
        logs = logits - np.log(np.exp(logits).sum(1, keepdims=True))
        penalty = penalties[:, None] * coefficients
        value = -(weights[:, None] * targets * logs).sum() + 0.5 * (penalty * coefficients).sum()
        gradient = turned @ (weights[:, None] * (np.exp(logs) - targets)) + penalty
        return value, gradient.ravel()

    found = minimize(loss, np.zeros(columns * classes), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return np.asarray(found.x).reshape(columns, classes)


def shares(logits: Array) -> Array:
    """Probabilities of exclusive classes."""
    sizes = np.exp(logits - logits.max(1, keepdims=True))
    return np.asarray(sizes / sizes.sum(1, keepdims=True))
