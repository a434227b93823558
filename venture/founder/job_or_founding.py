"""A job or founding: what founding costs, and what would have to be true for it to be worth it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from venture.founder.household import HouseholdRunway


@dataclass(frozen=True)
class JobOrFounding:
    """Both ways side by side, in money of the last month looked at.

    Founding fails where the company never pays: then one gives up as soon as money runs out, and
    takes a job that was looked for in time, or as soon as a search from the first day allows.

    Attributes:
        months: how far is looked.
        salary_forgone: pay from a job less pay from the company; below zero where the company pays
            more.
        job_pay: what a job pays until then, after tax.
        company_pay: what the company pays until then if its plan comes about, after tax.
        job: savings then with a job.
        founding: savings then if the company does what its plan says, without the shares' value.
        founding_lowest: the lowest savings on the way there.
        runs_out: the month, as its first day, in which money runs out even as planned; None where
            it lasts through the months looked at.
        failed: savings then if it fails.
        lowest: the lowest savings on the way if it fails.
        lowest_month: when that is, as the first day of the month.
        job_lowest: the lowest savings on the way to and in a job.
        fails: the month, as its first day, in which money runs out if the company never pays;
            None where it lasts through the months looked at.
        gives_up: the day on which one would then begin to look for a job; it may lie before the
            first month. None where money lasts.
        paid_again: the month, as its first day, in which that job pays first; None for none.
        chance: that the plan comes about, 0..1.
        share_value: what the shares bring then if it does, after tax.
        evenings: the chance of that beside the job, 0..1; 0 where the job ends the idea.
    """

    months: int
    salary_forgone: float
    job_pay: float
    company_pay: float
    job: float
    founding: float
    founding_lowest: float
    runs_out: date | None
    failed: float
    lowest: float
    lowest_month: date
    job_lowest: float
    fails: date | None
    gives_up: date | None
    paid_again: date | None
    chance: float
    share_value: float
    evenings: float = 0.0

    @property
    def expected_job(self) -> float:
        """What the job leaves on average, with the shares where one founds beside it."""
        return self.job + self.evenings * self.share_value

    @property
    def behind(self) -> float:
        """How much less than with a job is there in the end if it fails; below zero, more."""
        return self.job - self.failed

    @property
    def expected(self) -> float:
        """What founding brings on average: by chance the plan and the shares, else failure."""
        return self.chance * (self.founding + self.share_value) + (1 - self.chance) * self.failed

    @property
    def difference(self) -> float:
        """What founding brings on average more than the job; below zero, less."""
        return self.expected - self.expected_job

    @property
    def value_needed(self) -> float | None:
        """What the shares must be worth, by expected value, at the chance; None where it is zero.

        Zero where founding is worth it without them.
        """
        return self.value_needed_at(self.chance)

    def value_needed_at(self, chance: float) -> float | None:
        """What the shares must be worth at another chance, for founding to bring as much.

        Args:
            chance: that the plan comes about, 0..1.

        Raises:
            ValueError: the chance lies outside 0..1.
        """
        if not 0 <= chance <= 1:
            raise ValueError(f"A chance lies between 0 % and 100 %, got {chance * 100:g} %.")
        missing = self.job - (1 - chance) * self.failed - chance * self.founding
        more_likely = chance - self.evenings
        if chance == 0 or (more_likely <= 0 and missing > 0):
            return None
        return max(0.0, missing / more_likely) if missing > 0 else 0.0

    @property
    def chance_needed(self) -> float | None:
        """How likely the plan must be, at the shares' value; None where no chance is enough."""
        missing = self.expected_job - self.failed
        if missing <= 0:
            return 0.0
        gain = self.founding + self.share_value - self.failed
        if gain <= 0 or missing > gain:
            return None
        return missing / gain


def job_or_founding(runway: HouseholdRunway, months: int | None = None) -> JobOrFounding:
    """Compare a job with founding.

    Args:
        runway: the household's money, joined with the company's plan.
        months: how far to look; None for as far as the household does.

    Raises:
        ValueError: the household does not look so far.
    """
    known = len(runway.cash)
    months = known if months is None else months
    if not 1 <= months <= known:
        raise ValueError(f"Compare over 1 to {known} months, got {months}.")
    household = runway.household
    inputs = household.inputs
    paid = runway.figures("failed_paid")[:months]
    failed, job = (runway.figures(line)[:months] for line in ("failed_cash", "job_cash"))
    lowest = int(np.argmin(failed))
    out = runway.cash_out_month
    fail_month = int(runway.figures("fail_month")[months - 1])
    fails = household.month(fail_month) if fail_month else None
    return JobOrFounding(
        months=months,
        salary_forgone=float(runway.figures("salary_forgone")[months - 1]),
        job_pay=float(runway.figures("job_pay")[:months].sum()),
        company_pay=float(runway.figures("pay_from_company")[:months].sum()),
        job=float(job[-1]),
        founding=float(runway.cash[months - 1]),
        founding_lowest=float(runway.cash[:months].min()),
        runs_out=household.month(out) if out and out <= months else None,
        failed=float(failed[-1]),
        lowest=float(failed[lowest]),
        lowest_month=household.month(lowest + 1),
        job_lowest=float(job.min()),
        fails=fails,
        gives_up=fails - household.time_to_pay if fails else None,
        paid_again=household.month(int(paid.argmax()) + 1) if paid.any() else None,
        chance=inputs["chance_of_success"],
        share_value=inputs["share_value"],
    )
