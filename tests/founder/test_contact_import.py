from datetime import date

import pytest

from venture.founder import (
    Contact,
    contact_rows,
    contact_table,
    more_contact_columns,
    read_contacts,
    recognised_contact_columns,
    without_preamble,
)
from venture.tables import csv_file, split_headings

LINKEDIN = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. \
You will only see email addresses for connections who have allowed their connections to see or \
download their email address using this setting https://www.linkedin.com/psettings/privacy/email. \
You can learn more here https://www.linkedin.com/help/linkedin/answer/261"

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ann,Lee,https://www.linkedin.com/in/ann-lee,,St. Mary Hospital,"Nurse, night shift",03 Nov 2024
"=cmd|' /C calc'!A0",,https://www.linkedin.com/in/x,,=1+1,,29 Feb 2024
محمد,علي,https://www.linkedin.com/in/m,m@example.org,,,01 Jan 2023
,,,,,,12 Dec 2022
王,小明 👋,https://www.linkedin.com/in/w,,市立医院,医生,31 Nov 2022
"""


def read(text, **options):
    headings, rows = split_headings(without_preamble(contact_table(text).rows), "contact")
    columns = recognised_contact_columns(headings)
    more = more_contact_columns(headings, columns)
    return read_contacts(rows, columns, more=more, **options)


def test_linkedins_export_is_read_with_the_notes_above_its_headings():
    found = read(LINKEDIN)
    ann, formula, arabic, chinese = found.contacts
    assert (ann.name, ann.company, ann.role) == (
        "Ann Lee",
        "St. Mary Hospital",
        "Nurse, night shift",
    )
    assert ann.connected == date(2024, 11, 3)
    assert ann.link == "https://www.linkedin.com/in/ann-lee"
    assert formula.name == "=cmd|' /C calc'!A0"
    assert formula.connected == date(2024, 2, 29)
    assert (arabic.name, arabic.email) == ("محمد علي", "m@example.org")
    assert (chinese.name, chinese.connected) == ("王 小明 👋", None)
    assert found.problems == (
        "Row 8: there is no name; the row is left out.",
        "Row 9: Connected '31 Nov 2022' is no day; it is left empty.",
    )


GOOGLE = """First Name,Middle Name,Last Name,Phonetic First Name,File As,Organization Name,\
Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,\
E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value
Ann,Marie,Lee,,,St. Mary,Nurse,met at fair,Ward ::: * myContacts,* Work,ann@x.org,Home,\
a@home.org ::: b@home.org,Mobile,+1 415 555 0100
,,,,,Acme Inc,,,* myContacts,,,Work,info@acme.org,,
,,,,Bobby,,,,* myContacts,,,,,Mobile,+49 30 1234567
"""
OUTLOOK = """"First Name","Last Name","Title","E-mail Address","Home Phone","Business Phone",\
"Mobile Phone","Company Main Phone","Job Title","Company","Assistant's Phone"
"Ann","Lee","Dr.","ann@x.org","","+1 415 555 0100","","","Nurse","St. Mary","5550199"
"""


def test_googles_export_gives_whole_names_and_its_further_addresses_go_to_the_notes():
    ann, acme, bobby = read(GOOGLE).contacts
    assert (ann.name, ann.company, ann.role) == ("Ann Marie Lee", "St. Mary", "Nurse")
    assert (ann.email, ann.phone) == ("ann@x.org", "+1 415 555 0100")
    assert ann.notes == "met at fair\nAlso: a@home.org\nAlso: b@home.org"
    assert (acme.name, acme.email) == ("info@acme.org", "info@acme.org")
    assert bobby.name == "Bobby"


def test_a_label_of_google_can_be_the_segment_without_its_own_groups():
    headings, rows = split_headings(contact_table(GOOGLE).rows)
    columns = recognised_contact_columns(headings) | {"segment": headings.index("Labels")}
    assert [one.segment for one in read_contacts(rows, columns).contacts[:2]] == ["Ward", ""]


def test_outlooks_export_takes_the_job_for_the_role_and_any_number_there_is():
    ann = read(OUTLOOK).contacts[0]
    assert (ann.name, ann.role, ann.phone) == ("Ann Lee", "Nurse", "+1 415 555 0100")
    assert ann.notes == ""


def test_a_first_name_beside_the_column_name_is_put_before_it():
    found = read("Vorname;Name;Firma\nZoë;Müller;Klinik\nAnn;Ann Lee;Klinik\n;Pizza;\n").contacts
    assert [one.name for one in found] == ["Zoë Müller", "Ann Lee", "Pizza"]


def test_a_first_name_that_is_only_a_part_of_the_last_one_is_not_lost():
    found = read("Vorname;Name;Firma\nAl;Alvarez;Klinik\nAnn;Lee, Ann;Klinik\n").contacts
    assert [one.name for one in found] == ["Al Alvarez", "Lee, Ann"]


def test_a_card_of_a_company_without_a_name_is_called_by_the_company():
    assert (
        read("BEGIN:VCARD\nN:;;;;\nORG:Pizza Place;\nEND:VCARD").contacts[0].name == "Pizza Place"
    )


def test_an_older_layout_and_one_in_windows_letters_are_read():
    old = "First Name,Last Name,Email Address,Company,Position,Connected On\nZoë,M,,A,B,3/11/24\n"
    contact = read(old.encode("cp1252"), day_first=False).contacts[0]
    assert (contact.name, contact.connected) == ("Zoë M", date(2024, 3, 11))


def test_headings_in_other_languages_are_known():
    german = "Vorname;Nachname;Unternehmen;Position;E-Mail-Adresse\nZoë;M;Klinik;Ärztin;z@x.de\n"
    contact = read(german).contacts[0]
    assert (contact.name, contact.company, contact.email) == ("Zoë M", "Klinik", "z@x.de")


def test_who_has_no_name_is_called_by_their_address():
    assert read("Name,Email,Company\n,a@x.org,A\n").contacts[0].name == "a@x.org"


def test_what_is_too_long_or_out_of_range_is_named_and_the_rest_is_taken():
    found = read(f"Name,Company,Closeness\nAnn,{'x' * 301},7\n{'y' * 201},A,3\n")
    assert [contact.name for contact in found.contacts] == ["Ann", "y" * 200]
    assert found.contacts[1].notes == f"Also: {'y' * 201}"
    assert found.problems == (
        "Row 2: Company is too long, 301 letters; it is left empty.",
        "Row 2: Closeness '7' is not 1 to 5; it is left empty.",
        f"Row 3: '{'y' * 40}' is too long for a name; all of it is in the notes.",
    )


def test_a_table_without_names_is_refused():
    with pytest.raises(ValueError, match="which column holds the names"):
        read_contacts([(2, ["A"])], {"company": 0})


def test_what_is_written_as_csv_is_read_back():
    contact = Contact(
        name="=cmd|'x'", company="-A", closeness=4, notes="one\ntwo", last_contact=date(2026, 2, 28)
    )
    data = csv_file(contact_rows([contact], {contact.id: "Clinics"}))
    again = read(data).contacts[0]
    assert again.model_copy(update={"id": contact.id, "segment": ""}) == contact
    assert again.segment == "Clinics"
