"""The sample ideas that come with the app."""

import json
from dataclasses import dataclass
from pathlib import Path

from venture.ui.place import app_folder


@dataclass(frozen=True)
class Sample:
    """A complete idea that somebody might have had.

    Attributes:
        file: the idea as the store exports it.
        name: what it is called.
        pitch: the idea in a sentence.
    """

    file: Path
    name: str
    pitch: str

    def text(self) -> str:
        """Read the file, for ``store.import_idea``."""
        return self.file.read_text(encoding="utf-8")


def samples() -> list[Sample]:
    """List the samples by file name."""
    return [_sample(file) for file in sorted((app_folder() / "sample_data").glob("*.json"))]


def _sample(file: Path) -> Sample:
    about = json.loads(file.read_text(encoding="utf-8"))["ideas"][0]["sections"]["about"]["content"]
    return Sample(file, about["name"], about.get("pitch", ""))
