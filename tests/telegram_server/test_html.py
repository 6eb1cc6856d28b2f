import pytest

from tests.telegram_server.errors import ApiError
from tests.telegram_server.html import Entity, parse_html


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("plain", "plain", ()),
        ("<b>a</b>", "a", (Entity("bold", 0, 1),)),
        ("<B>a</B >", "a", (Entity("bold", 0, 1),)),
        ("é😀<i>b😀</i>", "é😀b😀", (Entity("italic", 3, 3),)),
        ("<b>a<i>b</i></b>", "ab", (Entity("bold", 0, 2), Entity("italic", 1, 1))),
        ("<blockquote>a</blockquote>", "a", (Entity("blockquote", 0, 1),)),
        ("<blockquote expandable><b>a</b></blockquote>", "a",
         (Entity("expandable_blockquote", 0, 1), Entity("bold", 0, 1))),
        ('<a href="https://x/?a=1&amp;b=2">a</a>', "a", (Entity("text_link", 0, 1),)),
        ('<pre><code class="language-c">a</code></pre>', "a", (Entity("code", 0, 1), Entity("pre", 0, 1))),
        ("<b></b>", "", ()),
        ("&lt;b&gt; &amp; &quot; &#65;&#x1F600;", '<b> & " A😀', ()),
        ("&copy; & &; &lt", "&copy; & &; <", ()),
    ],
)  # fmt: skip
def test_reads_what_telegram_reads(html: str, text: str, entities: tuple[Entity, ...]) -> None:
    parsed, found = parse_html(html)
    assert (parsed, sorted(found, key=str)) == (text, sorted(entities, key=str))


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("á <x>b</x>", 'Unsupported start tag "x" at byte offset 3'),
        ("<p>a</p>", 'Unsupported start tag "p"'),
        ("a<br/>", 'Unsupported start tag "br/"'),
        ("a <", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag"),
        ("<b ", 'Unclosed start tag "b"'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag"),
        ("<b><i>a</b></i>", 'expected "</i>", found "</b>"'),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", 'Entity "blockquote" inside "blockquote"'),
        ("<blockquote expandable><blockquote>b</blockquote></blockquote>", 'inside "expandable_blockquote"'),
        ("<b><code>a</code></b>", 'Entity "code" inside "bold"'),
        ("<code><b>a</b></code>", 'Entity "bold" inside "code"'),
        ('<b class="x">a</b>', 'Unknown attribute "class"'),
        ("<blockquote open>a</blockquote>", 'Unknown attribute "open"'),
        ("<span>a</span>", "must have class"),
        ("<a =x>a</a>", "Empty attribute name"),
        ("<a href=>a</a>", "Unexpected end of name token"),
    ],
)
def test_refuses_what_telegram_refuses(html: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(html)
    assert refused.value.code == 400
    assert refused.value.description.startswith("Bad Request: can't parse entities: ")
    assert reason in refused.value.description
