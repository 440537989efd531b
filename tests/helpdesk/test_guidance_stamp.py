"""What the running app polls to see that the guidance has changed."""

from __future__ import annotations

from pathlib import Path

from helpdesk.assembly import guidance_stamp


def test_every_change_of_a_page_changes_the_stamp_and_nothing_else_does(tmp_path: Path) -> None:
    topics = tmp_path / "topics"
    topics.mkdir()
    seen = [guidance_stamp((tmp_path,))]
    assert guidance_stamp((tmp_path,)) == seen[0]
    page = topics / "first.md"
    page.write_text("one", encoding="utf-8")
    seen.append(guidance_stamp((tmp_path,)))
    page.write_text("longer", encoding="utf-8")
    seen.append(guidance_stamp((tmp_path,)))
    page.rename(topics / "second.md")
    seen.append(guidance_stamp((tmp_path,)))
    (topics / "second.md").unlink()
    assert len(set(seen)) == 4
    assert guidance_stamp((tmp_path,)) == seen[0]


def test_locks_and_half_written_copies_of_editors_do_not_count(tmp_path: Path) -> None:
    before = guidance_stamp((tmp_path,))
    (tmp_path / ".#page.md").symlink_to("nobody@nowhere")
    (tmp_path / ".page.md.swp").write_text("half", encoding="utf-8")
    (tmp_path / "page.md~").write_text("old", encoding="utf-8")
    assert guidance_stamp((tmp_path,)) == before


def test_a_missing_directory_is_like_an_empty_one(tmp_path: Path) -> None:
    assert guidance_stamp((tmp_path / "none",)) == guidance_stamp(())
