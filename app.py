"""The frame of the app."""

import streamlit as st

st.title("Venture workspace")
