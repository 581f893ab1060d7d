"""The small markup of the sample articles."""

from newsloom.demo.publishers.markup import body_html, parse


def test_blocks_are_told_apart_by_their_first_signs() -> None:
    blocks = parse("One line\nand its next.\n\n## A heading\n\n- first\n- second\n\n> Said.")
    assert [(block.kind, block.text) for block in blocks] == [
        ("paragraph", "One line and its next."),
        ("heading", "A heading"),
        ("list_item", "first"),
        ("list_item", "second"),
        ("quote", "Said."),
    ]


def test_neighbouring_list_items_become_one_list() -> None:
    assert body_html(parse("- one\n- two\n\nAfter.")) == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>After.</p>"


def test_a_list_at_the_end_is_closed() -> None:
    assert body_html(parse("- one")).endswith("</ul>")


def test_links_and_emphasis_become_elements() -> None:
    (block,) = parse("A **strong** and *soft* [link](https://example.org/a_(b)) here.")
    assert block.html == (
        '<p>A <strong>strong</strong> and <em>soft</em> <a href="https://example.org/a_(b)">link</a> here.</p>'
    )
    assert block.text == "A strong and soft link here."
    assert block.links == ("https://example.org/a_(b)",)


def test_signs_of_html_in_the_words_are_escaped() -> None:
    (block,) = parse("Fish & <salt>")
    assert block.html == "<p>Fish &amp; &lt;salt&gt;</p>"


def test_a_star_that_stands_alone_is_no_emphasis() -> None:
    (block,) = parse("3 * 4 * 5")
    assert block.text == "3 * 4 * 5"
