"""Two people changed the same entry: both texts are shown, and one is chosen."""

from typing import Any

import streamlit as st
from pydantic import BaseModel

from venture.canvas import escaped
from venture.funding import EXIT_VALUE, SENIORITY, TABLES, Rounds
from venture.model import Choice, Input
from venture.plan import MODEL, Plan, Setting, in_words
from venture.workspace import Conflict, Store, merge

_OPEN = "frame_conflict"

Path = tuple[str, ...]


def remember(idea_id: str, section: str, conflict: Conflict, base: int) -> None:
    """Keep a conflict until somebody has chosen, so that no text is lost on the way."""
    st.session_state[_OPEN] = (idea_id, section, conflict, base)


def show_conflict(store: Store, idea_id: str) -> None:
    """Ask which text should stand, when a save of this idea met another one."""
    if _OPEN not in st.session_state or st.session_state[_OPEN][0] != idea_id:
        return
    _, section, conflict, base = st.session_state[_OPEN]
    with st.container(border=True):
        st.markdown("**Somebody else changed the same at the same time.** Which should stand?")
        theirs, mine = conflict.theirs.record, conflict.mine
        for path in conflict.entries:
            st.caption(escaped(_label(path, conflict.mine)))
            st.markdown(f"Yours: {_shown(mine, path)}  \nTheirs: {_shown(theirs, path)}")
        with st.container(horizontal=True):
            st.button(
                "Use mine",
                key="frame_conflict_mine",
                on_click=_use_mine,
                args=(store, idea_id, section, conflict, base),
            )
            st.button("Keep theirs", key="frame_conflict_theirs", on_click=_forget)


def mine_first(conflict: Conflict, base: BaseModel) -> BaseModel:
    """Bring both together once more, this time with mine where both changed the same entry.

    Args:
        conflict: what the save met.
        base: the record that the change was made to.
    """
    merged, _ = merge(_tree(base), _tree(conflict.theirs.record), _tree(conflict.mine))
    return type(conflict.mine).model_validate(merged)


def _use_mine(store: Store, idea_id: str, section: str, conflict: Conflict, base: int) -> None:
    record = mine_first(conflict, store.at(idea_id, section, base).record)
    try:
        store.save(idea_id, section, record, conflict.theirs.revision)
    except Conflict as again:
        remember(idea_id, section, again, conflict.theirs.revision)
        return
    _forget()


def _forget() -> None:
    del st.session_state[_OPEN]


def _label(path: Path, record: BaseModel) -> str:
    """Name what both changed, in the founder's words."""
    setting = _setting(path, record)
    if isinstance(record, Plan) and path[0] == "scenarios":
        names = {scenario.id: scenario.name for scenario in record.scenarios}
        name = names.get(path[1], "Scenario") if len(path) > 1 else "Scenarios"
        return f"{name}: {setting.label}" if setting else name
    if setting is not None:
        return setting.label
    if isinstance(record, Rounds):
        return _label_in_rounds(path, record)
    if isinstance(record, Plan) and len(path) > 2:
        rows = {row.id: row.name for row in record.tables.get(path[1], ())}
        return rows.get(path[2], MODEL.tables[path[1]].label)
    return path[0].replace("_", " ").capitalize() if path else ""


def _label_in_rounds(path: Path, record: Rounds) -> str:
    declared = _declared(path)
    words = [declared.label] if declared else []
    if path and path[0] in TABLES:
        table = TABLES[path[0]]
        names = {entry.id: entry.name for entry in record.entries(table.name)}
        words = [names.get(path[1], table.label) if len(path) > 1 else table.label, *words]
    return ": ".join(words)


def _declared(path: Path) -> Input | Choice | None:
    """Find what is declared of a value in the rounds that a path leads to."""
    whole: dict[str, Input | Choice] = {item.name: item for item in (EXIT_VALUE, SENIORITY)}
    if path and path[0] in whole:
        return whole[path[0]]
    columns = TABLES[path[0]].columns if len(path) > 2 and path[0] in TABLES else ()
    return {column.name: column for column in columns}.get(path[-1])


def _setting(path: Path, record: BaseModel) -> Setting | None:
    """Find the value of a plan that a path leads to."""
    if not isinstance(record, Plan):
        return None
    if path[0] == "scenarios":
        return record.settings().get(path[-1])
    names = [name for name in path if name not in ("inputs", "tables", "values")]
    return record.settings().get(".".join(names))


def _tree(record: BaseModel) -> dict[str, Any]:
    return record.model_dump(mode="json")


def _shown(record: BaseModel, path: Path) -> str:
    tree: Any = _tree(record)
    for part in path:
        if isinstance(tree, list):
            tree = {entry["id"]: entry for entry in tree}
        if part not in tree:
            return "*(deleted)*"
        tree = tree[part]
    setting = _setting(path, record)
    if setting is not None and isinstance(setting.declared, Input) and isinstance(record, Plan):
        return escaped(in_words(float(tree), setting.declared.unit, record))
    declared = _declared(path) if isinstance(record, Rounds) else None
    if isinstance(declared, Input):
        return escaped(declared.show(float(tree)))
    if isinstance(tree, dict):
        tree = tree.get("text", tree.get("name", tree))
    return escaped(str(tree)) or "*(empty)*"
