from venture.funding import Holder, RoundEntry, Rounds, SafeEntry, cap_table, example, exit_proceeds
from venture.ui.rounds.answer import figures, price_formula, sentence
from venture.ui.rounds.details import holders_by_round, stage_names, why
from venture.ui.rounds.exit import finding
from venture.ui.rounds.exit_chart import by_group
from venture.ui.rounds.ownership_chart import apart

FOUNDERS = (Holder(name="Ann", shares=6_000_000), Holder(name="Ben", shares=2_000_000))
SEED = RoundEntry(name="Seed", investment=2_000_000, pre_money=8_000_000)


def after(*rounds, safes=()):
    return cap_table(Rounds(holders=FOUNDERS, safes=safes, rounds=rounds))


def test_the_answer_names_the_last_round():
    assert sentence(after(SEED), "USD") == (
        "After the seed round founders keep 80 %; the unissued pool is 0 %; "
        "investors paid $1.00 a share."
    )
    assert sentence(cap_table(example()), "EUR").startswith("After Series B founders keep 40 %")


def test_before_any_round_it_says_what_safes_have_promised():
    assert sentence(after(), "USD") == "Founders own 100 % of the company today."
    safes = (SafeEntry(name="Angel", investment=500_000, cap=5_000_000),)
    assert sentence(after(safes=safes), "USD") == (
        "Founders own 100 % of the company today; SAFEs with a cap have promised away 10 %."
    )


def test_every_figure_has_its_formula_with_the_numbers_in_it():
    founders, team, price, effective = figures(after(SEED), "USD")
    assert (founders.value, founders.note) == ("80 %", "100 % today")
    assert "(8,000,000) divided by all shares" in founders.formula
    assert team.value == "0 %"
    assert (price.label, price.value) == ("A share in the seed round", "$1.00")
    assert effective.value == "$8M"


def test_a_price_says_what_was_divided_by_what():
    assert price_formula(after(SEED), 0, "USD") == (
        "The pre-money valuation ($8,000,000) divided by the shares before the round (8,000,000) "
        "and the shares put into the pool (0): $1.00. New shares: the new money ($2,000,000) "
        "divided by that price."
    )
    safes = (SafeEntry(name="Angel", investment=100_000, discount=0.2),)
    assert "with SAFEs with a cap (8,000,000)" in price_formula(after(SEED, safes=safes), 0, "USD")
    dollars = SEED.model_copy(update={"convention": "Dollars invested"})
    formula = price_formula(after(dollars, safes=safes), 0, "USD")
    assert formula.startswith("The pre-money valuation and the money that converts ($8,100,000)")


def test_why_somebody_converts_as_they_do():
    safes = (
        SafeEntry(name="First", investment=100_000, most_favoured="Yes"),
        SafeEntry(name="Cap", investment=100_000, cap=4_000_000),
        SafeEntry(name="Discount", investment=100_000, discount=0.2),
        SafeEntry(name="Both", investment=100_000, cap=9_000_000, discount=0.2),
        SafeEntry(name="High", investment=100_000, cap=90_000_000),
        SafeEntry(name="None", investment=100_000),
    )
    reasons = [why(one) for one in after(SEED, safes=safes).results[0].conversions]
    assert reasons == [
        "The cap: it gives a lower price than the round. Terms of Cap, by most favoured.",
        "The cap: it gives a lower price than the round.",
        "The discount on the price of the round.",
        "The discount: lower than any cap of theirs.",
        "The price of the round: no cap of theirs gives a lower one.",
        "The price of the round: no cap and no discount.",
    ]


def test_holders_are_listed_with_shares_and_part_at_each_stage():
    rows = {row["Holder"]: row for row in holders_by_round(after(SEED))}
    assert rows["Ann"]["Today: part"] == "75.00%"
    assert rows["Ann"]["Seed: part"] == "60.00%"
    assert rows["Seed"]["Today: shares"] == ""
    assert rows["All"]["Seed: shares"] == "10,000,000"


def test_two_rounds_of_one_name_are_told_apart():
    second = RoundEntry(name="Seed", investment=1e6, pre_money=12e6)
    assert stage_names(after(SEED, second)) == ["Today", "Seed", "Seed (2)"]


def test_an_exit_says_what_founders_get_and_what_comes_first():
    table = after(SEED)
    sold = exit_proceeds(table, 20_000_000)
    assert finding(table, sold, "USD") == (
        "Of $20M founders get $16M (80 %); a common share gets $2.00."
    )
    assert by_group(table, sold)["New investors"] == 4_000_000
    small = exit_proceeds(table, 1_000_000)
    assert finding(table, small, "USD").endswith("preferences of $2M come first.")


def test_labels_never_cover_each_other():
    assert apart({"low": 0.1, "near": 0.12, "high": 0.5}, 0.1) == {
        "low": 0.1,
        "near": 0.2,
        "high": 0.5,
    }
