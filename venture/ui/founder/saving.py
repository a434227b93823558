"""What belongs to the founder as its page works on it, beside the idea that is open."""

from collections.abc import Callable

from venture.founder import Household, Network, Outreach, Skills, SkillsNeeded
from venture.plan import Plan
from venture.ui.founder.offer_columns import OFFERS
from venture.ui.frame import OpenIdea
from venture.ui.open_section import OpenSection
from venture.ui.table_editor import save_late_edits
from venture.workspace import Saved

PAGE = "founder"
PLAN_PAGE = "founder_plan"
"""What the keys of the plan's widgets on this page begin with."""

OpenHousehold = OpenSection[Household]
OpenPlan = OpenSection[Plan]
OpenSkills = OpenSection[Skills]
OpenSkillsNeeded = OpenSection[SkillsNeeded]
OpenOutreach = OpenSection[Outreach]


class OpenNetwork(OpenSection[Network]):
    """Whom the founder knows. What is deleted there is deleted for good, with all that was before.

    So a change made in another window may have nothing left to lean on.
    """

    def change(self, part: str, edit: Callable[[Network], Network]) -> Saved[Network] | None:
        """Save a change as every section does, unless what it was made to is deleted."""
        try:
            return super().change(part, edit)
        except ValueError:
            self.refuse(
                "Contacts were deleted in another window in the meantime. Make the change again."
            )
            return None

    def forget(self, edit: Callable[[Network], Network]) -> None:
        """Save a change of what stands now, and delete all that was before, for good."""
        now = self.idea.load(self.section).record
        saved = self.idea.store.forget(self.idea.id, self.section, edit(now))
        self.idea.say_saved(saved.saved_at)


def open_household(founder: OpenIdea) -> OpenHousehold:
    """Read the founder's household as it stands now."""
    return OpenHousehold(founder, "household", PAGE, founder.load("household"))


def is_written(household: OpenHousehold) -> bool:
    """Tell whether anybody wrote the household down; not once its first answers were undone."""
    record = household.record
    return household.saved.revision > 0 and record != Household(start=record.start)


def open_plan(idea: OpenIdea) -> OpenPlan:
    """Read the plan of the idea that is open, which pays the founder and takes their money."""
    return OpenPlan(idea, "plan", PLAN_PAGE, idea.load("plan"))


def open_skills(founder: OpenIdea) -> OpenSkills:
    """Read what the founder can do and is learning."""
    return OpenSkills(founder, "skills", f"{PAGE}_skills", founder.load("skills"))


def open_skills_needed(idea: OpenIdea) -> OpenSkillsNeeded:
    """Read which skills the idea needs."""
    return OpenSkillsNeeded(idea, "skills_needed", f"{PAGE}_needed", idea.load("skills_needed"))


def open_network(founder: OpenIdea) -> OpenNetwork:
    """Read whom the founder knows."""
    return OpenNetwork(founder, "network", f"{PAGE}_network", founder.load("network"))


def open_outreach(idea: OpenIdea) -> OpenOutreach:
    """Read whom to ask for what, for the idea."""
    return OpenOutreach(idea, "outreach", f"{PAGE}_outreach", idea.load("outreach"))


def with_late_edits(household: OpenHousehold) -> OpenHousehold:
    """Save edits of which no callback was told, and give the household as it stands then."""
    late = [save_late_edits(household), OFFERS.save_late_edits(household)]
    return open_household(household.idea) if any(late) else household
