using AttackTracker.Core.Text;

namespace AttackTracker.Core.Articles;

/// <summary>Finds what a page prints around its article: newsletter and subscription offers, links to other stories, share buttons.</summary>
/// <remarks>
/// The words stay in the stored text; they are folded on the page and left out of extraction. In doubt a line is body:
/// a teaser that is read as news costs less than a paragraph that is lost.
/// </remarks>
public static class Boilerplate
{
    /// <summary>Longer lines are paragraphs: no rule is tried on them as a whole.</summary>
    private const int MaxLineLength = 400;

    /// <summary>Shorter lines repeat by chance: a name over two quotations, a time.</summary>
    private const int MinRepeatedLength = 20;

    /// <summary>Spans in the order of the text that do not overlap.</summary>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var frontMatter = FrontMatter.End(text);
        var lines = BoilerplateLine.Split(text, frontMatter);
        MarkByWording(lines);
        MarkLinkBlocks(lines);
        MarkRepeated(lines);
        MarkEnding(lines);
        MarkBetweenOffers(lines);

        var spans = new List<TextSpan>();
        if (frontMatter > 0)
        {
            spans.Add(new TextSpan(0, frontMatter));
        }

        AddSpans(lines, spans);
        return spans;
    }

    private static void MarkByWording(IReadOnlyList<BoilerplateLine> lines)
    {
        foreach (var line in lines.Where(l => !l.IsBlank && l.Words.Length <= MaxLineLength))
        {
            line.IsOffer = line.Sentences.All(s => Matches(BoilerplateRules.Offers, s));
            line.IsFurniture = line.IsOffer || Matches(BoilerplateRules.Lines, line.Words);
        }
    }

    /// <summary>"Most read" and what looks like links below it, to the first line that does not.</summary>
    private static void MarkLinkBlocks(IReadOnlyList<BoilerplateLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Matches(BoilerplateRules.LinkHeadings, lines[i].Words))
            {
                continue;
            }

            lines[i].IsFurniture = true;
            var next = i + 1;
            while (next < lines.Count && lines[next].IsBlank)
            {
                next++;
            }

            while (next < lines.Count && !lines[next].IsBlank && (lines[next].IsListItem || lines[next].IsFragment))
            {
                lines[next++].IsFurniture = true;
            }
        }
    }

    /// <summary>A headline that comes again is a link or a caption; where the first is not the article's own, both are.</summary>
    private static void MarkRepeated(IReadOnlyList<BoilerplateLine> lines)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        BoilerplateLine? above = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                continue;
            }

            if (line.IsFragment && !line.IsListItem && line.Words.Length >= MinRepeatedLength && !first.TryAdd(line.Words, i))
            {
                line.IsFurniture = true;
                if (above is not null && above.Words == line.Words && lines.Take(first[line.Words]).Any(l => !l.IsBlank && !l.IsFurniture))
                {
                    above.IsFurniture = true;
                }
            }

            above = line;
        }
    }

    /// <summary>From the end upwards: the author's lines, as long as nothing but furniture is below them.</summary>
    private static void MarkEnding(IReadOnlyList<BoilerplateLine> lines)
    {
        foreach (var line in lines.Reverse())
        {
            if (line.IsBlank || line.IsFurniture)
            {
                continue;
            }

            if (line.Words.Length > MaxLineLength
                || !line.Sentences.All(s => Matches(BoilerplateRules.Endings, s) || Matches(BoilerplateRules.Offers, s)))
            {
                return;
            }

            line.IsFurniture = true;
        }
    }

    private static void MarkBetweenOffers(IReadOnlyList<BoilerplateLine> lines)
    {
        var offer = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsOffer)
            {
                for (var between = offer + 1; offer >= 0 && between < i; between++)
                {
                    lines[between].IsFurniture = true;
                }

                offer = i;
            }
            else if (!lines[i].IsBlank && !lines[i].IsFurniture && !BelongsToOffer(lines[i]))
            {
                offer = -1;
            }
            else if (offer == i - 1 && offer >= 0 && lines[i].IsListItem && lines[i].IsFragment)
            {
                lines[i].IsFurniture = true;
                offer = i;
            }
        }
    }

    private static bool BelongsToOffer(BoilerplateLine line)
        => line.IsFragment || line.Sentences.Any(s => Matches(BoilerplateRules.Offers, s));

    private static bool Matches(BoilerplateRule[] rules, string words) => rules.Any(r => r.Wording.IsMatch(words));

    private static void AddSpans(IReadOnlyList<BoilerplateLine> lines, List<TextSpan> spans)
    {
        TextSpan? block = null;
        foreach (var line in lines.Where(l => !l.IsBlank))
        {
            if (line.IsFurniture)
            {
                block = block?.Union(line.Span) ?? line.Span;
                continue;
            }

            Close();
            if (OfferAtEnd(line) is { } offer)
            {
                spans.Add(offer);
            }
        }

        Close();

        void Close()
        {
            if (block is { } closed)
            {
                spans.Add(closed);
                block = null;
            }
        }
    }

    /// <summary>The last sentences of a paragraph where they are offers: "… he said. Sign up to our newsletter."</summary>
    private static TextSpan? OfferAtEnd(BoilerplateLine line)
    {
        var start = line.Words.Length;
        foreach (var sentence in line.Sentences.Reverse())
        {
            if (sentence.Length > MaxLineLength || !Matches(BoilerplateRules.Offers, sentence))
            {
                break;
            }

            start = line.Words.LastIndexOf(sentence, start - 1, StringComparison.Ordinal);
        }

        return start < line.Words.Length ? new TextSpan(line.Span.Start + start, line.Span.End) : null;
    }
}
