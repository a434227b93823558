from playwright.sync_api import expect


def test_the_frame_opens(page, settled):
    page.goto("/")
    settled(page)
    expect(page.get_by_test_id("stApp")).to_be_visible()
