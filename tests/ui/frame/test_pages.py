import pytest

from venture.ui.frame import PAGES
from venture.ui.frame.samples import samples
from venture.ui.place import app_folder


def problems(app):
    return [element.value for element in (*app.exception, *app.error)]


def test_every_page_opens_on_an_empty_workspace_and_says_what_to_do_first(app, page_file):
    app.run().switch_page(page_file).run()
    assert not problems(app)
    assert app.title[0].value == "What is your idea?"


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.file.stem)
def test_every_page_opens_on_every_sample(app, store, page_file, sample):
    idea_id = store.import_idea(sample.text())
    app.run().switch_page(page_file).run()
    assert not problems(app)
    if page_file != PAGES[0].file:
        assert app.query_params["idea"] == idea_id


def test_every_page_opens_on_an_idea_of_which_only_the_name_is_known(app, store, page_file):
    store.create("Clinic handover notes")
    app.run().switch_page(page_file).run()
    assert not problems(app)


def test_the_navigation_lists_every_page_file():
    files = {f"pages/{file.name}" for file in (app_folder() / "pages").glob("*.py")}
    assert files == {page.file for page in PAGES}


def test_there_are_samples_and_each_has_a_name_and_a_pitch():
    assert samples()
    for sample in samples():
        assert sample.name
        assert sample.pitch


def test_an_address_with_an_unknown_idea_says_so_and_lists_those_there_are(app, store):
    store.create("Clinic handover notes")
    app.query_params["idea"] = "unknown"
    app.run().switch_page(PAGES[1].file).run()
    assert app.title[0].value == "This idea is not here"
    assert "Clinic handover notes" in [header.value for header in app.header]


def test_the_idea_saved_last_opens_where_the_address_names_none(app, store):
    store.create("First")
    second = store.create("Second")
    app.run().switch_page(PAGES[1].file).run()
    assert app.query_params["idea"] == second


def test_an_idea_that_is_put_away_does_not_open_by_itself(app, store):
    first = store.create("First")
    store.archive(store.create("Second"))
    app.run().switch_page(PAGES[1].file).run()
    assert app.query_params["idea"] == first


def test_what_widgets_hold_is_forgotten_when_another_idea_is_opened(app, store):
    first, second = store.create("First"), store.create("Second")
    app.query_params["idea"] = first
    app.run().switch_page(PAGES[1].file).run()
    app.session_state["canvas_anything"] = "typed for the first idea"
    app.query_params["idea"] = second
    app.run()
    assert "canvas_anything" not in app.session_state


def test_a_workspace_that_cannot_be_opened_is_explained_on_the_page(app, tmp_path, monkeypatch):
    (tmp_path / "notes.txt").write_text("These are my notes. " * 100, encoding="utf-8")
    monkeypatch.setenv("VENTURE_DATABASE_URL", f"sqlite:///{tmp_path / 'notes.txt'}")
    app.run()
    assert not app.exception
    assert app.title[0].value == "Your workspace cannot be opened"
    assert "not a workspace" in app.error[0].value
