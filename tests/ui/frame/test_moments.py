from datetime import datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from venture.ui.frame.moments import saved_note

NOW = datetime(2026, 3, 9, 12, 0).astimezone()  # noon where the tests run


@pytest.mark.parametrize(
    ("ago", "note"),
    [
        (timedelta(days=4), "Saved 5 Mar"),
        (timedelta(days=400), "Saved 2 Feb 2025"),
    ],
)
def test_an_earlier_day_is_named(ago, note):
    assert saved_note(NOW - ago, NOW) == note


def test_the_time_is_the_one_on_the_founders_own_clock():
    def page():
        from datetime import UTC, datetime

        import streamlit as st

        from venture.ui.frame.moments import saved_note

        moment = datetime(2026, 3, 9, 12, 5, tzinfo=UTC)
        st.caption(saved_note(moment, moment))

    app = AppTest.from_function(page)
    app.context["timezone"] = "Asia/Kolkata"
    assert app.run().caption[0].value == "Saved 17:35"
