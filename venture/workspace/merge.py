"""Two people's changes to one record brought together, entry by entry.

Works on the JSON form of any record: objects merge key by key, lists of objects with an ``id``
merge by that id, everything else is one entry.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from venture.workspace.idea import Path

_ABSENT: Final = object()


def merge(base: Any, mine: Any, theirs: Any) -> tuple[Any, list[Path]]:
    """Bring together what two people made of the same record.

    Args:
        base: the JSON form both started from.
        mine: one outcome.
        theirs: the other outcome.

    Returns:
        The merged JSON and the paths that both changed differently. There the merge holds theirs,
        except that an entry which one deleted and the other edited is kept as edited.

    Example:
        >>> merge({"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 1, "b": 3})
        ({'a': 2, 'b': 3}, [])
    """
    conflicts: list[Path] = []
    return _merge(base, mine, theirs, (), conflicts), conflicts


def changed_paths(before: Any, after: Any) -> list[Path]:
    """List the entries that differ between two JSON forms, each as deep as it can be named.

    Example:
        >>> changed_paths({"problem": [{"id": "a", "text": "x"}]},
        ...               {"problem": [{"id": "a", "text": "y"}]})
        [('problem', 'a', 'text')]
    """
    return list(_changed(before, after, ()))


def _merge(base: Any, mine: Any, theirs: Any, path: Path, conflicts: list[Path]) -> Any:
    if mine in (theirs, base):
        return theirs
    if theirs == base:
        return mine
    before, ours, others = (entries(side) for side in (base, mine, theirs))
    if base is _ABSENT:
        before = {}
    if before is None or ours is None or others is None or type(mine) is not type(theirs):
        conflicts.append(path)
        return mine if theirs is _ABSENT else theirs
    merged = {}
    for key in _order(list(before), list(ours), list(others)):
        versions = [side.get(key, _ABSENT) for side in (before, ours, others)]
        value = _merge(versions[0], versions[1], versions[2], (*path, key), conflicts)
        if value is not _ABSENT:
            merged[key] = value
    return merged if isinstance(mine, dict) else list(merged.values())


def entries(value: Any) -> Mapping[str, Any] | None:
    """Name the parts of an object or of a list whose members have ids; None for anything else."""
    if isinstance(value, dict):
        return value
    if not isinstance(value, list):
        return None
    if not all(isinstance(item, dict) and isinstance(item.get("id"), str) for item in value):
        return None
    by_id = {item["id"]: item for item in value}
    return by_id if len(by_id) == len(value) else None


def _order(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """Put the keys of both sides into one order: that of the side which moved entries about.

    Entries that only the other side has follow the entry they followed there; where both added
    at the same place, what was saved first comes first.
    """
    i_moved = _only(mine, base) != _only(base, mine)
    leading, other = (mine, theirs) if i_moved else (theirs, mine)
    followers: dict[str | None, list[str]] = {None: []}
    anchor, known = None, set(leading)
    for key in other:
        if key in known:
            anchor = key
        followers.setdefault(anchor, []).extend([] if key in known else [key])
    result, waiting, shared = [], followers[None], set(other)
    for key in leading:
        if key in shared:
            result += waiting
            waiting = followers[key]
        result.append(key)
    return result + waiting


def _only(keys: Iterable[str], allowed: Iterable[str]) -> list[str]:
    wanted = set(allowed)
    return [key for key in keys if key in wanted]


def _changed(before: Any, after: Any, path: Path) -> Iterable[Path]:
    if before == after:
        return
    old, new = entries(before), entries(after)
    if old is None or new is None or type(before) is not type(after):
        yield path
        return
    differing = 0
    for key in {**old, **new}:
        was, now = old.get(key, _ABSENT), new.get(key, _ABSENT)
        if was is now or was == now:
            continue
        for found in _changed(was, now, (*path, key)):
            differing += 1
            yield found
    if not differing:  # the same entries in another order
        yield path
