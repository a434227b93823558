"""Which letters a PDF cannot print; no machine has a font for the oldest script there is."""

from tests.report.ideas import typed
from venture.founder import Contact, Network, Skill, Skills
from venture.report import Dossier, missing_letters
from venture.report.typesetting import isolated, printable, reads_from_the_right

SUMERIAN = "\U00012000"


def test_european_letters_and_signs_are_all_there():
    assert missing_letters(typed("Łódź Straße Ωμέγα Жизнь → “€” … – ≥ ×")) == ()


def test_a_letter_without_a_font_is_named_wherever_it_was_typed():
    assert missing_letters(typed(f"Clay {SUMERIAN} tablets")) == (SUMERIAN,)
    assert missing_letters(Dossier(f"{SUMERIAN}")) == (SUMERIAN,)


def test_a_script_is_named_by_a_few_of_its_letters():
    letters = "".join(chr(0x12000 + place) for place in range(300))
    assert len(missing_letters(Dossier(letters[:200]))) == 3


def test_what_is_never_printed_is_not_named():
    idea = typed("Nurses hand over on paper")
    (interview,) = idea.evidence.interviews
    noted = interview.model_copy(update={"notes": SUMERIAN})
    evidence = idea.evidence.model_copy(update={"interviews": (noted,)})
    assert missing_letters(Dossier("Notes", evidence=evidence)) == ()
    assert missing_letters(Dossier("Notes", evidence=evidence, personal_data=True)) == (SUMERIAN,)


def test_what_the_founder_s_chapter_prints_is_looked_at_too():
    clay = Contact(name="Ann", segment=SUMERIAN)
    assert missing_letters(Dossier("Notes", network=Network(contacts=(clay,)))) == (SUMERIAN,)
    skills = Skills(skills=(Skill(name="Law", evidence=SUMERIAN),))
    assert missing_letters(Dossier("Notes", skills=skills)) == ()
    assert missing_letters(Dossier("Notes", skills=skills, personal_data=True)) == (SUMERIAN,)


def test_a_name_in_a_sentence_does_not_turn_its_direction():
    name = "عيادة"
    assert reads_from_the_right(printable(name))
    assert not reads_from_the_right(f"{isolated(name)}: €1.8M in June 2027")
