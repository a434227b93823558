"""The tab Network: whom you know, who fits what you need, and whom to ask."""

from venture.ui.founder.network.tab import network_tab
from venture.ui.founder.network.view import PART_KEY

__all__ = ["PART_KEY", "network_tab"]
