"""What the editor keeps about a box, run in Chromium against the real store."""

import random
from importlib.resources import files

import pytest

from venture import workspace
from venture.canvas import Canvas, with_text
from venture.ui.canvas.editing import save_edit
from venture.ui.canvas.statement_editor import Edit

SOURCE = files("venture.ui.canvas").joinpath("statement_editor_text.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tab(browser):
    page = browser.new_page()
    page.add_script_tag(content=SOURCE)
    yield page
    page.close()


@pytest.mark.parametrize(
    ("before", "mine", "theirs", "both"),
    [
        ("A\nB", "A\nB mine", "A\nB\nC", "A\nB mine\nC"),
        ("A\nB", "A\nB\nmine", "new\nA\nB", "new\nA\nB\nmine"),
        ("", "mine", "theirs", "mine\ntheirs"),
        ("A\nB", "B", "A\nB\nC", "B\nC"),
        ("A", "mine", "theirs", None),
    ],
)
def test_a_change_is_carried_over_to_another_text(tab, before, mine, theirs, both):
    merged = tab.evaluate("([b, m, t]) => carriedOver(b, m, t)", [before, mine, theirs])
    if both is None or before == "":
        assert merged is None or set(merged.split("\n")) >= {mine, theirs}
    else:
        assert merged == both


class Founder:
    """One tab: types into a box, sends, hears back; messages may get lost on the way."""

    def __init__(self, tab, name, store, idea):
        self.tab, self.name, self.store, self.idea = tab, name, store, idea
        now = store.load(idea, "canvas")
        self.number, self.waiting, self.typed = 0, [], set()
        self.call("globalThis[who] = new BoxText('problem', text, revision)", *self.saved(now))

    def call(self, code, text="", revision=0, number=0, answer=None):
        arguments = {"who": self.name, "text": text, "revision": revision}
        arguments |= {"number": number, "answer": answer}
        head = "({who, text, revision, number, answer}) => { const box = globalThis[who];"
        return self.tab.evaluate(f"{head} {code} }}", arguments)

    def saved(self, now):
        return now.record.text("problem"), now.revision

    def type(self, word):
        self.typed.add(word)
        self.call("box.type(box.value ? box.value + '\\n' + text : text)", word)

    def reword(self, word):
        self.typed.add(word)
        self.call(
            "box.type(box.value.split('\\n').map((l, n) => n ? l : l + ' ' + text).join('\\n'))",
            word,
        )

    def send(self):
        if self.call("return box.wantsSaving"):
            self.number += 1
            self.waiting.append(
                (self.number, self.call("return box.outgoing(number)", number=self.number))
            )

    def arrive(self, answered=True):
        """Let the server handle the oldest message; its answer may be lost."""
        if not self.waiting:
            return
        number, sent = self.waiting.pop(0)
        answer = save_edit(self.store, self.idea, {}, "problem", Edit(**sent))
        if answered:
            self.look(
                number, {"read": answer.read, "theirs": answer.theirs, "problem": answer.problem}
            )

    def look(self, number=0, answer=None):
        now = self.saved(self.store.load(self.idea, "canvas"))
        self.call("box.receive(text, revision, number, answer)", *now, number, answer)

    def settle(self):
        for _ in range(6):
            self.waiting.clear()
            if self.call("return Boolean(box.clash)"):
                self.call("box.resolve('both')")
            self.send()
            self.arrive()
            self.look()


@pytest.mark.parametrize("seed", range(25))
def test_no_word_of_two_founders_in_one_box_is_ever_lost(tab, tmp_path, seed):
    store = workspace.open(f"sqlite:///{tmp_path}/venture.db")
    idea = store.create("Handover", canvas=with_text(Canvas(), "problem", "First\nSecond"))
    founders = [Founder(tab, name, store, idea) for name in ("one", "two")]
    chance = random.Random(seed)
    for n in range(40):
        founder = chance.choice(founders)
        match chance.randrange(6):
            case 0:
                founder.type(f"word{n}w")
            case 1:
                founder.reword(f"word{n}w")
            case 2 | 3:
                founder.send()
            case 4:
                founder.arrive()
            case 5:
                founder.arrive(answered=False)
    for founder in [*founders, *founders]:
        founder.settle()
    final = store.load(idea, "canvas").record.text("problem")
    missing = {word for founder in founders for word in founder.typed if word not in final}
    assert missing == set()
