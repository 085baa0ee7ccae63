"""What the abstract of a study states: its effects, how much it rests on, and how it came by it.

What `__all__` lists is the whole surface; everything else here may change.
"""

from __future__ import annotations

from evidence.language.abstracts.conclusion import conclusion
from evidence.language.abstracts.designs import design
from evidence.language.abstracts.printed import as_printed
from evidence.language.abstracts.sizes import Sizes, sizes
from evidence.language.abstracts.statements import effect_statements

__all__ = ["Sizes", "as_printed", "conclusion", "design", "effect_statements", "sizes"]
