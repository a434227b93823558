"""The plan that the Runway page works on, and the version that it is compared with."""

from dataclasses import dataclass

import streamlit as st

from venture.plan import HEADLINE_LINES, Plan, Result, evaluate
from venture.ui.frame import OpenIdea, conflict
from venture.ui.runway.differences import Difference, differences
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
    """

    revision: int
    name: str | None
    result: Result

    @property
    def plan(self) -> Plan:
        """What was written down then."""
        return self.result.plan


class RunwayPlan:
    """The plan as this tab knows it, from one run of the whole page to the next.

    Attributes:
        idea: whose plan it is.
        saved: the plan as this tab last read or saved it.
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
        self.versions: list[Revision] = [
            revision for revision in idea.store.history(idea.id, "plan") if revision.name
        ]
        self.baseline = self._baseline()
        self.buttons = self.buttons_now()

    @property
    def plan(self) -> Plan:
        """What is written down."""
        return self.saved.record

    def result(self) -> Result:
        """Evaluate the plan, first of all what the page shows."""
        return evaluate(self.plan, HEADLINE_LINES)

    def compared(self) -> tuple[Result | None, str]:
        """Give what the plan is compared with, None where nothing differs, and its name."""
        other = self.baseline.result if self.plan != self.baseline.plan else None
        return other, "Pinned" if self.baseline.name else "Before"

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
        base = self.saved.revision
        try:
            changed = _with_value(self.plan, key, value)
            self.saved = self.idea.store.save(self.idea.id, "plan", changed, base)
        except Conflict as met:
            conflict.remember(self.idea.id, "plan", met, base)
            st.rerun()  # the frame asks whose value should stand
        except (ValueError, StorageError) as problem:
            return str(problem)
        if self.plan != changed:
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
        """Make the plan what the version compared with is. For callbacks."""
        self.idea.store.restore(self.idea.id, "plan", self.baseline.revision)

    def _baseline(self) -> Baseline:
        """Find the version chosen, else the one pinned last, else the plan as the tab found it."""
        found = st.session_state.setdefault(_FOUND, self.saved.revision)
        names = {version.number: version.name for version in self.versions}
        wanted = st.session_state.get(COMPARED, next(iter(names), None))
        revision, name = (wanted, names[wanted]) if wanted in names else (found, None)
        known: Baseline | None = st.session_state.get(_BASELINE)
        if known is not None and (known.revision, known.name) == (revision, name):
            return known
        record = self.idea.store.at(self.idea.id, "plan", revision).record
        baseline = Baseline(revision, name, evaluate(record, HEADLINE_LINES))
        st.session_state[_BASELINE] = baseline
        return baseline


def _with_value(plan: Plan, key: str, value: float) -> Plan:
    """Set one value, and refuse what its row as a whole does not allow."""
    changed = plan.with_value(key, value)
    table = changed.settings()[key].table
    return changed.with_rows(table.name, changed.tables[table.name]) if table else changed
