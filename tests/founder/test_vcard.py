from hypothesis import given, settings
from hypothesis import strategies as st

from venture.founder import Contact, contact_table, vcards
from venture.founder.vcard import is_vcard, vcard_table

LARGEST = 10_000_000
OLD = b"""BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Zo=EB;;Dr.\r
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Krankenhaus =\r
Mitte;Station 3\r
TEL;CELL:+49 30 1234567\r
NOTE;ENCODING=QUOTED-PRINTABLE:met=0D=0Atwice\r
PHOTO;ENCODING=BASE64;TYPE=JPEG:\r
 /9j/4AAQSkZJRgABAQAAAQABAAD\r
 /2wBDAAgGBgcGBQgHBwc\r
\r
END:VCARD\r
"""
NEW = """BEGIN:VCARD
VERSION:4.0
FN:Ann Lee
N:Lee;Ann;;;
item1.EMAIL;TYPE="work,pref":ann@example.org
EMAIL:a.lee@example.org
TEL;VALUE=uri:tel:+1-415-555-0100
ORG:St. Mary\\; North;Ward
TITLE:Nurse\\, night
URL:https://example.org
X-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/ann
NOTE:one
  line\\nand another
BDAY:19800101
END:VCARD
BEGIN:vcard
FN:王小明 👋
END:vcard
"""


def rows(given):
    return vcard_table(given, LARGEST).rows[1:]


def test_an_old_card_with_quoted_letters_and_a_photo_is_read():
    assert rows(OLD) == [
        ["Zoë Müller", "Krankenhaus Mitte", "", "", "+49 30 1234567", "", "met\r\ntwice"]
    ]


def test_several_new_cards_are_read_and_what_is_there_twice_goes_to_the_notes():
    first, second = rows(NEW)
    assert first == [
        "Ann Lee",
        "St. Mary; North",
        "Nurse, night",
        "ann@example.org",
        "+1-415-555-0100",
        "https://www.linkedin.com/in/ann",
        "one line\nand another\nAlso: a.lee@example.org\nAlso: https://example.org",
    ]
    assert second[0] == "王小明 👋"


def test_a_card_without_an_end_is_read_and_named():
    table = vcard_table("BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\nrubbish", LARGEST)
    assert [row[0] for row in table.rows[1:]] == ["Ann", "Ben"]
    assert table.problems == ("Card 1 does not end; it was read as far as it goes.",)


def test_cards_in_utf_16_are_known_as_cards():
    assert is_vcard(NEW.encode("utf-16"))
    assert contact_table(NEW.encode("utf-16")).rows[1][0] == "Ann Lee"
    assert not is_vcard("Name,Company\nBEGIN:VCARD,x")


@settings(max_examples=60)
@given(st.text(alphabet='BEGINDVCARD:;=\\\r\n "QUOTED-PRINTABLE\u00e9\ud83d,', max_size=200))
def test_whatever_stands_in_a_card_nothing_breaks(text):
    assert all(len(row) == 7 for row in rows(f"BEGIN:VCARD\n{text}\nEND:VCARD"))


@settings(max_examples=60)
@given(st.text(max_size=150).map(str.strip), st.text(max_size=90).map(str.strip))
def test_what_is_written_is_read_back(name, company):
    contact = Contact(name=f"Ann {name}", company=" ".join(company.split()), notes="a;b\\n\nc, d")
    read = vcard_table(vcards([contact]), LARGEST).rows[1]
    kept = Contact(name=read[0], company=read[1], notes=read[6])
    assert (kept.name, kept.notes) == (contact.name, contact.notes)
    assert kept.company == contact.company.replace("\0", "").strip()
