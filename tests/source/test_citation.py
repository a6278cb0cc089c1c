"""A clause as people cite it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_model.source.citation import parse_citation
from policy_model.source.clause import ClauseId

SMALL = st.integers(0, 120)
IDS = st.builds(
    lambda a, b, p, i, s, g: ClauseId(a, p, i, s if i else 0, g, branch=b),
    st.integers(1, 9999),
    SMALL,
    SMALL,
    SMALL,
    SMALL,
    SMALL,
)


@given(IDS)
def test_what_is_written_is_read(clause):
    assert parse_citation(clause.zh) == clause
    assert parse_citation(str(clause)) == clause


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("第七条（三）", "7.3"),
        ("第七条(三)", "7.3"),
        ("第七条第三项", "7.3"),
        ("第７条第（3）项", "7.3"),
        (" 7.3 ", "7.3"),
        ("第十条之一第二款第（一）项", "10-1.p2.1"),
    ],
)
def test_the_ways_of_citing(text, id):
    assert str(parse_citation(text)) == id


@pytest.mark.parametrize(
    "text", ["七", "第条", "第七条（）", "第七条（零）", "第零条", "第十十条", "7.", "第七条三"]
)
def test_what_cites_nothing(text):
    with pytest.raises(ValueError, match=re.escape(text.strip())):
        parse_citation(text)
