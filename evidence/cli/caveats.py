"""What is to be known of a work before it becomes a source: that it was retracted, and what came after it."""

from __future__ import annotations

from evidence.cli.outcome import complain, tell
from evidence.model.record import Record


def tell_of(asked: str, record: Record) -> bool:
    """Say which works may be the better source, and which notices there are; whether nothing can rest on this one."""
    from evidence.rules.standing import standing  # the rules are slow to import
    from evidence.rules.telling import reported, tied

    for relation in record.relations:
        if tie := tied(relation):
            tell(f"{asked} {tie}")
    fell = standing(record.notices).fell
    for notice in record.notices:
        (complain if fell else tell)(f"{asked}: {reported(notice)}")
    return fell
