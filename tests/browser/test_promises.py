"""Promises in one state are shown by a link alone, without script, and said so where the link leads."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_a_link_shows_the_promises_in_one_state_without_script(plain_page: Page, fixture_url: str) -> None:
    page = plain_page
    page.goto(f"{fixture_url}en/")
    page.get_by_role("link", name="Kept 2").click()
    promises = page.locator(".commitment:visible")
    expect(page.get_by_text("Showing the 2 promises marked “Kept”.")).to_be_in_viewport()
    expect(promises).to_have_count(2)
    expect(page.locator("h3.group:visible")).to_have_text(["Flood and drought", "Water supply"])
    page.get_by_role("link", name="Withdrawn 1").press("Enter")
    expect(promises).to_have_count(1)
    page.get_by_role("link", name="Show all").press("Enter")
    expect(promises).to_have_count(8)
    page.goto(f"{fixture_url}en/commitments/#2024-fee-reform")
    expect(promises).to_have_count(8)
