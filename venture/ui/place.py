"""Where the files of the app are that do not belong to the package."""

from pathlib import Path


def app_folder() -> Path:
    """Find the folder of app.py, ``pages`` and ``sample_data``.

    It is beside the package in a working copy, and has a name of its own when installed.

    Raises:
        FileNotFoundError: it is in neither place.
    """
    beside = Path(__file__).resolve().parents[2]
    for folder in (beside, beside / "venture_app"):
        if (folder / "app.py").is_file() and (folder / "pages").is_dir():
            return folder
    raise FileNotFoundError(
        f"The pages of the app are missing beside {beside}. Install venture-workspace again."
    )
