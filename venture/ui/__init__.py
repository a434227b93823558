"""What the pages are made of; the only folder of the package that knows Streamlit."""
