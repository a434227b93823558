"""What the tab of experiments works on: the evidence, and the plan and canvas that it is about."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from venture.evidence import Evidence, Experiment, without_experiment
from venture.plan import Plan, Setting
from venture.ui.evidence.saving import OpenEvidence
from venture.ui.open_section import OpenSection

PART, PLAN_PART = "experiments", "experiments_plan"
MEASURED = {
    "rate": (
        *("sign_up_rate", "paying_rate", "churn", "referral_rate", "expansion", "contraction"),
        *("yearly_share", "returns", "take_rate", "seller_churn"),
    ),
    "cost": ("acquisition_cost",),
}
"""The columns of a revenue stream that a share of people, or money for each customer, can be."""

MONTHLY = ("churn", "seller_churn")
"""Those of them that are the share who leave in one month."""


@dataclass(frozen=True)
class OpenExperiments:
    """Experiments as their tab works on them.

    Attributes:
        evidence: the section of the page.
        planned: the idea's plan, as the tab may change it.
        statements: of the canvas, by id.
        symbol: of the plan's currency.
    """

    evidence: OpenEvidence
    planned: OpenSection[Plan]
    statements: dict[str, str]
    symbol: str

    def change(self, experiment_id: str, edit: Callable[[Experiment], Experiment]) -> bool:
        """Save a change to one experiment; tell whether it was. For callbacks."""

        def edited(seen: Evidence) -> Evidence:
            kept = tuple(edit(e) if e.id == experiment_id else e for e in seen.experiments)
            return seen.changed(experiments=kept)

        return self.evidence.change(PART, edited) is not None

    def add(self, experiment: Experiment) -> bool:
        """Save a new experiment; tell whether it was. For callbacks."""

        def added(seen: Evidence) -> Evidence:
            return seen.changed(experiments=(*seen.experiments, experiment))

        return self.evidence.change(PART, added) is not None

    def remove(self, experiment_id: str, why: str = "") -> bool:
        """Take an experiment away, for a reason where it has a bar or a result. For callbacks."""
        now = datetime.now(UTC)

        def without(seen: Evidence) -> Evidence:
            return without_experiment(seen, experiment_id, now, why)

        return self.evidence.change(PART, without) is not None

    def measurable(self, measures: str) -> dict[str, Setting]:
        """List the values of the plan that an experiment can measure, by their key."""
        if not self.planned.saved.revision:
            return {}
        return {
            key: setting
            for key, setting in self.planned.record.used_settings().items()
            if key.startswith("streams.") and setting.declared.name in MEASURED[measures]
        }

    def months(self, experiment: Experiment) -> int:
        """Say to how many months its counts refer, where it measures a share each month; else 1."""
        setting = self.measurable(experiment.measures).get(experiment.setting)
        return experiment.months_observed if setting and is_monthly(setting) else 1


def is_monthly(setting: Setting) -> bool:
    """Tell whether a number of the plan is the share who leave in one month."""
    return setting.declared.name in MONTHLY
