"""What is to be said of a work before it is added: that it was retracted, and what came after it."""

from __future__ import annotations

from collections.abc import Iterable

from evidence.cli.outcome import complain, tell
from evidence.model.record import Notice, Relation, RelationKind

_RELATIONS = {
    RelationKind.PUBLISHED_AS: "is a preprint, and has been published",
    RelationKind.NEWER_VERSION: "has a newer version",
    RelationKind.NOTICE_OF: "is a notice about another work",
    RelationKind.CITING_REVIEW: "is cited by a later review",
}
"""What is worth knowing before a work becomes a source."""


def tell_of_relations(asked: str, relations: Iterable[Relation]) -> None:
    """Say which other works may be the better source."""
    for relation in relations:
        if relation.kind in _RELATIONS:
            tell(f"{asked} {_RELATIONS[relation.kind]}: {_named(relation)}")


def tell_of_notices(asked: str, notices: Iterable[Notice]) -> bool:
    """Say what was published about a work; whether nothing can rest on it any more."""
    from evidence.rules.standing import standing  # the rules are slow to import

    notices = tuple(notices)
    fell = standing(notices).fell
    for notice in notices:
        (complain if fell else tell)(f"{asked}: {_told(notice)}")
    return fell


def _told(notice: Notice) -> str:
    number = f"doi:{notice.doi}" if notice.doi else f"PMID {notice.pmid}" if notice.pmid else ""
    about = ", ".join(filter(None, (notice.date, number, notice.source and f"says {notice.source}")))
    return notice.kind.value.replace("_", " ") + (f" ({about})" if about else "")


def _named(relation: Relation) -> str:
    number = f"doi:{relation.doi}" if relation.doi else f"PMID {relation.pmid}" if relation.pmid else ""
    return " ".join(filter(None, (relation.title, f"({relation.issued})" if relation.issued else "", number)))
