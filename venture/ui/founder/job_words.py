"""What job and founding come to, in sentences, and how each figure came about."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from venture.evidence import survival
from venture.founder import Household, JobOrFounding, Offer
from venture.plan import in_words, money, month_name

_LONGEST_NAME = 40


@dataclass(frozen=True)
class Compared:
    """A job and founding as they are compared, and how to say it.

    Attributes:
        both: what they come to.
        household: whose currency and calendar count.
        offer: the job; None for one that is yet to be found.
    """

    both: JobOrFounding
    household: Household
    offer: Offer | None = None

    @property
    def end(self) -> date:
        """The first day of the last month compared."""
        return self.household.month(self.both.months)

    @property
    def years(self) -> int:
        """How many years are compared."""
        return self.both.months // 12

    @property
    def job_name(self) -> str:
        """What the job is called within a sentence; the end of a long name is left out."""
        if self.offer is None:
            return "a job"
        name = self.offer.name
        return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"

    def money(self, value: float) -> str:
        """Write an amount shortly."""
        return money(value, self.household.currency, short=True)

    def exact(self, value: float) -> str:
        """Write an amount to the unit of the currency."""
        return money(round(value), self.household.currency)


def chance_words(chance: float) -> str:
    """Write a chance, 0..1.

    Example:
        >>> chance_words(0.1), chance_words(0.506), chance_words(0.004)
        ('10 %', '51 %', '0.4 %')
    """
    return f"{chance * 100:.0f} %" if chance >= 0.01 or not chance else f"{chance * 100:.1g} %"


def cost_sentence(seen: Compared) -> str:
    """Say what founding costs in pay."""
    forgone = seen.both.salary_forgone
    until = f"Until {seen.end:%B %Y}"
    if abs(forgone) < 1:
        return f"{until} founding as planned pays you what a job would."
    if forgone < 0:
        return f"{until} founding as planned pays you {seen.money(-forgone)} more than a job."
    return f"{until} founding costs you {seen.money(forgone)} in salary forgone."


def needed_sentence(seen: Compared) -> str:
    """Say what the shares would have to bring at one's own chance, and at the base rate."""
    both = seen.both
    needed, own = both.value_needed, chance_words(both.chance)
    if needed is None:
        return (
            f"At a chance of {own} no value of your shares is enough. Set the chance that you give "
            "your plan."
        )
    if needed == 0:
        return (
            f"At a chance of {own} founding leaves on average at least as much as the job, even if "
            "your shares bring nothing."
        )
    return (
        f"At a chance of {own} your shares would have to bring you {seen.money(needed)} after tax, "
        f"for founding to bring as much as the job on average. {_base_rate(seen)}"
    )


def _base_rate(seen: Compared) -> str:
    open_still = survival(seen.years)
    years = "a year" if seen.years == 1 else f"{seen.years} years"
    needed = seen.both.value_needed_at(open_still)
    if needed is None:
        worth = "no value of them is enough"
    else:
        worth = f"it would be {seen.money(needed)}" if needed else "it would be nothing"
    return (
        f"Of new US businesses {chance_words(open_still)} are still open after {years}: at that "
        f"chance {worth}, but staying open is not the same as earning."
    )


def planned_sentence(seen: Compared) -> str:
    """Say that money runs out even if the plan comes about; empty where it lasts."""
    out, left = seen.both.runs_out, seen.both.founding
    if out is None:
        return ""
    text = f"Even as planned your money runs out in {out:%B %Y}"
    if left >= 0:
        return f"{text}: the plan comes about only if something bridges that."
    return (
        f"{text}, and {seen.money(-left)} is missing by {seen.end:%B %Y}: the plan comes about "
        "only if you find that money; it is counted here as owed."
    )


def worst_sentences(seen: Compared, today: date) -> str:
    """Say what becomes of the household if founding fails."""
    both = seen.both
    behind = _behind(seen)
    job = f" (with a job {seen.money(both.job_lowest)} at the lowest)"
    if both.fails is None:
        last = f"with {seen.money(both.lowest)} at the lowest, in {both.lowest_month:%B %Y}"
        return f"If it fails, your savings last all the same, {last}{job}; you would {behind}."
    lowest = seen.money(both.lowest)
    if both.lowest < seen.household.inputs["savings"]:
        fall = f"your savings fall to {lowest} in {both.lowest_month:%B %Y}"
    else:
        fall = f"your savings do not fall below the {lowest} of {both.lowest_month:%B %Y}"
    if both.lowest < 0:
        fall += ", which you would have to borrow"
    return f"If it fails, {fall}{job}, and you would {behind}. {_way_back(seen, both.fails, today)}"


def _behind(seen: Compared) -> str:
    behind, by = seen.both.behind, f"by {seen.end:%B %Y}"
    if abs(behind) < 1:
        return f"have as much as with the job {by}"
    if behind > 0:
        return f"be {seen.money(behind)} behind the job {by}"
    return f"still be {seen.money(-behind)} ahead of the job {by}"


def _way_back(seen: Compared, fails: date, today: date) -> str:
    both = seen.both
    begin = both.gives_up
    assert begin is not None
    if both.paid_again is None:
        return f"Money runs out in {fails:%B %Y}, before any job can pay."
    if both.paid_again > fails:
        return (
            f"Even a job looked for from the first day pays only from {both.paid_again:%B %Y}; "
            f"money runs out in {fails:%B %Y}."
        )
    verb = "would begin" if begin >= today else "had to begin"
    return f"For that you {verb} to look for a job on {begin.day} {begin:%B %Y}."


def finding(seen: Compared) -> str:
    """Say what the chart shows."""
    both = seen.both
    return (
        f"Savings in {seen.end:%B %Y}: {seen.money(both.job)} with {seen.job_name}, "
        f"{seen.money(both.founding)} founding as planned, {seen.money(both.failed)} if it fails"
    )


@dataclass(frozen=True)
class Traced:
    """A figure and where it comes from.

    Attributes:
        name: what it is.
        value: in words.
        how: the formula in words.
        parts: what went in, each with its value.
    """

    name: str
    value: str
    how: str
    parts: tuple[str, ...]


def traced(seen: Compared) -> Iterator[Traced]:
    """List each figure of the sentences with its formula and what went in."""
    both, end = seen.both, month_name(seen.end)
    exact, inputs = seen.exact, seen.household.inputs
    yield Traced(
        "Salary forgone",
        exact(both.salary_forgone),
        "pay from a job less pay from the company, both after tax, all months added up",
        (f"job {exact(both.job_pay)}", f"company, as its plan says {exact(both.company_pay)}"),
    )
    yield Traced(
        "Pay from a job",
        exact(both.job_pay),
        "salary and extras, raised after each twelve months paid, less tax, from the first pay on",
        (
            *_terms(seen),
            f"raise {in_words(inputs['job_raise'], 'rate', seen.household)} a year",
            f"{inputs['first_pay_weeks']:g} weeks from the first day until the first pay",
        ),
    )
    yield from _savings(seen)
    if both.value_needed:
        yield Traced(
            "Your shares would have to bring",
            exact(both.value_needed),
            "savings with a job, less each of the other two times how likely it is; divided by "
            f"the chance{_less_evenings(seen)}. For the base rate and in the table it is the same "
            "with their chances",
            (
                f"job {exact(both.job)}",
                f"as planned {exact(both.founding)} × {chance_words(both.chance)}",
                f"if it fails {exact(both.failed)} × {chance_words(1 - both.chance)}",
            ),
        )
    if both.share_value:
        yield Traced(
            "Founding less job, on average",
            exact(both.difference),
            "savings as planned and shares, times the chance; savings if it fails, times the "
            f"rest; less savings with a job{_and_evenings(seen)}",
            (
                f"shares {exact(both.share_value)}{_source_of_shares(seen.household)}",
                f"chance {chance_words(both.chance)}",
                f"job, {end} {exact(both.job)}",
            ),
        )


def _less_evenings(seen: Compared) -> str:
    evenings = seen.both.evenings
    return f" less the {chance_words(evenings)} beside the job" if evenings else ""


def _and_evenings(seen: Compared) -> str:
    evenings = seen.both.evenings
    return f" and {chance_words(evenings)} of the shares beside it" if evenings else ""


def _terms(seen: Compared) -> tuple[str, ...]:
    """Say what a job pays, how it is taxed and when it begins."""
    offer, inputs = seen.offer, seen.household.inputs
    if offer is None:
        gross, tax = inputs["job_salary"] + inputs["job_extras"], None
        begins = f"{inputs['search_weeks']:g} weeks of search"
    else:
        gross, tax = (offer.salary + offer.extras) * offer.exchange, offer.tax
        begins = f"begins in {offer.weeks:g} weeks"
    rate = inputs["tax_rate"] if tax is None else tax
    return (
        f"{seen.exact(gross)} a year",
        f"tax and contributions {chance_words(rate)}",
        begins,
    )


def _source_of_shares(household: Household) -> str:
    source = household.sources.get("share_value")
    return f" ({source.text})" if source else ""


def _savings(seen: Compared) -> Iterator[Traced]:
    both, end, exact = seen.both, month_name(seen.end), seen.exact
    start = f"savings at the start {exact(seen.household.inputs['savings'])}"
    yield Traced(
        f"Savings with a job, {end}",
        exact(both.job),
        "what is there at the start, and what is left of each month: severance, benefit while "
        "looking, pay from the job and other income, less living costs (in your phases until the "
        "first pay, then as they are now), health cover, debts and one-off costs"
        f"{'; beside it also what the idea takes' if both.evenings else ''}",
        (start, f"pay {exact(both.job_pay)}", f"lowest {exact(both.job_lowest)}"),
    )
    yield Traced(
        f"Savings founding as planned, {end}",
        exact(both.founding),
        "as on the tab Money: with the pay of the company plan, and what you put into it",
        (start, f"pay {exact(both.company_pay)}"),
    )
    out = f"runs out in {month_name(both.fails)}" if both.fails else "does not run out"
    paid = f"pays from {month_name(both.paid_again)}" if both.paid_again else "does not pay by then"
    lowest = f"lowest {exact(both.lowest)} in {month_name(both.lowest_month)}"
    yield Traced(
        f"Savings if it fails, {end}",
        exact(both.failed),
        "the same without any pay from the company; once money would run out, a job as it pays "
        "today and life as it is now",
        (start, f"money {out}", f"a job {paid}", lowest),
    )
