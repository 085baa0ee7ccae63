import pytest

from evidence import language


@pytest.mark.parametrize(
    ("text", "phrase", "share", "expected"),
    [
        ("Taking vitamin D lowers the risk.", "vitamin D", 1.0, True),
        ("Vitamin C prevents colds.", "vitamin D", 1.0, False),
        ("Vitamin B12 helps.", "vitamin B12 supplements", 0.5, True),
        ("A course of massage helps.", "massage", 1.0, True),
        ("Oat soup is warm.", "oat cream", 1.0, False),
        ("Oat soup is warm.", "oat cream", 0.5, True),
        ("Anything at all.", "", 1.0, False),
    ],
)
def test_whether_a_text_names_a_thing(text, phrase, share, expected):
    assert language.names(text, phrase, share) is expected
