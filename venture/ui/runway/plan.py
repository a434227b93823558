"""The plan that the Runway page works on, and the version that it is compared with."""

from dataclasses import dataclass

import streamlit as st

from venture.plan import HEADLINE_LINES, Plan, Result, Scenario, evaluate
from venture.ui.frame import OpenIdea, conflict
from venture.ui.resting import resting_of
from venture.ui.runway.differences import Difference, differences
from venture.ui.runway.scenario import BASE, chosen_scenario
from venture.workspace import Conflict, Revision, Saved, StorageError

ANSWER = "runway_answer"
"""The key of the fragment that shows what the plan comes to."""

VERSIONS = "runway_versions"
"""The key of the fragment with the buttons for undo and for versions."""

LEVERS = "runway_levers"
"""The key of the fragment with what would have to be true."""

LEVERS_OPEN = "runway_levers_open"
"""The widget that opens it."""

COMPARED = "runway_compared"
"""The widget that chooses the version to compare with."""

_FOUND = "runway_found"
_BASELINE = "runway_baseline"


@dataclass(frozen=True)
class Baseline:
    """What changes are shown against.

    Attributes:
        revision: of the plan.
        name: of the version that was pinned; None for the plan as it was when the page opened.
        result: it evaluated.
        label: what stands beside its line in the chart, in a word.
    """

    revision: int
    name: str | None
    result: Result
    label: str = "Before"

    @property
    def plan(self) -> Plan:
        """What was written down then."""
        return self.result.plan


class RunwayPlan:
    """The plan as this tab knows it, from one run of the whole page to the next.

    Attributes:
        idea: whose plan it is.
        saved: the plan as this tab last read or saved it.
        scenario_id: the scenario that the page is about; None for the plan itself.
        resting: the claims that numbers of the plan rest on, by the number's key.
        versions: those that were pinned, newest first.
        baseline: what changes are shown against.
        buttons: what the buttons for undo and for versions show, as `buttons_now` gives it.
    """

    # A new event may interrupt a callback wherever it touches the session. So what was saved is
    # kept here: between the save and this tab's knowing of it, nothing can come.

    def __init__(self, idea: OpenIdea) -> None:
        """Read the plan and the version to compare with."""
        self.idea = idea
        self.saved: Saved[Plan] = idea.load("plan")
        self.scenario_id = chosen_scenario(self.saved.record)
        self._in_scenario: tuple[Plan, Plan] | None = None
        self.resting = resting_of(idea)
        self.versions: list[Revision] = [
            revision for revision in idea.store.history(idea.id, "plan") if revision.name
        ]
        self.baseline = self._baseline()
        self.buttons = self.buttons_now()

    @property
    def plan(self) -> Plan:
        """What is written down: the plan, or as it would be in the scenario."""
        if self.scenario_id is None:
            return self.saved.record
        if self._in_scenario is None or self._in_scenario[0] is not self.saved.record:
            record = self.saved.record
            self._in_scenario = record, record.in_scenario(self.scenario_id)
        return self._in_scenario[1]

    @property
    def scenario(self) -> Scenario | None:
        """The scenario that the page is about; None for the plan itself."""
        return next((s for s in self.saved.record.scenarios if s.id == self.scenario_id), None)

    @property
    def has_ranges(self) -> bool:
        """Whether some value of the plan has a range, be it of another value than now."""
        return bool(self.plan.ranges.keys() & self.plan.used_settings().keys())

    def result(self) -> Result:
        """Evaluate the plan, first of all what the page shows."""
        return evaluate(self.plan, HEADLINE_LINES)

    def compared(self) -> tuple[Result | None, str]:
        """Give what the plan is compared with, None where nothing differs, and its name."""
        differs = self.plan.with_scenarios(()) != self.baseline.plan.with_scenarios(())
        return self.baseline.result if differs else None, self.baseline.label

    def differences(self) -> list[Difference]:
        """List what differs from the version compared with."""
        return differences(self.baseline.plan, self.plan)

    def buttons_now(self) -> tuple[bool, bool, int]:
        """Tell whether there is something to undo and to redo, and how much differs."""
        return self.saved.can_undo, self.saved.can_redo, len(self.differences())

    def parts_to_draw(self) -> list[str]:
        """List the fragments that do not show the plan as it stands."""
        versions = [] if self.buttons == self.buttons_now() else [VERSIONS]
        levers = [LEVERS] if st.session_state.get(LEVERS_OPEN) else []
        return [ANSWER, *versions, *levers]

    def change(self, key: str, value: float) -> str | None:
        """Set one value and save. For callbacks.

        Returns:
            Why it was not taken over, in the founder's words; None when it was.
        """
        try:
            changed = self._changed(key, value)
            self._save(changed)
        except (ValueError, StorageError) as problem:
            return str(problem)
        if self.saved.record != changed:
            st.rerun()  # what others changed meanwhile shows all over the page
        return None

    def pin(self, name: str) -> None:
        """Keep the plan as it stands under a name, and compare with it from now on. For callbacks.

        Raises:
            ValueError: the name is blank, or the plan was never saved.
        """
        self.idea.store.name_version(self.idea.id, "plan", self.saved.revision, name)
        st.session_state[COMPARED] = self.saved.revision

    def go_back(self) -> None:
        """Make the plan what the version compared with is. For callbacks.

        A scenario then differs from the plan in nothing.
        """
        scenario, record = self.scenario, self.saved.record
        if scenario is None:
            self.idea.store.restore(self.idea.id, "plan", self.baseline.revision)
            return
        emptied = record.with_scenario(scenario.model_copy(update={"changes": {}}))
        self._save(emptied)

    def _save(self, changed: Plan) -> None:
        base = self.saved.revision
        try:
            self.saved = self.idea.store.save(self.idea.id, "plan", changed, base)
        except Conflict as met:
            conflict.remember(self.idea.id, "plan", met, base)
            st.rerun()  # the frame asks whose value should stand

    def _changed(self, key: str, value: float) -> Plan:
        """Set one value: in the plan, or only in the scenario, where it may be as in the plan."""
        checked = _with_value(self.plan, key, value)
        scenario, record = self.scenario, self.saved.record
        if scenario is None:
            return checked
        differs = None if record.value(key) == value else value
        return record.with_scenario(scenario.differing(key, differs))

    def _baseline(self) -> Baseline:
        """Find what changes are shown against: in a scenario the plan itself."""
        if self.scenario_id is None:
            return self._version()
        record = self.saved.record.with_scenarios(())
        return Baseline(self.saved.revision, None, evaluate(record, HEADLINE_LINES), BASE)

    def _version(self) -> Baseline:
        """Find the version chosen, else the one pinned last, else the plan as the tab found it."""
        found = st.session_state.setdefault(_FOUND, self.saved.revision)
        names = {version.number: version.name for version in self.versions}
        wanted = st.session_state.get(COMPARED, next(iter(names), None))
        revision, name = (wanted, names[wanted]) if wanted in names else (found, None)
        known: Baseline | None = st.session_state.get(_BASELINE)
        if known is not None and (known.revision, known.name) == (revision, name):
            return known
        record = self.idea.store.at(self.idea.id, "plan", revision).record
        label = "Pinned" if name else "Before"
        baseline = Baseline(revision, name, evaluate(record, HEADLINE_LINES), label)
        st.session_state[_BASELINE] = baseline
        return baseline


def _with_value(plan: Plan, key: str, value: float) -> Plan:
    """Set one value, and refuse what its row as a whole does not allow."""
    changed = plan.with_value(key, value)
    table = changed.settings()[key].table
    return changed.with_rows(table.name, changed.tables[table.name]) if table else changed
