"""What the fields of claims.yaml can hold: the types that its forms are made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from evidence.model.effect import PValue
from evidence.model.scales import (
    Certainty,
    ClaimKind,
    Design,
    EffectMeasure,
    Favours,
    Magnitude,
    Recommendation,
    Relation,
    Stance,
    Status,
)
from evidence.registry.checks import CHOICES, ascending, calendar
from evidence.registry.p_value import AsPrinted

Text = Annotated[str, Field(min_length=1)]
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Percent = Annotated[float, Field(strict=True, ge=0, le=100)]
Level = Annotated[float, Field(strict=True, gt=0, lt=100)]
Positive = Annotated[float, Field(strict=True, gt=0, allow_inf_nan=False)]
Items = Annotated[int, Field(strict=True, ge=1)]
Count = Annotated[int, Field(strict=True, ge=0)]
Year = Annotated[int, Field(strict=True, ge=1500, le=2999)]
Interval = Annotated[list[Number], Field(min_length=2, max_length=2), AfterValidator(ascending)]
Day = Annotated[str, AfterValidator(calendar), Field(json_schema_extra={"format": "date"})]
DesignWord = Annotated[Design, CHOICES["design"]]
MeasureWord = Annotated[EffectMeasure, CHOICES["measure"]]
StanceWord = Annotated[Stance, CHOICES["stance"]]
StatusWord = Annotated[Status, CHOICES["status"]]
KindWord = Annotated[ClaimKind, CHOICES["kind"]]
RelationWord = Annotated[Relation, CHOICES["relation"]]
MagnitudeWord = Annotated[Magnitude, CHOICES["magnitude"]]
CertaintyWord = Annotated[Certainty, CHOICES["certainty"]]
RecommendationWord = Annotated[Recommendation, CHOICES["recommendation"]]
FavoursWord = Annotated[Favours, CHOICES["favours"]]
Probability = Annotated[PValue, AsPrinted()]
DownWord = Annotated[str, CHOICES["rated_down"]]
UpWord = Annotated[str, CHOICES["rated_up"]]
