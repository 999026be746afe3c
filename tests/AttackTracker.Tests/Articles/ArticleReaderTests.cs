using System.Text;
using AttackTracker.Core.Articles;

namespace AttackTracker.Tests.Articles;

public sealed class ArticleReaderTests
{
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true);

    [Fact]
    public void Utf8_is_read_with_and_without_its_mark()
    {
        Assert.Equal("Café – ok", Text("Café – ok"u8));
        Assert.Equal("Café – ok", Text([0xEF, 0xBB, 0xBF, .. "Café – ok"u8]));
    }

    [Fact]
    public void Utf16_is_read_in_both_byte_orders()
    {
        Assert.Equal("Café 😀", Text([.. Utf16.GetPreamble(), .. Utf16.GetBytes("Café 😀")]));
        Assert.Equal("Café 😀", Text([.. Utf16BigEndian.GetPreamble(), .. Utf16BigEndian.GetBytes("Café 😀")]));
    }

    [Fact]
    public void What_is_not_valid_utf8_is_windows_1252()
        => Assert.Equal("“Café”", Text([0x93, (byte)'C', (byte)'a', (byte)'f', 0xE9, 0x94]));

    [Fact]
    public void Line_ends_become_line_feeds_and_nothing_else_changes()
        => Assert.Equal(" a\nb\n\nc\u2028d \n", Text(" a\r\nb\r\rc\u2028d \n"u8));

    [Theory]
    [InlineData(new byte[] { }, "is empty")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, "holds no text")]
    [InlineData(new byte[] { (byte)' ', (byte)'\n' }, "holds no text")]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 0 }, "is not text")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0 }, "is not text")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, (byte)'b' }, "is broken UTF-16: half a character")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x3D, 0xD8 }, "is broken UTF-16: no character can be read at byte 4")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0xDE, 0x00, 0, (byte)'a' }, "is broken UTF-16: no character can be read at byte 2")]
    public void What_is_no_text_is_refused_by_name_and_reason(byte[] bytes, string reason)
    {
        var refusal = Assert.Throws<ArticleUnreadableException>(() => ArticleReader.Read("odd.txt", bytes, given: null));

        Assert.StartsWith($"odd.txt {reason}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused()
    {
        var refusal = Assert.Throws<ArticleUnreadableException>(
            () => ArticleReader.Read("dump.txt", new byte[ArticleReader.MaxBytes + 1], given: null));

        Assert.Equal("dump.txt is too large: 16.0 MB, and at most 16 MB are read", refusal.Message);
    }

    [Fact]
    public void The_hash_is_of_the_text_whatever_the_encoding()
    {
        var utf8 = Read("a.txt", "Rockets\r\n"u8);
        var utf16 = Read("b.txt", [.. Utf16.GetPreamble(), .. Utf16.GetBytes("Rockets\n")]);

        Assert.Equal(utf8.ContentHash, utf16.ContentHash);
        Assert.Equal(64, utf8.ContentHash.Length);
        Assert.NotEqual(utf8.ContentHash, Read("a.txt", "Rocket\n"u8).ContentHash);
    }

    [Fact]
    public void Front_matter_gives_metadata_and_stays_in_the_text()
    {
        const string Markdown = "---\ntitle: \"Rockets: five\"\npublisher: The Wire\ndate: 2022-01-05\nlanguage: en\nurl: https://example.org/a\ntags: [a, b]\n---\n# Other\n\nBody.\n";

        var article = Read("a.md", Encoding.UTF8.GetBytes(Markdown));

        Assert.Equal(
            new ArticleMetadata { Title = "Rockets: five", Publisher = "The Wire", Published = new(2022, 1, 5), PublishedInDocument = true, Language = "en", Url = "https://example.org/a" },
            article.Metadata);
        Assert.Equal(Markdown, article.Text);
        Assert.Equal(Markdown.IndexOf("# Other", StringComparison.Ordinal), Assert.Single(Boilerplate.Find(article.Text)).End);
    }

    [Theory]
    [InlineData("---\nA break and then prose.\n---\n")]
    [InlineData("---\ntitle: never closed\n")]
    [InlineData("----\ntitle: a\n----\n")]
    public void What_only_looks_like_front_matter_is_text(string text)
    {
        var article = Read("a.md", Encoding.UTF8.GetBytes(text));

        Assert.Null(article.Metadata.Publisher);
        Assert.Empty(Boilerplate.Find(article.Text));
    }

    [Fact]
    public void What_was_given_goes_before_what_the_document_says()
    {
        var given = new ArticleMetadata { Published = new(2022, 1, 6), Publisher = "Given" };

        var article = ArticleReader.Read("a.md", Encoding.UTF8.GetBytes("---\ntitle: T\npublisher: P\ndate: 2022-01-05\n---\nBody"), given);

        Assert.Equal(new ArticleMetadata { Title = "T", Publisher = "Given", Published = new(2022, 1, 6) }, article.Metadata);
    }

    [Theory]
    [InlineData("Headline\n\nBody.", "Headline")]
    [InlineData("\n\n# Headline\nBody.", "Headline")]
    public void The_first_line_is_the_title_where_nothing_else_is(string text, string title)
        => Assert.Equal(title, Read("a.txt", Encoding.UTF8.GetBytes(text)).Metadata.Title);

    [Fact]
    public void A_paragraph_is_no_title()
        => Assert.Null(Read("a.txt", Encoding.UTF8.GetBytes(new string('x', 201))).Metadata.Title);

    [Fact]
    public void The_name_is_kept_without_its_folder()
        => Assert.Equal("a.txt", Read("some/where/a.txt", "x"u8).FileName);

    private static string Text(ReadOnlySpan<byte> bytes) => Read("a.txt", bytes).Text;

    private static Article Read(string name, ReadOnlySpan<byte> bytes) => ArticleReader.Read(name, bytes.ToArray(), given: null);
}
