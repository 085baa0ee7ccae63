import pytest

REPORTED = {
    "Tea reduced nausea.": True,
    "Pain was reduced in both groups.": True,
    "Adults in the yoga group showed a greater gain in strength than adults who got leaflets.": True,
    "Changes in thickness correlated to scores of mood.": True,
    "Five patients had survival greater than one year.": True,
    "It was found that half of the patients experienced improvement in pain.": True,
    "The pill was effective.": True,
    "The cells held on to the surface, inducing a strain.": True,
    "Tea reduces nausea.": False,
    "Tea has reduced nausea.": False,
    "The pill has demonstrated better survival in patients with gout.": False,
    "Tea drinkers have been shown to have a lower risk of stroke.": False,
    "Yoga has been shown, for example, to improve sleep in nurses.": False,
    "Patients show improved sleep.": False,
    "Patients treated with tea have a lower risk of stroke.": False,
}


@pytest.mark.parametrize(("text", "expected"), REPORTED.items(), ids=REPORTED)
def test_what_was_found_and_what_is_generally_so(say, text, expected):
    assert say(text).reported is expected
