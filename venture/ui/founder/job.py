"""The tab Job or founding: what founding costs, and what would make up for it."""

from datetime import date
from functools import partial

import streamlit as st

from venture.canvas import escaped
from venture.evidence import SURVIVAL_SOURCE
from venture.founder import MONTHS, HouseholdRunway, JobWay, job_ways
from venture.model import Setting
from venture.ui.founder.job_chart import job_chart, job_table
from venture.ui.founder.job_shares import (
    PART,
    Owned,
    have_to_be_true,
    owned_shares,
    value_from_rounds,
)
from venture.ui.founder.job_words import (
    Compared,
    cost_sentence,
    finding,
    needed_sentence,
    planned_sentence,
    traced,
    worst_sentences,
)
from venture.ui.founder.offer_words import finding_sentence
from venture.ui.founder.offers import chosen_way, show_offers, side_by_side
from venture.ui.founder.saving import PAGE, OpenHousehold, is_written
from venture.ui.frame import OpenIdea
from venture.ui.harmless_csv import download_csv
from venture.ui.setting_slider import setting_slider

JOB = ("job_salary", "job_extras", "job_raise", "job_health", "search_weeks", "first_pay_weeks")
SHARES = ("chance_of_success", "share_value", "share_tax")
_YEARS = range(1, MONTHS // 12 + 1)
_LIMITS = (
    "Only two ends are looked at: the plan comes about, or the company never pays you and you "
    "give up when money runs out. Money of later years counts like money of today, and savings "
    "earn nothing. Tax is one share of pay and one of the sale. With a job you live as you do now; "
    "until then, and while founding, in your phases of living costs. Left out: what you learn, the "
    "freedom and the strain, pensions, and what the years of founding do to your next salary."
)
_BESIDE = (
    "Beside a job that leaves you the evenings the company pays you nothing and you pay for it as "
    "planned; your shares count at the chance in the table."
)


def job_tab(idea: OpenIdea, household: OpenHousehold, runway: HouseholdRunway) -> None:
    """Compare jobs with founding.

    Args:
        idea: whose rounds say what shares would bring.
        household: the founder's.
        runway: the household's money, joined with the idea's plan.
    """
    household.show(PART)
    if not is_written(household):
        _ask_for_household()
        return
    inputs, offers = household.record.inputs, household.record.offers
    if not (inputs["job_salary"] + inputs["job_extras"] or offers):
        _ask_for_salary(household)
        return
    sentence = st.container()
    ways = job_ways(runway, _months())
    show_offers(household)
    way = chosen_way(ways)
    seen = Compared(way.both, runway.household, way.offer)
    with sentence:
        st.header(escaped(finding_sentence(seen)), anchor=False)
    side_by_side(seen, ways)
    answer, settings = st.columns([13, 7], gap="large")
    with answer:
        _chart(runway, seen, ways)
    with settings:
        owned = _settings(idea, household)
    with answer:
        _what_if(seen, owned, ways)
        _figures(seen)


def _ask_for_household() -> None:
    def open_money() -> None:
        st.session_state[f"{PAGE}_tab"] = "Money"

    st.markdown(
        "What a failed try costs depends on your savings and on what you live on. Write that down "
        "first; here it is then compared with a job that you could have."
    )
    st.button("Start with your money", key=f"{PAGE}_job_money", type="primary", on_click=open_money)


def _ask_for_salary(household: OpenHousehold) -> None:
    st.markdown(
        "Nothing can be compared yet: the salary of a job that you could have is missing. Take it "
        "from an offer, from people who hire, or from your last payslip, such as 120k."
    )
    with st.container(width=420):
        _slider(household, household.record.settings()["job_salary"])
    last = household.record.inputs["last_salary"]

    def use_last() -> None:
        household.change(PART, lambda seen: seen.with_value("job_salary", last))

    if last:
        st.button("Use my last salary", key=f"{PAGE}_job_last", on_click=use_last)
    show_offers(household)


def _months() -> int:
    years = st.radio(
        "Compare over",
        _YEARS,
        len(_YEARS) - 1,
        key=f"{PAGE}_job_years",
        format_func=lambda years: "1 year" if years == 1 else f"{years} years",
        horizontal=True,
        persist_state="session",
    )
    return 12 * years


def _chart(runway: HouseholdRunway, seen: Compared, ways: list[JobWay]) -> None:
    st.markdown(f"**{escaped(finding(seen))}**")
    job_chart(runway, seen, ways)
    table = partial(job_table, runway, ways, seen.both.months)
    download_csv(table, "job-or-founding", key=f"{PAGE}_job_csv")


def _what_if(seen: Compared, owned: Owned | None, ways: list[JobWay]) -> None:
    st.subheader("What that means for you", anchor=False)
    said = [cost_sentence(seen), needed_sentence(seen), planned_sentence(seen)]
    for sentence in [*said, worst_sentences(seen, date.today())]:
        if sentence:
            st.markdown(escaped(sentence))
    st.subheader("What would have to be true", anchor=False)
    st.markdown(escaped(f"For founding to bring as much as the job by {seen.end:%B %Y}:"))
    have_to_be_true(seen, owned)
    st.caption(f"{_LIMITS} {_BESIDE}" if any(way.both.evenings for way in ways) else _LIMITS)
    st.caption(f"Still open after some years: {escaped(SURVIVAL_SOURCE)}.")


def _figures(seen: Compared) -> None:
    with st.expander("Where these figures come from", icon=":material/function:"):
        for figure in traced(seen):
            st.markdown(
                f"**{escaped(figure.name)}: {escaped(figure.value)}**  \n"
                f"{escaped(figure.how[0].upper() + figure.how[1:])}.  \n"
                f":small[{escaped('; '.join(figure.parts))}]"
            )


def _settings(idea: OpenIdea, household: OpenHousehold) -> Owned | None:
    settings = household.record.settings()
    st.subheader("No offer yet", anchor=False)
    st.caption("A job that you could find. It is also what you fall back on if founding fails.")
    if not household.record.inputs["job_salary"]:
        st.warning(
            "Without a salary here, founding that fails leads to a job that pays nothing.",
            icon=":material/warning:",
        )
    for name in JOB:
        _slider(household, settings[name])
    st.subheader("What founding could bring", anchor=False)
    for name in SHARES:
        _slider(household, settings[name])
    owned = owned_shares(idea, household.record)
    if owned:
        value_from_rounds(household, owned)
    return owned


def _slider(household: OpenHousehold, setting: Setting) -> None:
    def change(key: str, value: float) -> str | None:
        try:
            household.record.with_value(key, value)
        except ValueError as problem:
            return str(problem)
        # A source says where the value of before came from.
        household.change(PART, lambda seen: seen.with_value(key, value).with_source(key, None))
        return None

    setting_slider(
        setting,
        household.record,
        change,
        then=lambda: None,
        page=f"{PAGE}_job",
        label=setting.label,
        back_to=setting.declared.default,
    )
