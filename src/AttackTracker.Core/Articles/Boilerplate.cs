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

        // A space that does not break is a space; the text keeps its length, so that spans stay right.
        text = text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        var frontMatter = FrontMatter.End(text);
        var lines = BoilerplateLine.Split(text, frontMatter);
        MarkByWording(lines, BoilerplateRules.Lines.IsHeldBy(text));
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

    private static void MarkByWording(List<BoilerplateLine> lines, bool mayHold)
    {
        foreach (var line in lines)
        {
            if (!line.IsBlank && line.Span.Length <= MaxLineLength)
            {
                line.IsOffer = IsOffer(line);
                line.IsFurniture = line.IsOffer || BoilerplateRules.Lines.Matches(line.Words, mayHold);
            }
        }
    }

    /// <summary>"Most read" and what looks like links below it, to the first line that does not.</summary>
    private static void MarkLinkBlocks(List<BoilerplateLine> lines)
    {
        var marked = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!BoilerplateRules.LinkHeadings.Matches(lines[i].Words))
            {
                continue;
            }

            lines[i].IsFurniture = true;
            if (i + 1 < marked)
            {
                // A heading among the links: what is below it was marked with them.
                continue;
            }

            var next = i + 1;
            while (next < lines.Count && lines[next].IsBlank)
            {
                next++;
            }

            while (next < lines.Count && !lines[next].IsBlank && (lines[next].IsListItem || lines[next].IsFragment))
            {
                lines[next++].IsFurniture = true;
            }

            marked = next;
        }
    }

    /// <summary>A headline that comes again is a link or a caption; where the first is not the article's own, both are.</summary>
    private static void MarkRepeated(List<BoilerplateLine> lines)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        BoilerplateLine? above = null;
        var body = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                continue;
            }

            if (line.Span.Length >= MinRepeatedLength && line.IsFragment && !line.IsListItem && !first.TryAdd(line.Words, i))
            {
                line.IsFurniture = true;

                // Lines only ever become furniture, so that the first of the body only moves down.
                while (body < i && (lines[body].IsBlank || lines[body].IsFurniture))
                {
                    body++;
                }

                if (above is not null && above.Words.SequenceEqual(line.Words) && body < first.Dictionary[line.Words.ToString()])
                {
                    above.IsFurniture = true;
                }
            }

            above = line;
        }
    }

    /// <summary>From the end upwards: the author's lines, as long as nothing but furniture is below them.</summary>
    private static void MarkEnding(List<BoilerplateLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = lines[i];
            if (line.IsBlank || line.IsFurniture)
            {
                continue;
            }

            if (line.Span.Length > MaxLineLength || !IsEnding(line))
            {
                return;
            }

            line.IsFurniture = true;
        }
    }

    private static void MarkBetweenOffers(List<BoilerplateLine> lines)
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
            else if (offer < 0)
            {
                continue;
            }
            else if (!lines[i].IsBlank && !lines[i].IsFurniture && !BelongsToOffer(lines[i]))
            {
                offer = -1;
            }
            else if (offer == i - 1 && lines[i].IsListItem && lines[i].IsFragment)
            {
                lines[i].IsFurniture = true;
                offer = i;
            }
        }
    }

    private static bool BelongsToOffer(BoilerplateLine line)
    {
        if (line.IsFragment)
        {
            return true;
        }

        foreach (var sentence in line.Sentences)
        {
            if (BoilerplateRules.Offers.Matches(sentence, line.MayOffer))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOffer(BoilerplateLine line)
    {
        foreach (var sentence in line.Sentences)
        {
            if (!BoilerplateRules.Offers.Matches(sentence, line.MayOffer))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEnding(BoilerplateLine line)
    {
        foreach (var sentence in line.Sentences)
        {
            if (!BoilerplateRules.Endings.Matches(sentence) && !BoilerplateRules.Offers.Matches(sentence, line.MayOffer))
            {
                return false;
            }
        }

        return true;
    }

    private static void AddSpans(List<BoilerplateLine> lines, List<TextSpan> spans)
    {
        TextSpan? block = null;
        foreach (var line in lines)
        {
            if (line.IsBlank)
            {
                continue;
            }

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
        var words = line.Words;
        var start = words.Length;
        var end = words.Length;
        while (end > 0)
        {
            var (first, before) = RoughSentences.LastOf(words[..end]);
            if (end - first > MaxLineLength || !BoilerplateRules.Offers.Matches(words[first..end], line.MayOffer))
            {
                break;
            }

            (start, end) = (first, before);
        }

        return start < words.Length ? new TextSpan(line.Span.Start + start, line.Span.End) : null;
    }
}
