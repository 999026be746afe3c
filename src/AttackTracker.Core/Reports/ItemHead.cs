using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>What stands before the text of an item in a log of incidents, and holds for the whole of it: "Jan. 8 - Camp A, Anbar.", "Camp A (8 January):", "8 January | Camp A |".</summary>
/// <param name="Day">The item's day; null where the head names a place only.</param>
/// <param name="Site">The best-named place of the head; null where it names none that can be hit.</param>
/// <param name="End">The token behind the head.</param>
/// <param name="IsWholeLine">The head is a heading by itself, for the text below it.</param>
/// <param name="BeginsWithDay">The day comes first: what begins with a place may be a dateline.</param>
internal sealed record ItemHead(Placed<DateMention>? Day, Placed<SiteMention>? Site, int End, bool IsWholeLine, bool BeginsWithDay)
{
    private const int Longest = 18;
    private const int LongestHeading = 14;

    private static readonly WordSet LittleWords = ["of", "the", "near", "in", "at", "on", "and", "to", "south", "north", "east", "west", "northern", "southern", "eastern", "western", "area", "province", "governorate", "region", "hrs", "hours"];

    /// <summary>The head of a line, given as its sentences; null where it begins with text.</summary>
    public static ItemHead? Of(Reading reading, ArraySegment<Sentence> line)
    {
        var (start, lineEnd) = (line[0].FirstToken, line[^1].EndToken);
        if (reading.DateAt(start) is null && !reading.IsCapitalized(start) && reading.Word(start) is not ("(" or "[")
            || (reading.DateAt(start) is not null && Dateline.HasAgency(reading, start, lineEnd)))
        {
            return null;
        }

        (Placed<DateMention>? Day, Placed<SiteMention>? Site) told = default;
        (Placed<DateMention>? Day, Placed<SiteMention>? Site, int End) head = default;
        var at = start;
        while (at < Math.Min(lineEnd, start + Longest))
        {
            if (reading.DateAt(at) is { } date)
            {
                told.Day ??= date.Mention is { IsTimeOnly: false, NeedsAnchor: false } ? date : null;
                at = date.End;
            }
            else if (reading.Sites.At(at) is { Mention: not null } site && SiteRoles.Rank(site.Mention) >= 2)
            {
                told.Site = told.Site is { } known && SiteRoles.Rank(known.Mention) >= SiteRoles.Rank(site.Mention) ? known : site;
                at = site.End;
            }
            else if (IsSeparator(reading, line, at))
            {
                at++;
                head = told is (null, null) ? head : (told.Day, told.Site, at);
                if (head is (not null, not null, _) && reading.Word(at - 1) is not "|")
                {
                    break;
                }
            }
            else if (IsPart(reading, start, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        var isWhole = at >= lineEnd && lineEnd - start <= LongestHeading && told is not (null, null);
        head = isWhole ? (told.Day, told.Site, lineEnd) : head;
        return head.End > 0 ? new ItemHead(head.Day, head.Site, head.End, isWhole || head.End >= lineEnd, head.Day is { } day && day.First <= start + 1) : null;
    }

    private static bool IsSeparator(Reading reading, ArraySegment<Sentence> line, int at) => reading.Word(at) switch
    {
        ":" or "|" or "—" or "–" => true,
        "-" => reading.IsSpaced(at),
        "." => EndsSentence(line, at + 1),
        _ => false,
    };

    private static bool EndsSentence(ArraySegment<Sentence> line, int end)
    {
        foreach (var sentence in line)
        {
            if (sentence.EndToken == end)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(Reading reading, int start, int at)
    {
        if (reading.CueAt(at) is { } cue)
        {
            // "US retaliation (15 March)": a title, not yet the telling.
            return cue.Mention.Meaning is CueMeaning.Reply or CueMeaning.AttackNoun or CueMeaning.ForceStrike && reading.Word(cue.End) is "(" or ":" or "." or "|" or "—" or "–";
        }

        if (reading.Weapons.At(at).Mention is not null || reading.Groups.At(at).Mention is not null)
        {
            return false;
        }

        var word = reading.Word(at);
        return word is "," or "(" or ")" or "[" or "]" or "." or "/" or "-" or "'" or "’"
            || (reading.IsNumber(at) && (reading.Word(at - 1) is "(" or "no" or "." || (at > start && reading.IsCapitalized(at - 1))))
            || reading.IsCapitalized(at)
            || (at > start && LittleWords.Contains(word));
    }
}
