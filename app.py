"""The frame of the app; `streamlit run app.py` starts it, `venture run` starts it faster."""

from venture.ui.frame import run_app

run_app()
