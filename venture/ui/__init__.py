"""What the pages are made of; the only folder of the package that knows Streamlit.

A folder for what all pages stand in (`frame`), one for each page, and beside them what pages share.
"""
