"""Drafts of cases hang on no reading but those they were asked about."""

from hypothesis import given, settings
from hypothesis import strategies as st

from policy_model.analysis.draft import Builder
from policy_model.analysis.example import usual_readings
from policy_model.ir.edit import all_formulas

from ..strategies import measures


@settings(max_examples=20)
@given(measures(), st.data())
def test_readings_not_asked_about_may_be_taken_otherwise(measure, data):
    wanted = data.draw(st.sampled_from(list(all_formulas(measure))))
    readings = dict(usual_readings(measure))
    builder = Builder(measure, readings)
    drafts = list(builder.drafts(wanted))
    others = {
        r.id: data.draw(st.sampled_from([c.id for c in r.choices]))
        for r in measure.readings
        if r.id not in builder.asked
    }
    assert list(Builder(measure, readings | others).drafts(wanted)) == drafts
