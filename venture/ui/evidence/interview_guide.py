"""How to ask so that the answers are worth something."""

import streamlit as st

_GUIDE = """
Ask about what they did, not about what they would do; about their day, not about your idea.

**Begin**
- Walk me through the last time this came up. When was it, and what happened first?
- Who else was part of it?
- What was the worst part?

**Go deeper**
- What have you tried so far? What did you stop using, and why?
- What did it cost you, in hours or in money? How do you know?
- What happens when nobody does anything about it?
- Who decides what is bought here, and what was the last thing they bought?

**End**
- Who else should I talk to? Would you introduce me?
- I will have something to try in two weeks. When could you spend half an hour on it?
- What should I have asked?

**What spoils an interview**
- Telling your idea first: from then on they are polite.
- "Would you use it?", "Do you like it?", "How much would you pay?": a yes to these costs nothing.
- Taking "always", "usually" and "I would" for facts. Ask when it happened last.
- Talking more than they do; filling a silence that would have brought the answer.
- Praise. Note what they gave you (time, a name, money), not what they called you.

After Rob Fitzpatrick, The Mom Test (2013), in our words.
"""


def interview_guide() -> None:
    """Offer questions that lead nobody, and what to beware of."""
    with st.expander("What to ask, and what not", icon=":material/help:"):
        st.markdown(_GUIDE)
