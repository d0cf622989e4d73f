"""What a hand does on a page."""

from playwright.sync_api import Page


def choose(page: Page, field: str, words: str) -> None:
    """Take the first option that holds the words."""
    option = page.locator(f"{field} option", has_text=words).first
    page.select_option(field, option.get_attribute("value"))
